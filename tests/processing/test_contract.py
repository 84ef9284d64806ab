"""Names and kinds that models, scripts and shells of users rely on."""

from __future__ import annotations

import configparser

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition

from qgis_desktop import ROOT
from toolbox import algorithm

OPTIONAL = QgsProcessingParameterDefinition.FlagOptional
# Per algorithm: parameters with their types, an optional one in brackets; outputs that the
# algorithm returns.
CONTRACT = {
    "listprojects": ("[STATUS:enum] [SEARCH:string] [OUTPUT:sink]", "OUTPUT COUNT"),
    "createproject": (
        (
            "NAME:string [COORDINATE_SYSTEM:crs] [PROJECT_TYPE:enum] [PARENT_TYPE:enum] "
            "[PARENT_UUID:string]"
        ),
        "PROJECT_ID",
    ),
    "uploadphotos": ("PROJECT:string PHOTOS:multilayer", "UPLOADED REGISTERED SKIPPED"),
    "regionofinterest": (
        "INPUT:source [THICKNESS:number] PARTS:enum [OUTPUT:sink]",
        "AREA OUTPUT",
    ),
    "setprocessingoptions": (
        (
            "PROJECT:string [TAGS:enum] [OUTPUTS:enum] [FORMATS:enum] [ROI:source] [AREA:string] "
            "[THICKNESS:number] PARTS:enum"
        ),
        "",
    ),
    "startprocessing": ("PROJECT:string SEND_EMAIL:boolean", "ESTIMATED_SECONDS"),
    "waitforprocessing": ("PROJECT:string TIMEOUT:number", "STATUS"),
    "listoutputs": ("PROJECT:string [OUTPUT:sink]", "OUTPUT COUNT"),
    "loadoutputs": ("PROJECT:string TYPES:enum", "ORTHO DSM"),
    "loadsite": ("SITE:string TYPES:enum", "COUNT"),
    "downloadoutputs": ("PROJECT:string TYPES:enum FOLDER:folderDestination", "FOLDER FILES"),
    "computevolumes": (
        (
            "PROJECT:string INPUT:source BASE_SURFACE:enum [CUSTOM_ELEVATION:number] UNITS:enum "
            "OUTPUT:sink"
        ),
        "OUTPUT",
    ),
    "volumesreport": (
        (
            "INPUT:source [DENSITY:number] [TITLE:string] [OUTPUT:sink] "
            "[OUTPUT_CSV:fileDestination] [PDF:fileDestination]"
        ),
        "OUTPUT OUTPUT_CSV PDF TOTALS TONNES CUT FILL NET LEFT_OUT",
    ),
    "processphotos": (
        (
            "[NAME:string] [PROJECT:string] [PHOTOS:multilayer] [COORDINATE_SYSTEM:crs] "
            "[ROI:source] PARTS:enum [TAGS:enum] [OUTPUTS:enum] TIMEOUT:number"
        ),
        "PROJECT_ID STATUS ORTHO DSM",
    ),
    "installpackages": ("[PACKAGES:enum] [WHEELS:file]", "INSTALLED"),
}
# It talks to no service.
WITHOUT_CONNECTION = {"installpackages"}
SEVERAL = {"PACKAGES", "TAGS", "OUTPUTS", "FORMATS", "STATUS", "TYPES", "BASE_SURFACE"}


@pytest.fixture(params=CONTRACT)
def found(request, provider):
    return algorithm(request.param)


def _shown(parameter):
    text = f"{parameter.name()}:{parameter.type()}"
    return f"[{text}]" if parameter.flags() & OPTIONAL else text


def test_the_provider_has_these_algorithms_and_no_other(provider):
    assert provider.id() == "pix4d"
    assert provider.name() == "PIX4D"
    assert not provider.icon().isNull()
    assert sorted(a.name() for a in provider.algorithms()) == sorted(CONTRACT)


def test_parameters(found):
    shown = [_shown(parameter) for parameter in found.parameterDefinitions()]
    connection = [] if found.name() in WITHOUT_CONNECTION else ["[CONNECTION:string]"]
    assert sorted(shown) == sorted([*CONTRACT[found.name()][0].split(), *connection])


def test_outputs(found):
    outputs = {output.name() for output in found.outputDefinitions()}
    assert outputs == set(CONTRACT[found.name()][1].split())


def test_words_and_picture(found):
    assert found.id() == f"pix4d:{found.name()}"
    assert found.displayName()
    assert found.group()
    assert found.groupId()
    assert {"pix4d"} < set(found.tags())
    assert "" not in found.tags()
    assert not found.icon().pixmap(24, 24).isNull()
    assert len(found.shortHelpString()) > 60
    assert all(parameter.description() for parameter in found.parameterDefinitions())


def test_help_leads_to_the_page_of_the_metadata(found):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    assert found.helpUrl() == parser["general"]["homepage"]


def test_choices_are_words_of_the_service(found):
    for parameter in found.parameterDefinitions():
        if parameter.type() == "enum":
            assert parameter.usesStaticStrings(), parameter.name()
            assert parameter.allowMultiple() == (parameter.name() in SEVERAL), parameter.name()


def test_algorithms_run_off_the_main_thread_and_can_be_cancelled(found):
    assert not found.flags() & QgsProcessingAlgorithm.FlagNoThreading
    assert found.flags() & QgsProcessingAlgorithm.FlagCanCancel


def test_titles_differ(provider):
    titles = [found.displayName() for found in provider.algorithms()]
    assert len(set(titles)) == len(titles)


def test_the_registry_makes_a_new_instance_for_every_run(provider):
    assert algorithm("createproject") is not algorithm("createproject")
