"""A client id and secret in a text that somebody copied from somewhere."""

from __future__ import annotations

import json
import re
from typing import Any, Optional

from .connection import ClientCredentials

# client_id: …, "clientSecret": "…", export PIX4D_CLIENT_ID=…, Client ID …
_LABELLED = re.compile(
    r"client[ _-]?(?P<kind>id|secret)\b[\"']?\s*(?:[:=\t]|\s)\s*[\"']?(?P<value>[^\s\"',;]+)",
    re.IGNORECASE,
)
_TWO_LINES = re.compile("\\s*(?P<id>\\S+) *[\t\n\r\u2028\u2029]\\s*(?P<secret>\\S+)\\s*")


def pasted_credentials(text: str) -> Optional[ClientCredentials]:
    """Both, where both are in the text; None where it is anything else, such as one of the two.

    The text is JSON with ``client_id`` and ``client_secret``, or has both names with their values,
    or the two values alone on two lines, the id first.
    """
    found = _from_json(text) or _from_names(text) or _from_lines(text)
    if {"id", "secret"} <= found.keys():
        return ClientCredentials(found["id"], found["secret"])
    return None


def _from_json(text: str) -> dict[str, str]:
    try:
        content = json.loads(text)
    except ValueError:
        return {}
    return _in_object(content)


def _in_object(content: Any) -> dict[str, str]:
    if not isinstance(content, dict):
        return {}
    found = {}
    for key, value in content.items():
        name = re.sub(r"[^a-z]", "", str(key).lower())
        if name in ("clientid", "clientsecret") and isinstance(value, str):
            found[name[len("client") :]] = value.strip()
        elif isinstance(value, dict):
            found.update(_in_object(value))
    return found


def _from_names(text: str) -> dict[str, str]:
    return {match["kind"].lower(): match["value"].strip() for match in _LABELLED.finditer(text)}


def _from_lines(text: str) -> dict[str, str]:
    match = _TWO_LINES.fullmatch(text)
    return match.groupdict() if match else {}
