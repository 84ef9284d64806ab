"""Fields of a result beside those of the input."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsField, QgsFields
from qgis.PyQt.QtCore import QVariant

RENAMED = "_input"


def with_results(given: QgsFields, results: Sequence[tuple[str, QVariant.Type]]) -> QgsFields:
    """The input's fields and the results; a field of the same name keeps its values as another.

    File formats do not tell upper from lower case in names.

    :param results: names in lower case, with their types
    """
    new = [name for name, _ in results]
    names = new + [name.lower() for name in given.names()]
    fields = QgsFields()
    for field in given:
        kept = QgsField(field)
        if kept.name().lower() in new:
            while kept.name().lower() in names:
                kept.setName(kept.name() + RENAMED)
            names.append(kept.name().lower())
        fields.append(kept)
    for name, kind in results:
        fields.append(QgsField(name, kind))
    return fields
