import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.errors import Pix4dError, StorageError
from pix4d_qgis.jobs.chain import process_photos
from pix4d_qgis.jobs.kept_orders import KeptOrder, Shelf, ShelfJournal
from qgis_desktop import ROOT
from service_fixtures import calls

AREA = {
    "plane": {
        "vertices3d": [[7.149, 46.999, 0.0], [7.151, 46.999, 0.0], [7.151, 47.001, 0.0]],
        "outer_boundary": [0, 1, 2],
    }
}


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "profile" / "orders")


@pytest.fixture
def order(photos, sandbox):
    folder = photos("1.jpg", "2.jpg", "3.jpg")
    return KeptOrder(
        key="a1",
        name="Kiesgrube",
        connection="test",
        cloud_url=sandbox.cloud_url,
        photos=[str(folder)],
        without=[str((folder / "3.jpg").resolve())],
        coordinate_system="EPSG:2056",
        area=AREA,
        tags=["nadir"],
        outputs=["ortho", "dsm"],
    )


@pytest.fixture
def carry_out(client, locate, progress, shelf, tmp_path):
    """Goes on with what the shelf has, as after a restart."""

    def run():
        (kept,) = shelf
        work = kept.order(30.0, tmp_path / "manifests")
        journal = ShelfJournal(shelf, kept)
        return process_photos(client, work, locate, lambda start, end: progress, journal)

    return run


def test_what_is_kept_comes_back(shelf, order):
    odd = os.fsdecode(b"/photos/\xff")  # no text, and yet a path
    order = replace(order, photos=[odd, "/photos/ä"], project_id=7, since="2026-01-01T00:00:00")
    shelf.keep(order)
    assert list(shelf) == [order]
    shelf.drop("a1")
    shelf.drop("a1")
    assert list(shelf) == []


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"version": 99}', '{"version": 1}', '{"version": 1, "name": 3}'],
)
def test_a_file_that_cannot_be_read_is_passed_over(shelf, order, tmp_path, text):
    shelf.keep(order)
    (tmp_path / "profile" / "orders" / "b2.json").write_text(text)
    assert [kept.key for kept in shelf] == ["a1"]


@pytest.mark.parametrize(
    ("member", "wrong"),
    [
        ("name", None),
        ("coordinate_system", 2056),
        ("photos", [3]),
        ("without", "/photos/1.jpg"),
        ("tags", None),
        ("outputs", {}),
        ("area", []),
        ("since", 3.5),
        ("project_id", "7"),
        ("attempted", None),
        ("started", "no"),
    ],
)
def test_a_member_of_another_type_is_passed_over(shelf, order, tmp_path, member, wrong):
    """And hides no other order."""
    shelf.keep(order)
    path = tmp_path / "profile" / "orders" / "a1.json"
    bad = {**json.loads(path.read_text()), member: wrong}
    path.with_name("b2.json").write_text(json.dumps(bad))
    assert [kept.key for kept in shelf] == ["a1"]


def test_an_order_that_cannot_be_kept_is_not_begun(order, tmp_path):
    (tmp_path / "orders").write_text("a file is in the way")
    with pytest.raises(StorageError, match="cannot be noted"):
        Shelf(tmp_path / "orders").keep(order)


def test_it_is_carried_out_as_it_was_kept(shelf, order, carry_out, sandbox):
    shelf.keep(order)
    done = carry_out()
    project = sandbox.project(done.id)
    assert (done.name, done.status) == ("Kiesgrube", "DONE")
    assert sorted(key.rsplit("/", 1)[-1] for key in project.registrations) == ["1.jpg", "2.jpg"]
    assert project.options["tags"] == ["nadir"]
    assert project.options["area"]["plane"]["outer_boundary"] == [0, 1, 2]
    (kept,) = shelf
    assert (kept.project_id, kept.started) == (done.id, True)


def test_the_first_answer_is_lost_and_the_run_ends(shelf, order, carry_out, sandbox, client):
    """Killed after the service had made the project, before its id was known."""
    shelf.keep(order)
    journal = ShelfJournal(shelf, order)
    client.projects.create(NewProject(order.name, "EPSG:2056"), sending=journal.creating)
    done = carry_out()
    assert list(sandbox.state.projects) == [done.id]
    asked = [record.path for record in calls(sandbox, "cloud", "POST", "/projects/")]
    assert asked.count("/project/api/v3/projects/") == 1


def test_it_goes_on_and_does_nothing_twice(shelf, order, carry_out, sandbox):
    shelf.keep(order)
    sandbox.respond_next("cloud", "POST", "start_processing", 400, {"detail": "No credits."})
    with pytest.raises(Pix4dError, match="No credits"):
        carry_out()
    done = carry_out()
    assert list(sandbox.state.projects) == [done.id]
    assert len(calls(sandbox, "s3", "PUT")) == 2
    assert set(sandbox.project(done.id).registrations.values()) == {1}


def test_what_is_being_processed_needs_no_photos_any_more(shelf, order, carry_out, photos, sandbox):
    shelf.keep(order)
    done = carry_out()
    for path in photos().iterdir():
        path.unlink()
    before = len(sandbox.requests)
    assert carry_out().id == done.id
    assert {record.method for record in sandbox.requests[before:]} == {"GET"}


def test_looking_for_orders_loads_nothing_heavy(shelf, order):
    shelf.keep(order)
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from pix4d_qgis.jobs.kept_orders import Shelf\n"
        "print([kept.name for kept in Shelf(Path(sys.argv[1]))])\n"
        "print({'boto3', 'requests', 'shapely', 'numpy', 'pyproj'} & set(sys.modules))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(shelf._folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ran.stdout.splitlines() == ["['Kiesgrube']", "set()"]
