"""Streamed layers of 20,000 x 20,000 pixels: requests, and redrawing while credentials expire.

``PYTHONPATH=.:tests python tests/bench/cog.py [SECONDS]`` prints each figure beside its limit. The
embedded service answers every request for an object 50 ms late, checks each signature, and gives
credentials that live 20 s. The map is redrawn all the time for SECONDS (180), over new areas and
with caches cleared, while the plugin renews the credentials. A plain layer with GDAL's defaults is
measured in the same run. The files take two minutes to make and are kept in ``build/bench/``.
"""

from __future__ import annotations

import os
import random
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import requests
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QEvent, QEventLoop, QSize
from qgis.PyQt.QtGui import QColor

from pix4d_qgis.api.connection import ClientCredentials, Connection
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.jobs.access import credentials_of
from pix4d_qgis.jobs.results import DSM, ORTHO, find_rasters
from pix4d_qgis.layers import renewal
from pix4d_qgis.layers.load import raster_layer
from pix4d_qgis.storage.s3 import Network, make_client
from sandbox import SandboxProcess, SandboxSettings

FOLDER = Path(__file__).resolve().parents[2] / "build" / "bench"
SIZE = 20_000
SOURCE = 4_000  # pixels of the picture that is scaled up
PIXEL = 0.02  # metres
WEST, NORTH = 2_600_000.0, 1_200_000.0
LATENCY = 0.05
LIFE = 20.0
VIEW = QSize(1600, 1000)
SECONDS = 180.0
FORGET_EVERY = 8  # redraws


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = {ORTHO: FOLDER / "ortho_cog.tif", DSM: FOLDER / "dsm_cog.tif"}
    for kind, file in files.items():
        if not file.exists():
            build(kind, file)
        print(f"{file.name}: {SIZE} x {SIZE}, {file.stat().st_size / 1e6:.0f} MB")
    settings = SandboxSettings(credentials_lifetime=LIFE)
    with desktop(), SandboxProcess(settings) as sandbox:
        client = client_of(sandbox)
        project = publish(sandbox, client, files)
        sandbox.delay("s3", "", LATENCY)
        for kind in files:
            plainly(sandbox, client, project, kind)
        layers = [streamed(sandbox, client, project, kind) for kind in files]
        redraw(sandbox, layers, seconds)
        renewal.close_all()


@contextmanager
def desktop():
    """QGIS without a window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], True)
    application.initQgis()
    yield
    QgsProject.instance().clear()
    application.exitQgis()


def build(kind: str, file: Path) -> None:
    """A raster with data in every pixel: four bands of bytes, or one of floats."""
    small = picture_of_slope() if kind == ORTHO else heights_of_slope()
    pixel = PIXEL * SIZE / SOURCE
    small.SetGeoTransform((WEST, pixel, 0, NORTH, 0, -pixel))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2056)
    small.SetSpatialRef(reference)
    large = gdal.Translate("", small, format="VRT", width=SIZE, height=SIZE)
    options = ["BLOCKSIZE=512", "COMPRESS=DEFLATE", "LEVEL=1", "NUM_THREADS=ALL_CPUS"]
    options += ["BIGTIFF=YES", "OVERVIEW_RESAMPLING=NEAREST"]
    unfinished = file.with_suffix(".part")
    gdal.GetDriverByName("COG").CreateCopy(str(unfinished), large, 0, options)
    unfinished.rename(file)


def slope() -> np.ndarray:
    """Values from 0 to 200 across the source, with noise as photos have it."""
    across = np.add.outer(np.arange(SOURCE), np.arange(SOURCE)) / (2 * SOURCE) * 200
    return across + np.random.default_rng(1).integers(10, 50, (SOURCE, SOURCE))


def picture_of_slope() -> gdal.Dataset:
    small = gdal.GetDriverByName("MEM").Create("", SOURCE, SOURCE, 4, gdal.GDT_Byte)
    for band in (1, 2, 3):
        small.GetRasterBand(band).WriteArray(slope().astype(np.uint8))
    small.GetRasterBand(4).Fill(255)
    small.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    return small


def heights_of_slope() -> gdal.Dataset:
    small = gdal.GetDriverByName("MEM").Create("", SOURCE, SOURCE, 1, gdal.GDT_Float32)
    small.GetRasterBand(1).WriteArray(slope().astype(np.float32))
    small.GetRasterBand(1).SetNoDataValue(-10000)
    return small


def client_of(sandbox: SandboxProcess) -> Pix4dClient:
    account = ClientCredentials(sandbox.client_id, sandbox.client_secret)
    return Pix4dClient(Connection("bench", lambda: account, sandbox.cloud_url, sandbox.webgis_url))


def publish(sandbox: SandboxProcess, client: Pix4dClient, files: dict[str, Path]) -> int:
    """The id of a project with the files as its finished outputs."""
    project = client.projects.create(NewProject("Large", coordinate_system="EPSG:2056"))
    credentials = credentials_of(client, project.id)
    place = credentials.current()
    form = {
        "grant_type": "client_credentials",
        "client_id": sandbox.client_id,
        "client_secret": sandbox.client_secret,
    }
    token = requests.post(f"{sandbox.cloud_url}/oauth2/token/", data=form, timeout=10)
    for kind, file in files.items():
        key = f"{place.prefix}/{file.name}"
        make_client(credentials, Network()).upload_file(str(file), place.bucket, key)
        requests.post(
            f"{sandbox.cloud_url}/project/api/v3/projects/{project.id}/outputs/",
            json={"output": key, "output_type": f"{kind}_cloud_optimized"},
            headers={"Authorization": f"Bearer {token.json()['access_token']}"},
            timeout=10,
        ).raise_for_status()
    return project.id


# Requests ------------------------------------------------------------------------------------


def plainly(sandbox: SandboxProcess, client: Pix4dClient, project: int, kind: str) -> None:
    """What the same costs with a plain layer and GDAL's defaults."""
    place = credentials_of(client, project).current()
    key = find_rasters(client, project, [kind]).found[kind].key
    options = {
        "AWS_ACCESS_KEY_ID": place.access_key,
        "AWS_SECRET_ACCESS_KEY": place.secret_key,
        "AWS_SESSION_TOKEN": place.session_token,
        "AWS_REGION": place.region,
        "AWS_S3_ENDPOINT": place.endpoint.split("//")[1],
        "AWS_HTTPS": "NO",
        "AWS_VIRTUAL_HOSTING": "FALSE",
    }
    for name, value in options.items():
        gdal.SetConfigOption(name, value)
    layer, load = counted(
        sandbox, lambda: QgsRasterLayer(f"/vsis3/{place.bucket}/{key}", "plain", "gdal")
    )
    _, view = counted(sandbox, lambda: draw(layer, layer.extent()))
    print(f"{kind}, GDAL's defaults: {len(load)} requests to load, {len(view)} for the first view")
    layer = None
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for name in options:
        gdal.SetConfigOption(name, None)
    gdal.VSICurlClearCache()


def streamed(
    sandbox: SandboxProcess, client: Pix4dClient, project: int, kind: str
) -> QgsRasterLayer:
    """The plugin's layer, in the QGIS project."""
    session = renewal.stream(client, project)
    source = session.source(find_rasters(client, project, [kind]).found[kind].key)
    layer, load = counted(sandbox, lambda: raster_layer(source, kind, kind))
    QgsProject.instance().addMapLayer(layer)
    picture, view = counted(sandbox, lambda: draw(layer, layer.extent()))
    print(f"{kind}: {len(load)} requests to load (limit 2)")
    print(f"{kind}: {len(view)} more for the first full view (limit 2)")
    print(f"{kind}: {len(writing(load + view))} of them write (limit 0)")
    print(f"{kind}: {picture.missing} pixels missing in the first full view (limit 0)")
    return layer


def writing(made: list) -> list:
    return [r for r in made if r.service == "s3" and r.method not in ("GET", "HEAD")]


def counted(sandbox: SandboxProcess, work):
    """What ``work`` gives, and the requests for objects that it cost."""
    before = len(sandbox.requests)
    result = work()
    return result, [r for r in sandbox.requests[before:] if r.service == "s3"]


# Redrawing -----------------------------------------------------------------------------------


class Picture:
    """A drawn map: how many of its pixels are missing, and what QGIS says about it."""

    def __init__(self, job: QgsMapRendererParallelJob) -> None:
        image = job.renderedImage().convertToFormat(job.renderedImage().Format.Format_RGBA8888)
        bits = image.constBits()
        bits.setsize(image.sizeInBytes())
        alpha = np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)[..., 3]
        self.missing = int((alpha == 0).sum())
        self.errors = [error.message for error in job.errors()]


def draw(layer: QgsRasterLayer, extent: QgsRectangle) -> Picture:
    """Draw as a map canvas does: beside the main thread, whose events go on."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(VIEW)
    settings.setExtent(extent)
    settings.setBackgroundColor(QColor("transparent"))
    if extent == layer.extent():  # all of it, without the margins beside it
        settings.setOutputSize(QSize(VIEW.height(), VIEW.height()))
    loop = QEventLoop()
    job = QgsMapRendererParallelJob(settings)
    job.finished.connect(loop.quit)
    job.start()
    loop.exec()
    return Picture(job)


def redraw(sandbox: SandboxProcess, layers: list[QgsRasterLayer], seconds: float) -> None:
    """Pan and zoom all the time, over one layer after the other."""
    generator = random.Random(1)
    before = len(sandbox.requests)
    prefix = layers[0].source().rsplit("/", 1)[0] + "/"
    pictures, errors, missing = 0, [], 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if pictures % FORGET_EVERY == 0:
            gdal.VSICurlPartialClearCache(prefix)
        layer = layers[pictures % len(layers)]
        picture = draw(layer, somewhere(generator, layer.extent()))
        pictures += 1
        errors += picture.errors
        missing += picture.missing > 0
    made = sandbox.requests[before:]
    failed = [r for r in made if r.service == "s3" and r.status >= 400]
    renewals = sum(r.path.endswith("/s3_credentials/") for r in made)
    print(f"Redrawn {pictures} times in {seconds:.0f} s, with {len(made)} requests")
    print(f"Credentials renewed: {renewals} times (they live {LIFE:.0f} s)")
    print(f"Failed requests: {len(failed)} (limit 0)")
    print(f"Requests that write: {len(writing(made))} (limit 0)")
    print(f"Drawing errors: {len(errors)} (limit 0) {errors[:1] or ''}")
    print(f"Pictures with missing tiles: {missing} (limit 0)")


def somewhere(generator: random.Random, whole: QgsRectangle) -> QgsRectangle:
    """A view inside of the layer, from full resolution to a quarter of its width."""
    width = whole.width() * 2 ** generator.uniform(-3.6, -2)
    height = width * VIEW.height() / VIEW.width()
    west = generator.uniform(whole.xMinimum(), whole.xMaximum() - width)
    south = generator.uniform(whole.yMinimum(), whole.yMaximum() - height)
    return QgsRectangle(west, south, west + width, south + height)


if __name__ == "__main__":
    main()
