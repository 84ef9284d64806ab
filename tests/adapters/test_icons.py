import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QIcon, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from pix4d_qgis.adapters.icons import ICONS, icon, icon_in_rows
from pix4d_qgis.gui.drive.labels import PICTURES
from pix4d_qgis.processing.provider import ALGORITHMS

FOLDER = Path(ICONS)
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
IN_ROWS = sorted(path.stem for path in (FOLDER / "selected").glob("*.svg"))
BLUE, ORANGE = "#2f8fc8", "#e58e26"
SHAPES = {"svg", "g", "path", "circle", "rect", "ellipse", "line", "polyline", "polygon"}
# Those of a light and a dark window, and of QGIS's theme Night Mapping.
BACKGROUNDS = ["#ffffff", "#323232", "#222222"]


def painted(name, background, size=16):
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    icon(name).paint(painter, image.rect())
    painter.end()
    return image


@pytest.mark.parametrize("name", NAMES)
def test_one_family(name):
    path = FOLDER / f"{name}.svg"
    picture = ET.parse(path).getroot()
    assert QSvgRenderer(str(path)).isValid()
    assert picture.get("viewBox") == "0 0 24 24"
    assert {element.tag.rpartition("}")[2] for element in picture.iter()} <= SHAPES
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}", path.read_text())) <= {BLUE, ORANGE}
    assert (picture[0].get("stroke"), picture[0].get("stroke-width")) == (BLUE, "2")


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("colour", [BLUE, ORANGE])
def test_colours_of_the_family_contrast(colour, background):
    assert contrast(QColor(colour), QColor(background)) >= 2


def contrast(one, other):
    """The ratio of WCAG, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.getRgbF()[:3]
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts))


@pytest.mark.parametrize("background", BACKGROUNDS)
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


def with_edge(text):
    """A picture upon its own shapes in white, two units wider."""
    head, group, *shapes, _, end = text.splitlines()
    edge = group.replace('fill="none"', 'fill="#ffffff"').replace(BLUE, "#ffffff")
    edge = edge.replace('stroke-width="2"', 'stroke-width="6"')
    bare = [re.sub(r' (stroke|fill)="[^"]*"', "", shape) for shape in shapes]
    return "\n".join([head, edge, *bare, "  </g>", group, *shapes, "  </g>", end]) + "\n"


@pytest.mark.parametrize("name", IN_ROWS)
def test_the_pictures_of_selected_rows_are_the_same_with_an_edge(name):
    selected = (FOLDER / "selected" / f"{name}.svg").read_text()
    assert selected == with_edge((FOLDER / f"{name}.svg").read_text())


def test_all_pictures_of_rows_have_one_for_selected_rows():
    assert {*PICTURES.values(), "pix4d", "load"} == set(IN_ROWS)


# The highlights of Qt's Fusion style and of QGIS's themes, and a pale one as on Windows.
@pytest.mark.parametrize("highlight", ["#308cc6", "#2a82da", "#3d7c9c", "#cce8ff", "#1e1e1e"])
@pytest.mark.parametrize("name", IN_ROWS)
def test_it_stands_out_in_a_selected_row(name, highlight):
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(QColor(highlight))
    painter = QPainter(image)
    icon_in_rows(name).paint(
        painter, image.rect(), Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Selected
    )
    painter.end()
    colours = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    pale = sum(contrast(colour, QColor(BLUE)) > 1.9 for colour in colours)
    dark = sum(contrast(colour, QColor("#ffffff")) > 1.9 for colour in colours)
    assert min(pale, dark) > 25, "too few pixels stand out"


def test_every_algorithm_has_one():
    assert {algorithm.ICON for algorithm in ALGORITHMS} <= set(NAMES)
