"""Names that the service takes; what it would refuse never leaves the machine."""

from __future__ import annotations

import re

from ...errors import InvalidInput
from ...words import tr

LONGEST_NAME = 100
LONGEST_FOLDER_NAME = 255
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def checked_name(name: str) -> str:
    """``name`` if the service takes it as a project's name.

    :raises InvalidInput: empty, over 100 characters, a slash, a leading dash, white space at the
        end, control characters
    """
    problem = ""
    if not name.strip():
        problem = tr("The project name '{name}' is empty.")
    elif len(name) > LONGEST_NAME:
        problem = tr("The project name '{name}' has {count} characters, {longest} are allowed.")
    elif "/" in name or "\\" in name:
        problem = tr("The project name '{name}' has a slash in it.")
    elif name.startswith("-"):
        problem = tr("The project name '{name}' starts with a dash.")
    elif name != name.rstrip():
        problem = tr("The project name '{name}' ends with a space.")
    elif _CONTROLS.search(name):
        problem = tr("The project name '{name}' has a control character in it.")
    _refuse(problem, name, LONGEST_NAME)
    return name


def checked_site_name(name: str) -> str:
    """``name`` if a site may be called so: 1 to 100 characters, no control characters.

    :raises InvalidInput: it may not
    """
    return _checked(name, LONGEST_NAME)


def checked_folder_name(name: str) -> str:
    """``name`` if a folder may be called so: 1 to 255 characters, no control characters.

    :raises InvalidInput: it may not
    """
    return _checked(name, LONGEST_FOLDER_NAME)


def _checked(name: str, longest: int) -> str:
    problem = ""
    if not name.strip():
        problem = tr("The name '{name}' is empty.")
    elif len(name) > longest:
        problem = tr("The name '{name}' has {count} characters, {longest} are allowed.")
    elif _CONTROLS.search(name):
        problem = tr("The name '{name}' has a control character in it.")
    _refuse(problem, name, longest)
    return name


def _refuse(problem: str, name: str, longest: int) -> None:
    if problem:
        raise InvalidInput(
            problem.format(name=name, count=len(name), longest=longest),
            advice=tr("Choose another name."),
        )
