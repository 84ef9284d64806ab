import base64
import sys

import pytest
from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication

from pix4d_qgis.gui.alive.part import Alive
from pix4d_qgis.gui.connections import PAGE
from pix4d_qgis.gui.running import run_algorithm
from qgis_window import Window, standing_in
from toolbox import layer, square

# Made with lrelease: "Connections…" of the context pix4d_qgis is "Verbindungen…".
GERMAN = base64.b64decode(
    "PLhkGMrvnJXNIRy/YKG93acAAAACZGVCAAAACAoSpKYAAAAAaQAAAEcDAAAAGgBWAGUAcgBiAGkAbgBkAHUAbgBn"
    "AGUAbiAmCAAAAAAGAAAADkNvbm5lY3Rpb25z4oCmBwAAAApwaXg0ZF9xZ2lzAYgAAAACAQE="
)


class WithOptions(Window):
    """Knows which pages were added to the options."""

    def __init__(self):
        super().__init__()
        self.factories = []

    def registerOptionsWidgetFactory(self, factory):
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.factories.remove(factory)


class Squatter(QgsProcessingProvider):
    """Another plugin's provider that has our id."""

    def id(self):
        return "pix4d"

    def name(self):
        return "somebody else"

    def loadAlgorithms(self):
        pass


@pytest.fixture
def window(qgis_app):
    with standing_in(WithOptions()) as found:
        yield found


@pytest.fixture
def registry(qgis_app):
    registry = QgsApplication.processingRegistry()
    if registry.providerById("pix4d"):
        registry.removeProvider("pix4d")
    return registry


@pytest.fixture
def make_plugin(plugin_package, registry):
    plugins = []

    def make(iface):
        plugins.append(plugin_package.classFactory(iface))
        return plugins[-1]

    yield make
    for plugin in plugins:
        plugin.unload()


def test_the_menu_opens_the_options_page(make_plugin, window):
    make_plugin(window).initGui()
    (menu,) = window.menu.actions()
    (action,) = [found for found in menu.menu().actions() if found.text() == "Connections…"]
    assert menu.text() == "PIX4D"
    action.trigger()
    assert window.options_opened == [(window.mainWindow(), PAGE)]


def test_headless_use_needs_no_window(make_plugin, registry):
    make_plugin(None).initProcessing()
    assert registry.providerById("pix4d") is not None


def test_unloading_twice_does_no_harm(make_plugin, window, registry):
    plugin = make_plugin(window)
    plugin.initGui()
    plugin.unload()
    plugin.unload()
    assert registry.providerById("pix4d") is None
    assert window.factories == []


def test_a_part_that_fails_to_go_keeps_no_other_from_going(
    make_plugin, window, registry, monkeypatch
):
    usual = Alive.remove

    def remove(self):
        usual(self)
        raise RuntimeError("It stays.")

    monkeypatch.setattr(Alive, "remove", remove)
    plugin = make_plugin(window)
    plugin.initGui()
    with pytest.raises(RuntimeError, match="It stays"):
        plugin.unload()
    assert registry.providerById("pix4d") is None
    assert window.factories == []


def test_unloading_ends_what_runs(make_plugin, window, qgis_processing, tmp_path, wait_for):
    fields = "&field=cut:double&field=fill:double"
    piles = layer(square(0, 0), fields=fields, attributes=[[1.0, 0.0]])
    plugin = make_plugin(window)
    plugin.initGui()
    run_algorithm("volumesreport", {"INPUT": piles, "PDF": str(tmp_path / "report.pdf")})
    plugin.unload()
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("headless", [True, False])
def test_a_taken_name_is_said_and_the_rest_works(make_plugin, window, registry, headless):
    squatter = Squatter()
    assert registry.addProvider(squatter)
    try:
        plugin = make_plugin(None if headless else window)
        if headless:
            plugin.initProcessing()
        else:
            plugin.initGui()
            assert "another plugin has taken the name" in window.bar.currentItem().text()
            assert len(window.factories) == 1
        plugin.unload()
        assert registry.providerById("pix4d").name() == "somebody else"
    finally:
        registry.removeProvider(squatter)


@pytest.mark.parametrize(
    ("locale", "expected"), [("de_CH", "Verbindungen…"), ("fr", "Connections…")]
)
def test_translations_come_and_go(
    make_plugin, plugin_package, settings, monkeypatch, tmp_path, locale, expected
):
    def text():
        return QCoreApplication.translate("pix4d_qgis", "Connections…")

    plugin = make_plugin(None)
    (tmp_path / "pix4d_qgis_de.qm").write_bytes(GERMAN)
    module = sys.modules[f"{plugin_package.__name__}.plugin"]
    monkeypatch.setattr(module, "TRANSLATIONS", tmp_path)
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", locale)
    plugin.initProcessing()
    assert text() == expected
    plugin.unload()
    assert text() == "Connections…"
