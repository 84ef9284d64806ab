"""The user's texts and their translations: `make i18n`.

Finds every text in the source, brings the files i18n/*.ts up to date with them, and compiles those
to the .qm files that QGIS reads. Qt's own lupdate does not read Python, and the tool of PyQt that
does files texts under the name of the class that they stand in.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "i18n"
CONTEXT = "pix4d_qgis"  # where plugin.py looks for the texts of Python
TR, NUMBERED = "tr", "numbered"
NO_TOOL = "lrelease is missing. Install it as root: apt-get install qttools5-dev-tools"


class Message(NamedTuple):
    """A text as Qt looks it up; ``plural``: it has as many forms as a language needs."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


class Unreadable(Exception):
    """A text that cannot be translated as it stands; says where."""


Translations = dict[Message, list[str]]


def messages(root: Path = ROOT) -> list[Message]:
    """Every text of the plugin, in the order of the files.

    :raises Unreadable: one that is no literal
    """
    found = {
        message
        for path in [root / "plugin.py", *sorted((root / "pix4d_qgis").rglob("*.py"))]
        for message in _of_python(path)
    }
    forms = {message for path in sorted((root / "ui").glob("*.ui")) for message in _of_form(path)}
    return sorted(found | forms)


def _of_python(path: Path) -> Iterator[Message]:
    if path.name == "words.py":
        yield from (Message(CONTEXT, text) for text in _literals_of_words(path))
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        name = _called(node)
        if name == TR:
            yield Message(CONTEXT, _literal(node, 0, path))
        elif name == NUMBERED:
            _literal(node, 1, path)
            yield Message(CONTEXT, _literal(node, 2, path), plural=True)


def _literals_of_words(path: Path) -> Iterator[str]:
    """The module that defines tr passes on what others gave it, besides texts of its own."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if _called(node) == TR and isinstance(node.args[0], ast.Constant):
            yield node.args[0].value


def _called(node: ast.AST) -> str:
    """The name of a function that is called, also as an attribute of something."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "id", "") or getattr(node.func, "attr", "")


def _literal(node: ast.Call, index: int, path: Path) -> str:
    argument = node.args[index] if len(node.args) > index else None
    if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
        raise Unreadable(f"{path}:{node.lineno}: {ast.unparse(node)} needs a literal text")
    return argument.value


def _of_form(path: Path) -> Iterator[Message]:
    tree = ET.parse(path).getroot()
    context = tree.findtext("class", "")
    for string in tree.iter("string"):
        if string.text and string.get("notr") != "true":
            yield Message(context, string.text, string.get("comment", ""))


def read(path: Path) -> Translations:
    """The translations in a .ts file; the forms of a text without one are empty."""
    found: Translations = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for entry in context.iter("message"):
            plural = entry.get("numerus") == "yes"
            source, comment = entry.findtext("source", ""), entry.findtext("comment", "")
            translation = entry.find("translation")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found[Message(name, source, comment, plural)] = (
                forms if plural else [translation.text or ""]
            )
    return found


def write(path: Path, language: str, translations: Translations) -> None:
    """Write a .ts file whose order depends on nothing but the texts."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context in sorted({message.context for message in translations}):
        lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        for message in sorted(translations):
            if message.context == context:
                lines += _entry(message, translations[message])
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _entry(message: Message, forms: list[str]) -> Iterator[str]:
    yield f"    <message{' numerus=' + chr(34) + 'yes' + chr(34) if message.plural else ''}>"
    yield f"        <source>{_xml(message.source)}</source>"
    if message.comment:
        yield f"        <comment>{_xml(message.comment)}</comment>"
    state = "" if forms and all(forms) else ' type="unfinished"'
    text = "".join(
        f"<numerusform>{_xml(form)}</numerusform>" if message.plural else _xml(form)
        for form in forms
    )
    yield f"        <translation{state}>{text}</translation>"
    yield "    </message>"


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def update() -> None:
    """Bring every .ts file up to date, keep what is translated, and say what is not."""
    texts = messages()
    for path in files():
        known = read(path)
        language = ET.parse(path).getroot().get("language", "")
        write(path, language, {text: known.get(text, _nothing(text)) for text in texts})
        unfinished = sum(not all(known.get(text, [""])) for text in texts)
        print(f"{path.name}: {len(texts)} texts, {unfinished} of them not translated")


def _nothing(message: Message) -> list[str]:
    return ["", ""] if message.plural else [""]


def files() -> list[Path]:
    """The .ts files."""
    return sorted(FOLDER.glob("*.ts"))


def compile_stale() -> None:
    """Compile the .ts files that have changed since.

    :raises FileNotFoundError: there is no tool for it
    """
    tool = shutil.which("lrelease") or shutil.which("/usr/lib/qt6/bin/lrelease")
    for path in files():
        compiled = path.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= path.stat().st_mtime:
            continue
        if tool is None:
            raise FileNotFoundError(NO_TOOL)
        subprocess.run([tool, "-silent", str(path), "-qm", str(compiled)], check=True)


if __name__ == "__main__":
    try:
        if sys.argv[1:] != ["compile"]:
            update()
        compile_stale()
    except (Unreadable, FileNotFoundError) as error:
        sys.exit(str(error))
