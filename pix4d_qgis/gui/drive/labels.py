"""What things of an account are called and look like in the window."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDateTime, QLocale
from qgis.PyQt.QtGui import QIcon

from ...adapters.icons import icon_in_rows
from ...plain_text import plain
from ...words import tr
from .branch import Branch, Remark, Says
from .kinds import raster_kind

if TYPE_CHECKING:
    from ...jobs.drive import Node

PICTURES = {
    "organization": "organization",
    "account": "organization",
    "folder": "folder",
    "site": "site",
    "project": "projects",
    "output": "outputs",
}


def name_of(branch: Branch) -> str:
    """One line, whatever the service holds."""
    return plain(branch.name)


def status_word(status: str) -> str:
    """The service's word for a status in plain words; an unknown one as it is."""
    words = {
        "CREATED": tr("Created"),
        "UPLOADED": tr("Uploaded"),
        "PROCESSING": tr("Processing"),
        "DONE": tr("Done"),
        "ERROR": tr("Error"),
    }
    return words.get(status, plain(status))


def status_of(branch: Branch) -> str:
    """Of a project its status; of an output why it is not there."""
    node = branch.node
    if node is None:
        return ""
    if node.output is not None:
        return "" if node.output.is_there else _availability_word(node.output.availability)
    return status_word(node.status)


def browser_name(branch: Branch) -> str:
    """The name, and in brackets a status that matters before a project has results."""
    node = branch.node
    ready = node is None or node.status in ("", "DONE")
    if node is None or (node.output.is_there if node.output is not None else ready):
        return name_of(branch)
    return f"{name_of(branch)} ({status_of(branch)})"


def date_of(branch: Branch) -> str:
    """The day, in the user's time zone and manner of writing; empty where unknown."""
    moment = _moment(branch)
    if moment is None:
        return ""
    return str(QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat))


def picture_of(branch: Branch) -> QIcon:
    """A small picture that tells the kind."""
    node = branch.node
    if node is None:
        return icon_in_rows("pix4d")
    if raster_kind(branch):
        return icon_in_rows("load")
    return icon_in_rows(PICTURES.get(node.kind, "projects"))


def remark_picture(remark: Remark) -> QIcon:
    """Of QGIS's own theme."""
    names = {
        Says.LOADING: "/mIconTimerContinue.svg",
        Says.MORE: "/mActionArrowDown.svg",
        Says.NOTHING: "/mIconInfo.svg",
        Says.FAILED: "/mIconWarning.svg",
        Says.LOCKED: "/locked.svg",
        Says.NO_CONNECTION: "/mIconInfo.svg",
    }
    return QgsApplication.getThemeIcon(names[remark.says])


def remark_text(remark: Remark, *, double_click: bool = True) -> str:
    """In one line; what can be pressed says so, and how."""
    text = plain(remark.text)
    if remark.says is Says.FAILED:
        again = tr("Double-click to try again.") if double_click else tr("Click to try again.")
        return f"{text} {again}"
    if remark.says is Says.LOCKED:
        if double_click:
            return tr("Double-click to sign in; QGIS asks for its master password.")
        return tr("Click to sign in; QGIS asks for its master password.")
    if remark.says is Says.NO_CONNECTION:
        return tr("{problem} Double-click to set one up.").format(problem=text)
    return text


def tool_tip(branch: Branch) -> str:
    """Rich text; nothing in it is interpreted."""
    lines = [f"<b>{escape(name_of(branch))}</b>", *map(escape, facts_of(branch))]
    return "<br>".join(lines)


def facts_of(branch: Branch) -> list[str]:
    """What is known of it, line by line."""
    node = branch.node
    if node is None:
        return [branch.account.saved.cloud_url] if branch.parent is None else []
    facts = [_kind_word(node)]
    if node.output is not None:
        facts.append(plain(node.output.type))
    if status_of(branch):
        facts.append(tr("Status: {status}").format(status=status_of(branch)))
    if node.images is not None:
        facts.append(tr("Photos: {count}").format(count=node.images))
    if date_of(branch):
        facts.append(tr("Date: {date}").format(date=date_of(branch)))
    if node.project_id is not None and node.output is None:
        facts.append(tr("Id: {id}").format(id=node.project_id))
    return facts


def _availability_word(availability: str) -> str:
    words = {"requestable": tr("On request")}
    return words.get(availability, plain(availability).capitalize())


def _kind_word(node: Node) -> str:
    words = {
        "organization": tr("Organization"),
        "account": tr("Account"),
        "folder": tr("Folder"),
        "site": tr("Site"),
        "project": tr("Project"),
        "output": tr("Output"),
    }
    return words.get(node.kind, node.kind)


def _moment(branch: Branch) -> QDateTime | None:
    node = branch.node
    if node is None or node.date is None:
        return None
    return QDateTime.fromMSecsSinceEpoch(round(node.date.timestamp() * 1000))
