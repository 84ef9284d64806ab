"""A question before something that cannot be undone."""

from __future__ import annotations

from typing import Optional

from qgis import utils
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget


def is_agreed(title: str, question: str, verb: str, parent: Optional[QWidget] = None) -> bool:
    """Ask with two buttons: one says what is done, the other, which Enter presses, is Cancel.

    :param question: plain text
    :param verb: on the button, such as *Delete*
    :param parent: the window that it belongs to; None: QGIS's
    """
    box = QMessageBox(parent or utils.iface.mainWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    # A name of somebody's project is no HTML.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    agreed = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    answer = bool(box.clickedButton() == agreed)
    # Gone at once, as Qt's own questions are: until then it would hold the focus.
    sip.delete(box)
    return answer
