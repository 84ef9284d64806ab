"""Results as layers: what they look like, what they read, and that nothing is ever written."""

from __future__ import annotations

import gc

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterBandStats,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QSize
from qgis.PyQt.QtGui import QColor

from pix4d_qgis.adapters.canvas import zoom_to
from pix4d_qgis.layers import asleep, load, origin, sampling, vsis3
from pix4d_qgis.layers.origin import Origin
from pix4d_qgis.layers.sampling import DsmSampler
from rendering import forget_what_was_read
from sandbox import SandboxProcess, SandboxSettings
from sandbox.quarry import surface
from toolbox import CRS, Toolbox, centre, processed_project, requests_of

GLOBAL = (
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_S3_ENDPOINT",
    "AWS_HTTPS",
    "AWS_VIRTUAL_HOSTING",
    "AWS_NO_SIGN_REQUEST",
    "AWS_CONFIG_FILE",
    "AWS_DEFAULT_PROFILE",
    "CPL_AWS_CREDENTIALS_FILE",
    "GDAL_DISABLE_READDIR_ON_OPEN",
    "GDAL_HTTP_TIMEOUT",
)


@pytest.fixture
def loaded(toolbox, done):
    """The layers of a project, by name, and their sources."""
    result = toolbox.run("loadoutputs", load=True, PROJECT=done)
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert set(layers) == {"Orthomosaic", "DSM"}
    sources = {asleep.real_source(layer.source()) for layer in layers.values()}
    assert sources == set(result.values())
    return layers


def s3(requests):
    return [request for request in requests.list if request.service == "s3"]


def draw(layer):
    """What the layer looks like as a whole: an array (rows, columns, red-green-blue-alpha)."""
    image = layer.pipe().last().block(1, layer.extent(), 120, 96).image()
    return pixels(image)


def pixels(image):
    plain = image.convertToFormat(image.Format.Format_RGBA8888)
    bits = plain.constBits()
    bits.setsize(plain.height() * plain.width() * 4)
    # A copy: the memory goes with the image.
    return np.frombuffer(bits, np.uint8).reshape(plain.height(), plain.width(), 4).copy()


def on_map(layer):
    """The layer as the map shows it: an array (rows, columns, red-green-blue-alpha)."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(120, 96))
    settings.setBackgroundColor(QColor("transparent"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return pixels(job.renderedImage())


def test_layers_are_valid_and_in_the_projects_crs(loaded):
    for layer in loaded.values():
        assert layer.isValid()
        assert layer.crs().authid() == CRS
        assert layer.providerType() == "gdal"


def test_the_source_is_only_a_path(loaded, sandbox):
    for layer in loaded.values():
        assert layer.source().startswith("/vsis3/")
        for source in (layer.source(), layer.publicSource()):
            for forbidden in ("|", "?", "credential", "127.0.0.1", *sandbox.secrets):
                assert forbidden not in asleep.real_source(source)


def test_layers_say_where_they_come_from(loaded, sandbox, done):
    found = {name: origin.read(layer) for name, layer in loaded.items()}
    common = ("environment", sandbox.cloud_url, done, "Quarry")
    assert found == {
        "Orthomosaic": Origin(*common, "ortho"),
        "DSM": Origin(*common, "dsm"),
    }


def test_layers_of_others_come_from_nowhere(qgis_app):
    layer = QgsVectorLayer("Point", "Others", "memory")
    assert origin.read(layer) is None
    layer.setCustomProperty("pix4d/project_id", "no number")
    assert origin.read(layer) is None


def test_a_layer_of_an_older_version_learns_where_it_comes_from(loaded, toolbox, done):
    for layer in loaded.values():
        layer.removeCustomProperty("pix4d/project_id")
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    assert {origin.read(layer).project_id for layer in loaded.values()} == {done}


def test_layers_lie_in_the_projects_group_with_the_ortho_on_top(loaded):
    root = QgsProject.instance().layerTreeRoot()
    assert [node.name() for node in root.children()] == ["Quarry"]
    assert [node.name() for node in root.children()[0].children()] == ["Orthomosaic", "DSM"]
    assert all(node.isVisible() for node in root.findLayers())


def test_what_was_drawn_stays_above_the_rasters(toolbox, done):
    project = QgsProject.instance()
    project.addMapLayer(QgsVectorLayer("Polygon?crs=EPSG:2056", "Stockpiles", "memory"))
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    names = [node.name() for node in project.layerTreeRoot().children()]
    assert names == ["Stockpiles", "Quarry"]


def test_a_newer_project_lies_above_an_older_one(toolbox, done, photos):
    newer = processed_project(toolbox, photos, NAME="Newer")
    for project_id in (done, newer):
        toolbox.run("loadoutputs", load=True, PROJECT=project_id)
    names = [node.name() for node in QgsProject.instance().layerTreeRoot().children()]
    assert names == ["Newer", "Quarry"]


def test_loading_again_keeps_the_layers(loaded, toolbox, done):
    loaded["DSM"].setName("Heights")
    loaded["DSM"].setOpacity(0.5)
    loaded["DSM"].renderer().setClassificationMax(500)
    before = set(QgsProject.instance().mapLayers())
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    assert set(QgsProject.instance().mapLayers()) == before
    root = QgsProject.instance().layerTreeRoot()
    assert [node.name() for node in root.children()] == ["Quarry"]
    assert [node.name() for node in root.children()[0].children()] == ["Orthomosaic", "Heights"]
    assert loaded["DSM"].opacity() == 0.5
    assert loaded["DSM"].renderer().classificationMax() == 500
    assert "not correctly generated" not in toolbox.log.text


@pytest.fixture
def fresh(undrawn, loaded):
    """By name the layers, what they look like now, and nothing of it in a cache."""
    pictures = {name: (layer, on_map(layer)) for name, layer in loaded.items()}
    for layer, picture in pictures.values():
        assert (picture[..., 3] > 0).mean() > 0.5
        asleep.open_layer(layer)
    gdal.VSICurlClearCache()
    return pictures


def as_before(pictures):
    return [bool((on_map(layer) == picture).all()) for layer, picture in pictures.values()]


def test_loading_again_revives_layers_whose_credentials_have_expired(fresh, toolbox, done, sandbox):
    sandbox.expire_credentials()
    forget_what_was_read()
    assert as_before(fresh) == [False, False]
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    assert len(QgsProject.instance().mapLayers()) == 2
    assert as_before(fresh) == [True, True]


def test_loading_again_revives_layers_that_could_not_be_opened(fresh, toolbox, done):
    vsis3.close_all()
    gdal.VSICurlClearCache()
    for layer, _ in fresh.values():
        asleep.open_layer(layer)
        assert not layer.isValid()
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    assert len(QgsProject.instance().mapLayers()) == 2
    assert as_before(fresh) == [True, True]


def test_ortho_is_transparent_where_there_is_nothing(loaded):
    ortho = loaded["Orthomosaic"]
    assert ortho.renderer().type() == "multibandcolor"
    assert ortho.renderer().alphaBand() == 4


def test_colours_of_the_dsm_span_the_quarry(loaded):
    renderer = loaded["DSM"].renderer()
    assert renderer.type() == "singlebandpseudocolor"
    low, high = renderer.classificationMin(), renderer.classificationMax()
    x, y = np.meshgrid(np.linspace(-99, 99, 300), np.linspace(-79, 79, 300))
    assert (low, high) == pytest.approx(np.percentile(surface(x, y), (2, 98)), abs=0.5)
    items = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert len(items) == 5
    assert [item.value for item in items] == sorted(item.value for item in items)


def test_both_layers_draw(loaded):
    for layer in loaded.values():
        picture = draw(layer)
        assert (picture[..., 3] > 0).mean() > 0.5
        assert picture[..., :3].reshape(-1, 3).std(axis=0).max() > 10


def test_few_requests(toolbox, done, sandbox, undrawn):
    vsis3.close_all()
    gdal.VSICurlClearCache()
    with requests_of(sandbox) as requests:
        toolbox.run("loadoutputs", load=True, PROJECT=done)
    assert len(s3(requests)) <= 4, s3(requests)
    assert {request.method for request in s3(requests)} <= {"GET", "HEAD"}
    cloud = [request.path for request in requests.list if request.service == "cloud"]
    assert len([path for path in cloud if "s3_credentials" in path]) == 1


def test_nothing_is_ever_written_to_the_bucket(loaded, sandbox, done):
    before = sandbox.objects(done)
    with requests_of(sandbox) as requests:
        dsm = loaded["DSM"]
        dsm.dataProvider().bandStatistics(1, QgsRasterBandStats.All)
        for layer in loaded.values():
            layer.htmlMetadata()
            layer.dataProvider().histogram(1)
        QgsProject.instance().clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        dataset = gdal.Open(load_source(loaded, sandbox, done))
        dataset.GetRasterBand(1).ComputeStatistics(False)
        del dataset
    assert {request.method for request in s3(requests)} <= {"GET", "HEAD"}, s3(requests)
    assert sandbox.objects(done) == before


def load_source(loaded, sandbox, done):
    key = next(key for key in sandbox.objects(done) if key.endswith("dsm_cog.tif"))
    (session,) = [s for s in vsis3._sessions.values() if key.startswith(s.prefix.split("/", 3)[3])]
    return session.source(key)


# Nothing global ----------------------------------------------------------------------------


def test_nothing_global_is_set(toolbox, done):
    before = {name: gdal.GetConfigOption(name) for name in GLOBAL}
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    assert {name: gdal.GetConfigOption(name) for name in GLOBAL} == before


@pytest.fixture
def hostile():
    """Global settings of a user with an S3 of his own."""
    values = {
        "AWS_ACCESS_KEY_ID": "AKIAELSEWHERE",
        "AWS_SECRET_ACCESS_KEY": "elsewhere",
        "AWS_SESSION_TOKEN": "elsewhere",
        "AWS_REGION": "us-gov-west-1",
        "AWS_S3_ENDPOINT": "127.0.0.1:9",
        "AWS_HTTPS": "YES",
        "AWS_VIRTUAL_HOSTING": "TRUE",
        "AWS_NO_SIGN_REQUEST": "YES",
        "CPL_AWS_CREDENTIALS_FILE": "/nowhere",
        "AWS_DEFAULT_PROFILE": "elsewhere",
    }
    for name, value in values.items():
        gdal.SetConfigOption(name, value)
    yield values
    for name in values:
        gdal.SetConfigOption(name, None)


def test_global_settings_of_the_user_neither_disturb_nor_change(toolbox, done, hostile):
    vsis3.close_all()
    gdal.VSICurlClearCache()
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    for layer in QgsProject.instance().mapLayers().values():
        assert draw(layer)[..., 3].any()
    assert {name: gdal.GetConfigOption(name) for name in hostile} == hostile


@pytest.fixture
def hostile_environment(monkeypatch, tmp_path):
    """A user with an S3 of his own, as the environment and the files of AWS's tools say."""
    folder = tmp_path / ".aws"
    folder.mkdir()
    keys = "aws_access_key_id = AKIAELSEWHERE\naws_secret_access_key = elsewhere\n"
    for profile in ("default", "pix4d", "elsewhere"):
        for name, head in (("credentials", profile), ("config", f"profile {profile}")):
            with (folder / name).open("a", encoding="utf-8") as file:
                file.write(f"[{head}]\n{keys}region = us-gov-west-1\n")
    values = {
        "HOME": str(tmp_path),
        "AWS_PROFILE": "elsewhere",
        "AWS_DEFAULT_PROFILE": "elsewhere",
        "AWS_ACCESS_KEY_ID": "AKIAELSEWHERE",
        "AWS_SECRET_ACCESS_KEY": "elsewhere",
        "AWS_SESSION_TOKEN": "elsewhere",
        "AWS_REGION": "us-gov-west-1",
        "AWS_DEFAULT_REGION": "us-gov-west-1",
        "AWS_S3_ENDPOINT": "127.0.0.1:9",
        "AWS_NO_SIGN_REQUEST": "YES",
        "AWS_VIRTUAL_HOSTING": "TRUE",
        "AWS_REQUEST_PAYER": "requester",
    }
    for name, value in values.items():
        monkeypatch.setenv(name, value)


def test_the_users_environment_and_files_do_not_disturb(
    toolbox, done, sandbox, hostile_environment
):
    vsis3.close_all()
    gdal.VSICurlClearCache()
    with requests_of(sandbox) as requests:
        toolbox.run("loadoutputs", load=True, PROJECT=done)
        for layer in QgsProject.instance().mapLayers().values():
            assert draw(layer)[..., 3].any()
            layer.dataProvider().bandStatistics(1, QgsRasterBandStats.All)
        QgsProject.instance().clear()
    assert {(r.method, r.status) for r in s3(requests)} <= {("GET", 206), ("HEAD", 200)}


# Sessions ----------------------------------------------------------------------------------


def test_closing_takes_everything_back(toolbox, done):
    sources = toolbox.run("loadoutputs", PROJECT=done)
    (session,) = vsis3._sessions.values()
    prefix, folder = session.prefix, session._folder
    assert gdal.GetPathSpecificOption(prefix, "CPL_AWS_CREDENTIALS_FILE")
    vsis3.close_all()
    gdal.VSICurlClearCache()
    assert not vsis3._sessions
    for path in (prefix, sources["DSM"] + ".aux.xml"):
        assert gdal.GetPathSpecificOption(path, "AWS_NO_SIGN_REQUEST") is None
        assert gdal.GetPathSpecificOption(path, "CPL_AWS_CREDENTIALS_FILE") is None
    assert not gdal.ReadDir(folder)


def test_credentials_are_swapped_in_place(toolbox, done, sandbox):
    result = toolbox.run("loadoutputs", load=True, PROJECT=done)
    dsm = next(x for x in QgsProject.instance().mapLayers().values() if x.name() == "DSM")
    sandbox.expire_credentials()
    assert toolbox.run("loadoutputs", PROJECT=done) == result
    dsm.dataProvider().reloadData()
    assert draw(dsm)[..., 3].any()
    (session,) = vsis3._sessions.values()
    for _ in range(6):
        toolbox.run("loadoutputs", PROJECT=done, TYPES=["dsm"])
    kept = [name for name in gdal.ReadDir(session._folder) if name != "config"]
    assert len(kept) == vsis3.GENERATIONS_KEPT


def test_no_secret_is_visible_in_the_options_of_a_path(toolbox, done, sandbox):
    toolbox.run("loadoutputs", PROJECT=done)
    (session,) = vsis3._sessions.values()
    shown = [
        str(gdal.GetPathSpecificOption(session.prefix, name))
        for name in (*GLOBAL, "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
    ]
    assert not [secret for secret in sandbox.secrets if secret in "".join(shown)]


def test_two_projects_side_by_side_whose_prefixes_begin_alike(toolbox, photos, sandbox):
    """The credentials of project 8778 must not be used for project 87781."""
    ids = [processed_project(toolbox, photos, NAME=f"Side {index}") for index in range(2)]
    vsis3.close_all()
    gdal.VSICurlClearCache()
    for number in ids:
        toolbox.run("loadoutputs", load=True, PROJECT=number)
    layers = list(QgsProject.instance().mapLayers().values())
    assert len(layers) == 4
    assert all(draw(layer)[..., 3].any() for layer in layers)
    prefixes = list(vsis3._sessions)
    assert len(prefixes) == 2
    for prefix in prefixes:
        assert prefix.endswith("/")
        option = gdal.GetPathSpecificOption(prefix[:-1] + "9/dsm.tif", "CPL_AWS_CREDENTIALS_FILE")
        assert option is None


# Plain outputs, errors ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def old_service():
    with SandboxProcess(
        SandboxSettings(processing_seconds=0.1, resolution=0.5, cog=False)
    ) as service:
        yield service


def test_plain_outputs_where_there_are_no_streaming_ones(provider, connect, old_service, photos):
    connect(old_service)
    QgsProject.instance().clear()
    toolbox = Toolbox()
    project = processed_project(toolbox, photos)
    toolbox.run("loadoutputs", load=True, PROJECT=project)
    layers = QgsProject.instance().mapLayers().values()
    assert {layer.name() for layer in layers} == {"Orthomosaic", "DSM"}
    for layer in layers:
        assert draw(layer)[..., 3].any()
    assert toolbox.log.text.count("no cloud-optimised") == 2
    dsm = next(layer for layer in layers if layer.name() == "DSM")
    assert 390 < dsm.renderer().classificationMin() < dsm.renderer().classificationMax() < 420


def test_a_file_that_cannot_be_read(toolbox, sandbox, photos, monkeypatch):
    monkeypatch.setattr(sampling, "OPENING", 0.0)
    project = processed_project(toolbox, photos, NAME="Trouble")
    gdal.VSICurlClearCache()
    file = f"project-{project}/.*ortho_cog"
    sandbox.respond_next("s3", "GET", file, 404, "<Error/>", times=1)
    message = toolbox.refused("loadoutputs", PROJECT=project)
    assert "Could not open" in message
    assert "Download outputs" in message
    assert toolbox.run("loadoutputs", PROJECT=project)["ORTHO"], "the failure is not remembered"


def test_a_place_outside_of_the_credentials_is_not_opened(toolbox, sandbox, done):
    """There the user's own credentials would be used."""
    listed = {
        "outputs": [
            {
                "output_id": 1,
                "result_type": "dsm",
                "output_type": "dsm_cloud_optimized",
                "availability": "done",
                "s3_key": "elsewhere/dsm.tif",
                "s3_bucket": "prod-pix4d-cloud-default",
                "s3_region": "eu-central-1",
            }
        ]
    }
    sandbox.respond_next("cloud", "GET", f"/{done}/outputs/$", 200, listed)
    with requests_of(sandbox) as requests:
        message = toolbox.refused("loadoutputs", PROJECT=done)
    assert "cannot be opened" in message
    assert s3(requests) == []


# Elevations --------------------------------------------------------------------------------


@pytest.fixture
def dsm_source(toolbox, done):
    return toolbox.run("loadoutputs", PROJECT=done, TYPES=["dsm"])["DSM"]


def test_sampling_follows_the_ground(dsm_source):
    at = centre()
    generator = np.random.default_rng(7)
    local = generator.uniform((-95, -75), (95, 75), (500, 2))
    sampled = DsmSampler(dsm_source).sample(local + np.array([at.x(), at.y()]))
    truth = surface(local[:, 0], local[:, 1])
    assert np.abs(sampled - truth).max() < 0.15  # the slopes of the heaps break within a pixel
    assert np.median(np.abs(sampled - truth)) < 0.01


def test_sampling_off_the_dsm_gives_nan(dsm_source):
    at = centre()
    points = np.array([[0.0, 0.0], [5000, 0], [-5000, 0], [0, 5000], [1e12, -1e12]])
    sampled = DsmSampler(dsm_source).sample(points + np.array([at.x(), at.y()]))
    assert np.isnan(sampled).tolist() == [False, True, True, True, True]


def raster(path, values, nodata=None, **options):
    driver = gdal.GetDriverByName("GTiff")
    rows, columns = values.shape
    creation = [f"{name}={value}" for name, value in options.items()]
    dataset = driver.Create(str(path), columns, rows, 1, gdal.GDT_Float32, creation)
    dataset.SetGeoTransform((100, 2, 0, 200, 0, -2))
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    return str(path)


def test_sampling_at_the_edge(tmp_path):
    sampler = DsmSampler(raster(tmp_path / "a.tif", np.full((4, 4), 7.0)))
    points = np.array([[100, 200], [100.01, 199.9], [108, 192], [99, 199], [104, 203], [104, 196]])
    sampled = sampler.sample(points.astype(float))
    assert sampled[[0, 1, 2, 5]].tolist() == [7, 7, 7, 7]
    assert np.isnan(sampled[[3, 4]]).all()


@pytest.mark.parametrize("nodata", [-9999.0, float("nan"), -3.4028234663852886e38])
def test_sampling_at_holes(tmp_path, nodata):
    values = np.full((4, 4), 5.0, np.float32)
    values[1:3, 1:3] = nodata
    sampler = DsmSampler(raster(tmp_path / "a.tif", values, nodata))
    sampled = sampler.sample(np.array([[104.0, 196.0], [101, 199], [102.0, 198.0]]))
    assert np.isnan(sampled[0])
    assert sampled[1:].tolist() == [5, 5]


def test_sampling_over_many_blocks_keeps_few_of_them(tmp_path, monkeypatch):
    monkeypatch.setattr(sampling, "VALUES_KEPT", 100_000)
    values = np.add.outer(np.arange(1024.0), np.arange(1024.0) * 2).astype(np.float32)
    path = raster(tmp_path / "a.tif", values, TILED="YES", BLOCKXSIZE=16, BLOCKYSIZE=16)
    sampler = DsmSampler(path)
    rows, columns = np.mgrid[0:1024:8, 0:1024:8].reshape(2, -1)
    points = np.column_stack([100 + columns * 2 + 1, 200 - rows * 2 - 1]).astype(float)
    assert (sampler.sample(points) == values[rows, columns]).all()
    assert sum(block.size for block in sampler._blocks.values()) <= 100_000


# The map -----------------------------------------------------------------------------------


class Desktop:
    """The part of QGIS's interface that has the map."""

    def __init__(self):
        self._canvas = QgsMapCanvas()
        self._canvas.resize(400, 300)

    def mapCanvas(self):
        return self._canvas

    def mapCanvases(self):
        return [self._canvas]


@pytest.fixture
def canvas(qgis_app, monkeypatch):
    desktop = Desktop()
    monkeypatch.setattr("qgis.utils.iface", desktop)
    yield desktop.mapCanvas()
    desktop.mapCanvas().deleteLater()


@pytest.mark.parametrize("crs", [CRS, "EPSG:3857", "EPSG:4326"])
def test_the_map_shows_the_whole_layer(canvas, toolbox, done, crs):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    at = centre(crs)
    extent = canvas.extent()
    assert extent.contains(at)
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    whole = QgsCoordinateTransform(
        layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    ).transformBoundingBox(layer.extent())
    assert extent.contains(whole)
    assert extent.width() < whole.width() * 3


def test_a_layer_that_cannot_be_placed_on_the_map_is_loaded_all_the_same(canvas, toolbox, done):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    assert len(QgsProject.instance().mapLayers()) == 2
    assert "not correctly generated" not in toolbox.log.text


def test_without_a_desktop_nothing_is_shown(loaded):
    zoom_to(loaded["DSM"])


def test_post_processors_do_not_pile_up(toolbox, done):
    for _ in range(4):
        toolbox.run("loadoutputs", load=True, PROJECT=done)
    gc.collect()
    assert len(load._kept_alive) <= 4
