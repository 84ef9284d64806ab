import pytest
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from pix4d_qgis.adapters.icons import ICONS, icon
from pix4d_qgis.processing.provider import ALGORITHMS

NAMES = sorted(path.stem for path in ICONS.glob("*.svg"))


def painted(name, background, size=16):
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    icon(name).paint(painter, image.rect())
    painter.end()
    return image


@pytest.mark.parametrize("background", ["#ffffff", "#323232"])
@pytest.mark.parametrize("name", NAMES)
def test_readable_in_light_and_dark(name, background):
    image = painted(name, background)
    ground = QColor(background).lightness()
    contrasts = [
        abs(image.pixelColor(x, y).lightness() - ground) for x in range(16) for y in range(16)
    ]
    assert sum(contrast > 40 for contrast in contrasts) > 25, "too few pixels stand out"


def test_icons_differ():
    pictures = {painted(name, "#ffffff", 32).bits().asstring(32 * 32 * 4) for name in NAMES}
    assert len(pictures) == len(NAMES) > 10


def test_every_algorithm_has_one():
    assert {algorithm.ICON for algorithm in ALGORITHMS} <= set(NAMES)
