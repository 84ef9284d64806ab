"""How a user names a project or a site: an integer id, a uuid, or the address of its page."""

from __future__ import annotations

import re
import uuid as uuidlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeVar
from urllib.parse import urlsplit

from ...errors import InvalidInput, NotFound
from ...words import tr

if TYPE_CHECKING:
    from ..answers import Answer
    from .paths import ProjectId

_UUID = re.compile(r"[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")
Reference = TypeVar("Reference", bound="_Reference")
LARGEST_ID = 2**63 - 1
NOT_FOUND = 404


class _Sentences(NamedTuple):
    missing: str
    wrong: str
    advice: str


@dataclass(frozen=True)
class _Reference:
    """Either ``id`` or ``uuid`` (32 lower-case hexadecimal digits) is set."""

    id: int | None = None
    uuid: str = ""

    # The id is its first group.
    _in_address: ClassVar[re.Pattern[str]]

    def __str__(self) -> str:
        return self.uuid if self.id is None else str(self.id)

    @classmethod
    def parse(cls: type[Reference], text: str) -> Reference:
        """Read what a user typed or pasted; of an address only the id is kept.

        :raises InvalidInput: it is none of the three
        """
        cleaned = text.strip()
        if re.fullmatch(r"[0-9]+", cleaned) and 0 < int(cleaned) <= LARGEST_ID:
            return cls(int(cleaned))
        if _UUID.fullmatch(cleaned):
            return cls(uuid=uuidlib.UUID(cleaned).hex)
        found = cls._in_address.search(_path(cleaned))
        if found:
            return cls(int(found.group(1)))
        # What was typed is not shown: an address may hold a share token.
        say = cls._sentences()
        raise InvalidInput(say.wrong if cleaned else say.missing, advice=say.advice)

    @staticmethod
    def _sentences() -> _Sentences:
        """What is said of a text that is no reference."""
        raise NotImplementedError


class ProjectReference(_Reference):
    """Names a project."""

    _in_address = re.compile(r"/(?:datasets?|projects?)/(\d+)(?:/|$)")

    @staticmethod
    def _sentences() -> _Sentences:
        return _Sentences(
            missing=tr("No project is given."),
            wrong=tr("The project is neither an id, nor a uuid, nor the address of a dataset."),
            advice=tr(
                "Give a number such as 877866, a uuid, or https://cloud.pix4d.com/dataset/877866."
            ),
        )


class SiteReference(_Reference):
    """Names a site."""

    _in_address = re.compile(r"/sites?/(\d+)(?:/|$)")

    @staticmethod
    def _sentences() -> _Sentences:
        return _Sentences(
            missing=tr("No site is given."),
            wrong=tr("The site is neither an id, nor a uuid, nor the address of a site."),
            advice=tr(
                "Give a number such as 112233, a uuid, or https://cloud.pix4d.com/site/112233."
            ),
        )


def checked_uuid(text: str) -> str:
    """``text`` as a uuid with dashes. :raises InvalidInput: it is none"""
    if not _UUID.fullmatch(text.strip()):
        raise InvalidInput(tr("'{text}' is no uuid.").format(text=text))
    return str(uuidlib.UUID(text.strip()))


def with_dashes(text: str) -> str:
    """A uuid as paths need it, however it was written; anything else as it is."""
    try:
        return checked_uuid(text)
    except InvalidInput:
        return text


def unknown_project(reference: str) -> NotFound:
    """The error for a project that this account does not have."""
    return NotFound(
        tr("There is no project {reference} in this account.").format(reference=reference),
        advice=tr("Run 'List projects' to see the account's projects."),
        code=NOT_FOUND,
    )


def unknown_site(reference: str) -> NotFound:
    """The error for a site that this account does not have."""
    return NotFound(
        tr("There is no site {reference} in this account.").format(reference=reference),
        advice=tr("Look for it in the browser panel, or open it in PIX4Dcloud."),
        code=NOT_FOUND,
    )


def check_known(answer: Answer, project_id: ProjectId) -> None:
    """:raises NotFound: the service, and no page of another server, says that there is none"""
    if answer.status == NOT_FOUND and answer.is_json:
        raise unknown_project(str(project_id))


def _path(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return parts.path if parts.scheme in ("http", "https") else ""
