"""One stockpile as it lies on the map, measured over one base surface."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable, Optional

from ..errors import Cancelled, Pix4dError
from ..words import tr

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from ..api.pix4d.client import Pix4dClient
    from ..api.pix4d.projects import Project
    from ..progress import Progress
    from .volumes import Surface

UNITS = "m"
OK, FAILED, MEASURING = "ok", "failed", "measuring"
SIGN_IN, GROUND, CHANGE = "sign in", "ground", "change"
# To the litre: no survey is better than that, and people read the columns.
DECIMALS = 3
NUMBERS = ("cut", "cut_error", "fill", "fill_error", "net")


@dataclass(frozen=True)
class Stockpile:
    """What is measured. Two that are equal have the same volume, whatever they are called.

    :param name: what the user knows it by
    :param outline: polygon as WKB, in the layer's CRS, x before y
    :param crs_wkt: the layer's CRS; empty for none
    :param base_surface: one of :data:`~..api.pix4d.choices.BASE_SURFACES`
    :param custom_elevation: in the project's units, with the base surface custom only
    :param connection: name of the connection of the project
    """

    name: str = field(compare=False)
    outline: bytes = field(repr=False)
    crs_wkt: str = field(repr=False)
    base_surface: str
    custom_elevation: Optional[float]
    connection: str
    project_id: int


@dataclass(frozen=True)
class Measurement:
    """What came of it: numbers in m³, or a message that says why there are none.

    :param message: may also say what to know of the volume; else empty
    :param needs: what only the user can provide, ``SIGN_IN``, ``GROUND`` or ``CHANGE`` (of the
        stockpile itself); empty: nothing, and another try may help
    """

    numbers: Optional[tuple[float, float, float, float]] = None
    message: str = ""
    needs: str = ""

    def values(self) -> dict[str, Any]:
        """What stands in the stockpile's columns."""
        if self.numbers is None:
            numbers: list[Any] = [None] * len(NUMBERS)
        else:
            cut, _, fill, _ = self.numbers
            numbers = [round(number, DECIMALS) for number in (*self.numbers, cut - fill)]
        return {
            **dict(zip(NUMBERS, numbers)),
            "units": UNITS,
            "status": FAILED if self.numbers is None else OK,
            "message": self.message,
        }


def measure_stockpile(
    client: Pix4dClient,
    project: Project,
    stockpile: Stockpile,
    dsm: Callable[[], AbstractContextManager[Surface]],
    progress: Progress,
) -> Measurement:
    """Measure it; what goes wrong is the measurement's message.

    :param project: as :func:`~.volumes.measurable_project` gives it
    :param dsm: opens the project's surface model
    :raises Cancelled: it is no longer wanted
    """
    from ..geometry.polygons import PolygonFeature
    from .volumes import Settings, measure

    settings = Settings([stockpile.base_surface], UNITS, stockpile.custom_elevation)
    try:
        polygon = PolygonFeature.from_wkb(f"'{stockpile.name}'", stockpile.outline)
        with dsm() as surface:
            row = measure(
                client, project, [polygon], stockpile.crs_wkt, settings, surface, progress
            )[0]
    except Cancelled:
        raise
    except Pix4dError as error:
        return Measurement(message=str(error))
    volume = row.volume
    if volume is None:
        return Measurement(message=row.message or tr("It could not be measured."))
    numbers = (volume.cut, volume.cut_error, volume.fill, volume.fill_error)
    return Measurement(numbers, row.message)
