"""Numbers as the user reads them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale


def numbers() -> QLocale:
    """The user's locale, with groups of digits: QGIS leaves them out by default."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale
