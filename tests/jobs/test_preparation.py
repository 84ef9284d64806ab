import pytest

from pix4d_qgis.api.pix4d.choices import OUTPUTS
from pix4d_qgis.errors import InvalidInput
from pix4d_qgis.geometry.polygons import PolygonFeature
from pix4d_qgis.jobs.flight import look_at
from pix4d_qgis.jobs.flight_words import facts, remarks
from pix4d_qgis.jobs.option_names import wished_outputs
from pix4d_qgis.jobs.preparation import Wish, combined_crs, prepare, proposed_crs
from service_fixtures import Recorder

SQUARE = [(7.149, 46.999), (7.151, 46.999), (7.151, 47.001), (7.149, 47.001), (7.149, 46.999)]


@pytest.fixture
def look(locate):
    return lambda *sources: look_at(list(sources), locate, lambda path: "", Recorder())


@pytest.fixture
def found(look, flight_folder):
    return look(flight_folder)


def square(east=0.0):
    import struct

    points = [(x + east, y) for x, y in SQUARE]
    head = struct.pack("<BII", 1, 3, 1) + struct.pack("<I", len(points))
    return PolygonFeature.from_wkb("1", head + b"".join(struct.pack("<dd", *p) for p in points))


def test_all_is_right(found):
    wish = Wish("Halde", found, horizontal="EPSG:2056", tags=["nadir"], outputs=["ortho"])
    prepared = prepare(wish)
    assert prepared.problems == {}
    assert prepared.coordinate_system == "EPSG:2056"
    assert "3 files" in prepared.happens[0]
    assert "credits" in prepared.happens[-1]


@pytest.mark.parametrize(
    ("outputs", "sentence"),
    [
        ([], "The service makes its usual outputs."),
        (["dsm"], "The service makes: DSM."),
        (["ortho", "dsm", "mesh"], "The service makes: Orthomosaic, DSM, 3D mesh."),
    ],
)
def test_what_is_made_is_said_in_plain_words(found, outputs, sentence):
    wish = Wish("Halde", found, horizontal="EPSG:2056", outputs=outputs)
    assert sentence in prepare(wish).happens


def test_every_output_has_a_name():
    assert set(wished_outputs()) == set(OUTPUTS)


def test_the_area_of_the_region_is_known(found):
    prepared = prepare(Wish("Halde", found, region=lambda: ([square()], "EPSG:4326", None)))
    assert prepared.region.square_metres == pytest.approx(152 * 222.4, rel=0.01)
    assert "ha)" in prepared.notes["region"]
    assert any("Only the region" in line for line in prepared.happens)


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("name", {"name": ""}),
        ("name", {"name": "a/b"}),
        ("name", {"names_taken": ["Halde"]}),
        ("photos", {"flight": None}),
        ("crs", {"horizontal": "EPSG:4326"}),
        ("crs", {"horizontal": "EPSG:2056", "vertical": "4326"}),
        ("crs", {"vertical": "5728"}),
        ("region", {"region": lambda: ([square(east=1.0)], "EPSG:4326", None)}),
        ("region", {"region": lambda: ([], "EPSG:4326", None)}),
        ("region", {"region": lambda: ([square()], "", None)}),
        ("options", {"tags": ["nadir", "oblique"]}),
    ],
)
def test_what_is_wrong_is_said_of_its_part(found, part, changes):
    prepared = prepare(Wish(**{"name": "Halde", "flight": found, **changes}))
    assert list(prepared.problems) == [part]
    assert prepared.happens == []


def test_the_utm_zone_of_the_photos(found, look, photos):
    assert proposed_crs(found) == "EPSG:32632"
    nowhere = look_at([photos("1.jpg")], lambda path: None, lambda path: "", Recorder())
    assert proposed_crs(nowhere) == ""
    pole = look_at([photos("1.jpg")], lambda path: (0.0, 89.0), lambda path: "", Recorder())
    assert proposed_crs(pole) == ""


@pytest.mark.parametrize(
    ("horizontal", "vertical", "text"),
    [
        ("EPSG:2056", "", "EPSG:2056"),
        ("EPSG:2056", " 5728 ", "EPSG:2056+5728"),
        ("EPSG:2056", "EPSG:5728", "EPSG:2056+EPSG:5728"),
        ("EPSG:32632", "EPSG:2056+5728", "EPSG:2056+5728"),
        ("", "arbitrary_meters", "arbitrary_meters"),
    ],
)
def test_a_vertical_part(horizontal, vertical, text):
    assert combined_crs(horizontal, vertical) == text


def test_a_vertical_part_of_no_code():
    with pytest.raises(InvalidInput, match="horizontal one with an EPSG code"):
        combined_crs('PROJCRS["x"]', "5728")


def test_what_is_told_of_a_flight(look, photos):
    folder = photos("1.jpg", "2.jpg")
    (folder / "3.jpg").write_bytes((folder / "1.jpg").read_bytes())
    (folder / "4.jpg").write_bytes(b"\xff\xd8\xff without any EXIF")
    (folder / "notes.txt").write_text("x")
    found = look(folder)
    assert facts(found, with_copies=False)[0].startswith("3 photos, ")
    assert facts(found, with_copies=True)[0].startswith("4 photos, ")
    told = {remark.text: remark.names for remark in remarks(found, with_copies=False)}
    assert told["Identical copies: 1 (left out)"] == ["3.jpg is 1.jpg"]
    assert told["Without position: 1 (sent)"] == ["4.jpg"]
    assert len(told["Other files: 1 (not sent)"]) == 1
    assert "Identical copies: 1 (sent)" in [r.text for r in remarks(found, with_copies=True)]
