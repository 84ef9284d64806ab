"""How a user names a project: an integer id, a uuid, or the address of its page."""

from __future__ import annotations

import re
import uuid as uuidlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...errors import InvalidInput, NotFound
from ...words import tr

if TYPE_CHECKING:
    from ..answers import Answer
    from .paths import ProjectId

_IN_ADDRESS = re.compile(r"/(?:datasets?|projects?)/(\d+)(?:/|$)")
_UUID = re.compile(r"[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")
LARGEST_ID = 2**63 - 1
NOT_FOUND = 404


@dataclass(frozen=True)
class ProjectReference:
    """Either ``id`` or ``uuid`` (32 lower-case hexadecimal digits) is set."""

    id: int | None = None
    uuid: str = ""

    @classmethod
    def parse(cls, text: str) -> ProjectReference:
        """Read what a user typed or pasted; of an address only the id is kept.

        :raises InvalidInput: it is none of the three
        """
        cleaned = text.strip()
        if re.fullmatch(r"[0-9]+", cleaned) and 0 < int(cleaned) <= LARGEST_ID:
            return cls(id=int(cleaned))
        if _UUID.fullmatch(cleaned):
            return cls(uuid=uuidlib.UUID(cleaned).hex)
        found = _IN_ADDRESS.search(_path(cleaned))
        if found:
            return cls(id=int(found.group(1)))
        # What was typed is not shown: an address may hold a share token.
        raise InvalidInput(
            tr("The project is neither an id, nor a uuid, nor the address of a dataset.")
            if cleaned
            else tr("No project is given."),
            advice=tr(
                "Give a number such as 877866, a uuid, or https://cloud.pix4d.com/dataset/877866."
            ),
        )

    @staticmethod
    def checked_uuid(text: str) -> str:
        """``text`` as a uuid with dashes. :raises InvalidInput: it is none"""
        if not _UUID.fullmatch(text.strip()):
            raise InvalidInput(tr("'{text}' is no uuid.").format(text=text))
        return str(uuidlib.UUID(text.strip()))

    def __str__(self) -> str:
        return self.uuid if self.id is None else str(self.id)


def unknown_project(reference: str) -> NotFound:
    """The error for a project that this account does not have."""
    return NotFound(
        tr("There is no project {reference} in this account.").format(reference=reference),
        advice=tr("Run 'List projects' to see the account's projects."),
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
