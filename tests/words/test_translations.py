"""Every text of the plugin is translated, and says the same in every language."""

from __future__ import annotations

import ast
import re
import shutil
import string
import sys

import pytest
from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QDialog

from pix4d_qgis import words
from qgis_desktop import ROOT

LANGUAGES = ["de", "fr"]
GAP = re.compile(r"\{[^{}]*\}")
TAG = re.compile(r"</?[a-z]+[^>]*>")
ACCELERATOR = re.compile(r"&\w")
ENDS = ".:?!…"


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def translated(translations, language):
    return translations.read(ROOT / "i18n" / f"pix4d_qgis_{language}.ts")


@pytest.fixture
def every_form(translated):
    """Each text with each of its translations."""
    return [(text, form) for text, forms in translated.items() for form in forms]


def _differences(every_form, look):
    return [(text.source, form) for text, form in every_form if look(text.source) != look(form)]


def test_files_hold_the_texts_of_the_source(translations, translated):
    texts = set(translations.messages())
    assert set(translated) == texts, "run make i18n and translate what is new"


def test_every_text_is_translated(translated):
    unfinished = [text.source for text, forms in translated.items() if not all(forms)]
    assert unfinished == [], "translate these in i18n/*.ts"


def test_gaps_stay(every_form):
    assert _differences(every_form, lambda text: sorted(GAP.findall(text))) == []


def test_gaps_can_be_filled(every_form):
    for _, form in every_form:
        list(string.Formatter().parse(form))


def test_spaces_around_a_text_stay(every_form):
    around = re.compile(r"^\s*|\s*$")
    assert _differences(every_form, around.findall) == []


def test_sentences_end_alike(every_form):
    assert _differences(every_form, lambda text: text[-1] if text[-1] in ENDS else "") == []


def test_accelerators_ellipses_and_tags_stay(every_form):
    assert _differences(every_form, lambda text: len(ACCELERATOR.findall(text))) == []
    assert _differences(every_form, lambda text: text.count("…")) == []
    assert _differences(every_form, lambda text: text.count("\n")) == []
    assert _differences(every_form, lambda text: len(TAG.findall(text))) == []


def test_a_form_has_each_accelerator_once(translated):
    forms = {text.context for text in translated if text.context != "pix4d_qgis"}
    for context in forms:
        keys = [
            key.lower()
            for text, (form, *_) in translated.items()
            if text.context == context
            for key in ACCELERATOR.findall(form)
        ]
        assert len(keys) == len(set(keys)), (context, sorted(keys))


def test_names_of_algorithms_are_quoted_as_they_are_called(translated):
    """'Compute volumes' in a sentence is what the toolbox calls it in this language."""
    single = {text.source: forms[0] for text, forms in translated.items() if not text.plural}
    quoted = re.compile(r"'([A-Z][a-z]+(?: [a-z]+)+)'")
    wrong = [
        (source, form)
        for source, form in single.items()
        for name in quoted.findall(source)
        if name in single and single[name] not in form
    ]
    assert wrong == []


def test_no_text_is_asked_for_while_modules_are_imported():
    """It would stay in the language that was there first."""
    early = [
        f"{path.name}:{node.lineno}"
        for path in (ROOT / "pix4d_qgis").rglob("*.py")
        for node in _outside_of_functions(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tr", "numbered")
    ]
    assert early == []


def _outside_of_functions(node):
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.FunctionDef, ast.Lambda)):
            yield from _outside_of_functions(child)


def test_extraction_sees_every_kind_of_text(translations, tmp_path):
    (tmp_path / "pix4d_qgis").mkdir()
    (tmp_path / "ui").mkdir()
    (tmp_path / "plugin.py").write_text('tr("one " "text")\nnumbered(2, "{n} a", "{n} b")\n')
    (tmp_path / "ui" / "a.ui").write_text(
        '<ui><class>A</class><string>&amp;Go</string><string notr="true">no</string>'
        '<string comment="c">x</string><string/></ui>'
    )
    message = translations.Message
    assert set(translations.messages(tmp_path)) == {
        message("pix4d_qgis", "one text"),
        message("pix4d_qgis", "{n} b", plural=True),
        message("A", "&Go"),
        message("A", "x", "c"),
    }


@pytest.mark.parametrize("call", ['tr(f"{x}")', "tr(x)", 'numbered(1, one, "b")', "tr()"])
def test_extraction_refuses_what_it_cannot_read(translations, tmp_path, call):
    (tmp_path / "plugin.py").write_text(call)
    with pytest.raises(translations.Unreadable, match=r"plugin\.py:1"):
        translations.messages(tmp_path)


def test_writing_and_reading_changes_nothing(translations, tmp_path, language):
    path = ROOT / "i18n" / f"pix4d_qgis_{language}.ts"
    again = tmp_path / "again.ts"
    translations.write(again, language, translations.read(path))
    assert again.read_bytes() == path.read_bytes()


@pytest.fixture
def compiled(translations, monkeypatch, tmp_path):
    """A folder with what QGIS reads."""
    for path in translations.files():
        shutil.copy(path, tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    translations.compile_stale()
    return tmp_path


@pytest.fixture
def speaking(qgis_app, compiled, language, restored_words):
    """The texts come in the language of the test, as in plugin.py."""
    translator = QTranslator()
    assert translator.load(f"pix4d_qgis_{language}", str(compiled))
    QCoreApplication.installTranslator(translator)
    words.use(lambda text, number=-1: QCoreApplication.translate("pix4d_qgis", text, None, number))
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def restored_words():
    before = words._translate
    yield
    words.use(before)


def test_qt_finds_every_translation(speaking, translated):
    for text, forms in translated.items():
        number = 2 if text.plural else -1
        found = QCoreApplication.translate(text.context, text.source, text.comment or None, number)
        assert found == forms[-1], text.source


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, {"de": "0 Fotos", "fr": "0 photo"}),
        (1, {"de": "1 Foto", "fr": "1 photo"}),
        (2, {"de": "2 Fotos", "fr": "2 photos"}),
    ],
)
def test_numbers_choose_the_form_of_the_language(speaking, language, count, expected):
    assert words.numbered(count, "{n} photo", "{n} photos") == expected[language]


def test_figures_are_written_as_in_the_language(speaking, language):
    expected = {"de": "1.234.567,50", "fr": "1\u202f234\u202f567,50"}
    assert words.figure(1234567.5, 2) == expected[language]


def test_without_a_translator_texts_are_english():
    assert words.numbered(1, "{n} photo of {name}", "{n} photos of {name}") == "1 photo of {name}"
    assert words.numbered(2, "{n} photo", "{n} photos") == "2 photos"
    assert words.figure(1234.5, 1) == "1,234.5"
    assert words.both(["a", "b", "c"]) == "a and b and c"
    assert words.either(["a"]) == "a"
    assert words.either([]) == ""


def test_forms_speak_the_language(speaking, language):
    dialog = QDialog()
    uic.loadUi(str(ROOT / "ui" / "connection_dialog.ui"), dialog)
    assert dialog.windowTitle() == {"de": "PIX4D-Verbindung", "fr": "Connexion PIX4D"}[language]
    assert dialog.nameLabel.text() == {"de": "&Name", "fr": "&Nom"}[language]


def test_a_german_qgis_has_german_algorithms(
    plugin_package, settings, compiled, monkeypatch, restored_words
):
    plugin = plugin_package.classFactory(None)
    module = sys.modules[f"{plugin_package.__name__}.plugin"]
    monkeypatch.setattr(module, "TRANSLATIONS", compiled)
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "de_AT")
    plugin.initProcessing()
    try:
        find = QgsApplication.processingRegistry().algorithmById
        measuring = find("pix4d:computevolumes")
        assert measuring.displayName() == "Volumen berechnen"
        assert measuring.group() == "Messung"
        assert measuring.parameterDefinition("BASE_SURFACE").description() == "Bezugsflächen"
        assert measuring.shortHelpString().startswith("Misst das Volumen")
        assert words.numbered(1, "{n} photo", "{n} photos") == "1 Foto"
    finally:
        plugin.unload()
