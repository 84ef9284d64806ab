"""The fault table: what happens to a request, and how each part of the chain is to end then.

A cell is ``ok``: the part did what it is for, in spite of the fault; or it names the message that
the user reads. In both cases nothing is lost and nothing is there twice; after a message the same
part, run again on a network in good order, completes the work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from faults.parts import Part

OK = "ok"


@dataclass(frozen=True)
class Column:
    """One fault.

    :param kind: of ``sandbox.faults.KINDS``; ``expire``: of what the part works with
    :param only: "effect", "body", "timeout", "expiry" or "json" (in answers): makes sense for
        parts that have one
    """

    title: str
    kind: str
    details: Mapping[str, Any] = field(default_factory=dict)
    only: str = ""

    def applies_to(self, part: type[Part]) -> bool:
        if self.only == "json":
            return part.strikes[0] != "s3"
        return not self.only or bool(getattr(part, self.only))


def _status(status: int, **headers: str) -> dict[str, Any]:
    return {"status": status, "headers": {n.replace("_", "-"): v for n, v in headers.items()}}


# READ_TIMEOUT of the clients lies between the seconds of the slow ones and those of the late one.
READ_TIMEOUT = 0.4
SLOW, LATE = {"seconds": 0.2}, {"seconds": 0.6}

ONCE = (
    Column("slow", "latency", SLOW),
    Column("500", "status", _status(500)),
    Column("503", "status", _status(503)),
    Column("504", "status", _status(504)),
    Column("429", "status", _status(429)),
    Column("done, 500", "status_after", _status(500), only="effect"),
    Column("done, 502", "status_after", _status(502), only="effect"),
    Column("reset", "reset_before"),
    Column("reset in request", "reset_in_request", only="body"),
    Column("answer lost", "lost_answer"),
    Column("answer reset", "reset_in_answer"),
    Column("answer cut", "truncated"),
    Column("HTML", "html"),
    Column("done, HTML", "html_after", only="effect"),
    Column("page 403", "status", _status(403), only="json"),
    Column("drip", "drip", SLOW),
    Column("late", "late_answer", LATE, only="timeout"),
    Column("expired", "expire", only="expiry"),
)

FOR_GOOD = (
    Column("503", "status", _status(503)),
    Column("429", "status", _status(429, Retry_After="3600")),
    Column("reset", "reset_before"),
    Column("answer lost", "lost_answer", only="effect"),
    Column("answer cut", "truncated"),
    Column("HTML", "html"),
    Column("page 404", "status", _status(404), only="json"),
    Column("late", "late_answer", LATE, only="timeout"),
    Column("expired", "expire", only="expiry"),
)

# name: (class of the error, what the user reads). {doing} is the part's, other braces are anything.
MESSAGES = {
    "trouble": (
        "ServiceUnavailable",
        (
            "Could not {doing}. The service says: HTTP {status}. The service has trouble at the "
            "moment; try again later."
        ),
    ),
    "later": (
        "ServiceUnavailable",
        "Could not {doing}. The service says: HTTP 429. The service asks to try again in {time}.",
    ),
    "no contact": (
        "ServiceUnavailable",
        (
            "Could not {doing}: {host} cannot be reached. Check the network, the proxy and the "
            "service address of the connection."
        ),
    ),
    "broken": ("ServiceUnavailable", "Could not {doing}: the transfer from {host} broke."),
    "silent": ("ServiceUnavailable", "Could not {doing}: {host} does not answer. Try again later."),
    "no data": (
        "UnexpectedAnswer",
        (
            "Could not {doing}: the answer is not the data that was asked for. Check the service "
            "addresses of the connection, and any proxy."
        ),
    ),
    "signed out": (
        "SignInError",
        (
            "Could not {doing}: the service no longer accepts the sign-in. The service says: "
            "{words}. Check the connection in Settings > Options > PIX4D."
        ),
    ),
    "perhaps": (
        "AnswerLost",
        "Could not {doing}{reason} It may have been done all the same; look before you try again.",
    ),
    "timeout": (
        "NotReady",
        (
            "Project {id} is not done after 1 second. Processing goes on; wait for it again, with "
            "a longer timeout."
        ),
    ),
    "store": ("StorageError", "Could not {doing}.{more} The service says: {code} (HTTP {status})."),
    "store expired": (
        "StorageError",
        "Could not {doing}.{more} The service says: ExpiredToken (HTTP 400). Run it again.",
    ),
    "store broken": (
        "StorageError",
        (
            "Could not {doing}: the transfer broke ({kind}).{more} Check the network and run it "
            "again; what is done is not done twice."
        ),
    ),
    "store silent": (
        "StorageError",
        (
            "Could not {doing}: the object store does not answer.{more} Check the network and run "
            "it again; what is done is not done twice."
        ),
    ),
    "store no data": (
        "StorageError",
        (
            "Could not {doing}: what the object store answers cannot be read.{more} Check the "
            "network and run it again; what is done is not done twice."
        ),
    ),
    "no store": ("UnusableAnswer", "What answers is not the object store.{more}"),
    "raster": (
        "StorageError",
        "Could not {doing}. Check the network; if it persists, use 'Download outputs'.",
    ),
    # Not ours: QGIS leaves out what it cannot read, and says so in its message bar.
    "gap": ("Failed", "A gap in the layer, until it is drawn or loaded again."),
}

# What an API call says to a fault that stays.
_API = {
    "503": "trouble",
    "429": "later",
    "reset": "no contact",
    "answer lost": "no contact",
    "answer cut": "broken",
    "HTML": "no data",
    "page 404": "no data",
    "late": "silent",
    "expired": "signed out",
}
# One that must not be done twice is looked for; where it took effect, all is well.
_SENT_ONCE = {
    "503": "perhaps",
    "429": "later",
    "reset": "perhaps",
    "HTML": "perhaps",
    "page 404": "perhaps",
    "expired": "signed out",
}
_STORE = {
    "503": "store",
    "429": "store",
    "reset": "store broken",
    "answer lost": "store broken",
    "answer cut": "store broken",
    "HTML": "store no data",
    "late": "store silent",
    "expired": "store expired",
}
# The answer is XML; half of it cannot be read.
_STORE_XML = {**_STORE, "answer cut": "store no data"}
# The answer is a status and headers; half of them say enough.
_STORE_BODILESS = {**_STORE, "answer cut": OK, "HTML": "no store"}
_RASTER = dict.fromkeys(("503", "429", "reset", "HTML", "expired"), "raster")

_AT_ONCE = {"500": "trouble", "page 403": "no data"}

# part: {fault: message}; what is not here is ok.
EXPECTED_ONCE = {
    # 500 is a mistake of the service: the same request would meet it again. So it is, most often,
    # with the page of a server that is not the service.
    "sign in": _AT_ONCE,
    "storage access": _AT_ONCE,
    "set options": {**_AT_ONCE, "done, 500": "trouble"},
    "list outputs": _AT_ONCE,
    "compute volumes": _AT_ONCE,
    # GDAL does not say that credentials have run out, and by the clock they are good for an hour.
    "open a layer": {"expired": "raster"},
    "sample the DSM": {"expired": "raster"},
    "sample more of it": {"expired": "raster"},
}
EXPECTED_FOR_GOOD = {
    "sign in": _API,
    "create a project": _SENT_ONCE,
    "storage access": _API,
    "upload a photo": _STORE_BODILESS,
    "multipart: begin": _STORE_XML,
    "multipart: a part": _STORE_BODILESS,
    # It took effect; what is cut short at the next try is that there is no such upload any more.
    "multipart: complete": {**_STORE_XML, "answer cut": "store"},
    "look what is uploaded": _STORE_XML,
    "register photos": _SENT_ONCE,
    "set options": _API,
    "start processing": _SENT_ONCE,
    "wait": {**dict.fromkeys(_API, "timeout"), "expired": "signed out"},
    "list outputs": _API,
    "open a layer": {**_RASTER, "answer cut": "gap"},
    "draw a layer": {**dict.fromkeys(_RASTER, "gap"), "answer cut": "gap"},
    "download": _STORE,
    "compute volumes": _API,
    "sample the DSM": {**_RASTER, "answer cut": "raster"},
    "sample more of it": {**_RASTER, "answer cut": "raster"},
}
