"""Folders of the drive: create, rename, delete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...errors import InvalidInput, UnexpectedAnswer
from ...plain_text import plain
from ...words import tr
from .. import reading
from ..http import Transport
from ..once import once_new
from . import paths
from .drive import FOLDER, OWNERS, Drive
from .names import checked_folder_name
from .reference import checked_uuid


@dataclass(frozen=True)
class Folder:
    """``uuid`` has dashes."""

    uuid: str
    name: str


class Folders:
    """The folder calls."""

    def __init__(self, transport: Transport, drive: Drive) -> None:
        self._transport = transport
        self._drive = drive
        self._base = transport.connection.cloud_url + paths.FOLDERS

    def create(self, name: str, parent_type: str, parent_uuid: str) -> Folder:
        """Make a folder in a folder, or at the root of an organization or a user.

        Where the answer is lost, it is looked for among the newest there before it is sent again.
        """
        if parent_type not in (*OWNERS, FOLDER):
            raise InvalidInput(tr("A folder lies in another folder or in an organization."))
        parent = checked_uuid(parent_uuid)
        body = {
            "name": checked_folder_name(name),
            "parent_type": parent_type,
            "parent_uuid": parent,
        }
        doing = tr("create the folder '{name}'").format(name=name)

        def send() -> Folder:
            answer = self._transport.call("POST", self._base, doing, json=body)
            data = reading.mapping(answer.body, tr("folder"))
            uuid = reading.text(data, "uuid")
            try:
                return Folder(checked_uuid(uuid), reading.text(data, "name") or plain(name))
            except InvalidInput:
                raise UnexpectedAnswer(
                    tr("The service's answer holds no {what}.").format(what=tr("folder")),
                    try_again=True,
                ) from None

        def newest() -> Mapping[str, Folder]:
            page = self._drive.list(parent_type, parent, ordering="-date")
            return {
                item.uuid: Folder(item.uuid, item.name)
                for item in page.results
                if item.kind == FOLDER and item.name == plain(name)
            }

        return once_new(send, newest, self._transport.patience())

    def rename(self, uuid: str, name: str) -> str:
        """:returns: the name as the service has it now"""
        body = {"name": checked_folder_name(name)}
        doing = tr("rename the folder")
        answer = self._transport.call("PATCH", self._url(uuid), doing, json=body, repeatable=True)
        return reading.text(reading.mapping(answer.body, tr("folder")), "name") or plain(name)

    def delete(self, uuid: str) -> None:
        """Delete the folder with everything in it, projects too. This cannot be undone."""
        self._transport.call("DELETE", self._url(uuid), tr("delete the folder"))

    def _url(self, uuid: str) -> str:
        return f"{self._base}{checked_uuid(uuid)}/"
