import threading

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from pix4d_qgis.adapters.crs_text import crs_text, crs_wkt, made_here, settle


def _of_a_thread_that_has_ended(make):
    found = []

    def work():
        # Out of QGIS's cache it would be one of another thread.
        QgsCoordinateReferenceSystem.invalidateCache()
        found.append(make())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return found[0]


@pytest.fixture(params=["EPSG:2056", "+proj=tmerc +lat_0=47 +lon_0=8 +ellps=bessel +units=m"])
def orphan(request, qgis_app):
    if request.param.startswith("EPSG"):
        return _of_a_thread_that_has_ended(lambda: QgsCoordinateReferenceSystem(request.param))
    return _of_a_thread_that_has_ended(lambda: QgsCoordinateReferenceSystem.fromProj(request.param))


def test_a_crs_whose_thread_has_ended_still_has_wkt(orphan):
    assert crs_wkt(orphan).startswith("PROJCRS")


def test_it_is_made_again_in_this_thread(orphan):
    made = made_here(orphan)
    assert made.authid() == orphan.authid()
    assert made.toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED).startswith("PROJCRS")


@pytest.fixture(params=["layer", "project"])
def owner(request, orphan, qgis_app):
    """Has the CRS of a thread that has ended."""
    project = QgsProject.instance()
    found = project if request.param == "project" else QgsVectorLayer("Point", "piles", "memory")
    found.setCrs(orphan)
    yield found
    project.clear()


def test_what_has_it_is_given_one_of_this_thread(owner, orphan):
    told = []
    owner.crsChanged.connect(lambda: told.append(owner.crs().toProj()))
    settle(owner)
    assert owner.crs().toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED).startswith("PROJCRS")
    assert len(told) == 1
    assert "+proj=tmerc" in told[0] or "+proj=somerc" in told[0], "not the one between"


def test_none_stays_none(qgis_app):
    none = QgsCoordinateReferenceSystem()
    assert (crs_wkt(none), crs_text(none), made_here(none).isValid()) == ("", "", False)
