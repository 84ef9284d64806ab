"""The parts of the chain that a fault happens to: each prepares, runs, and is looked at after."""

from __future__ import annotations

import hashlib
import itertools
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal
from pyproj import CRS, Transformer
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject
from qgis.gui import QgsMapCanvas
from shapely import Polygon, box

from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.options import ProcessingOptions
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.geometry.polygons import PolygonFeature
from pix4d_qgis.jobs import run, volumes
from pix4d_qgis.jobs.access import credentials_of
from pix4d_qgis.jobs.results import download_outputs
from pix4d_qgis.jobs.upload import upload_photos
from pix4d_qgis.layers.project_dsm import ProjectDsm
from pix4d_qgis.processing.algorithm import Call
from pix4d_qgis.processing.results.loadoutputs import LoadOutputs
from rendering import pixels, wait
from sandbox import CENTRE, SandboxProcess
from sandbox.exif import position
from sandbox.quarry import floor
from service_fixtures import Recorder, connection_to

WKT = CRS.from_epsg(2056).to_wkt()
X0, Y0 = Transformer.from_crs("EPSG:4326", WKT, always_xy=True).transform(*CENTRE)
POINTS = np.array([[X0 + x, Y0 + y] for x in (-60, 0, 60) for y in (-40, 0, 40)], float)
WAIT = 0.6
HEALING = 1.0
_numbers = itertools.count(1)


class Failed(Exception):
    """What is wrong with a result, where no error is raised: a row's message, a gap in a layer."""


@dataclass
class Bench:
    """What all cells share.

    :param done: id of a processed project that is only read
    :param photos: some small photos
    :param map: the only one of the desktop
    :param known: results of parts without any fault, by title
    """

    sandbox: SandboxProcess
    done: int
    photos: list[Path]
    map: QgsMapCanvas
    known: dict[str, Any] = field(default_factory=dict)


class Part:
    """One part of the chain, in one cell of the table; a fresh one for every cell.

    :cvar doing: regular expression of what it says that it could not do
    :cvar strikes: service, method and path (regular expression) of the requests a fault is for
    :cvar query: searched for in their query string
    :cvar skip: how many of them go through before
    :cvar effect: whether such a request changes something
    :cvar body: whether it has a body worth mentioning
    :cvar timeout: whether it gives up on an answer that comes late
    :cvar expiry: what can run out on the way: tokens, credentials, or nothing
    """

    title = ""
    doing = ""
    strikes = ("cloud", "GET", "")
    query = ""
    skip = 0
    effect = False
    body = False
    timeout = True
    expiry = "tokens"

    def __init__(self, bench: Bench, folder: Path) -> None:
        self.bench = bench
        self.sandbox = bench.sandbox
        self.folder = folder
        self.progress = Recorder()
        self.number = next(_numbers)

    @property
    def path(self) -> str:
        return self.strikes[2]

    def client(self) -> Pix4dClient:
        return Pix4dClient(connection_to(self.sandbox), self.progress.is_cancelled)

    def new_project(self, photos: int = 0) -> int:
        project = self.client().projects.create(NewProject(f"Cell {self.number}")).id
        if photos:
            upload_photos(self.client(), project, self.bench.photos[:photos], position, Recorder())
        return project

    def prepare(self) -> None:
        """Whatever comes before, without a fault."""

    def run(self) -> None:
        """:raises Pix4dError, Failed: it did not work"""
        raise NotImplementedError

    def verify(self) -> None:
        """Nothing is missing and nothing is there twice."""
        raise NotImplementedError

    @property
    def texts(self) -> str:
        """All that was said on the way."""
        return self.progress.log


class SignIn(Part):
    title = "sign in"
    doing = "sign in"
    strikes = ("cloud", "POST", "^/oauth2/token/$")
    body = True
    expiry = ""

    def run(self) -> None:
        self.found = self.client().projects.get(self.bench.done)

    def verify(self) -> None:
        assert self.found.id == self.bench.done


class CreateProject(Part):
    title = "create a project"
    doing = "create the project '.+'"
    strikes = ("cloud", "POST", "/api/v3/projects/$")
    effect = body = True

    def run(self) -> None:
        self.created = self.client().projects.create(NewProject(f"Cell {self.number}"))

    def verify(self) -> None:
        found = self.client().projects.list(name=f"Cell {self.number}").results
        assert [project.id for project in found] == [self.created.id]


class StorageAccess(Part):
    title = "storage access"
    doing = "get access to the storage of project .+"
    strikes = ("cloud", "GET", "/s3_credentials/$")

    def run(self) -> None:
        self.place = credentials_of(self.client(), self.bench.done).current()

    def verify(self) -> None:
        assert self.place.prefix == self.sandbox.project(self.bench.done).prefix


class UploadPhoto(Part):
    """Three photos; the fault meets the second."""

    title = "upload a photo"
    doing = r"upload photo_2\.jpg"
    strikes = ("s3", "PUT", "/photo_2.jpg$")
    effect = body = True
    expiry = "credentials"

    def prepare(self) -> None:
        self.project = self.new_project()
        self.files = self.write_files()
        self.manifests = self.folder / "manifests"

    def write_files(self) -> list[Path]:
        files = []
        for number, photo in enumerate(self.bench.photos[:3], start=1):
            file = self.folder / f"photo_{number}.jpg"
            file.write_bytes(photo.read_bytes() + f"{self.number} {number}".encode())
            files.append(file)
        return files

    def run(self) -> None:
        upload_photos(
            self.client(), self.project, self.files, position, self.progress, self.manifests
        )

    def verify(self) -> None:
        prefix = self.sandbox.project(self.project).prefix
        sent = {
            f"{prefix}/{f.name}": hashlib.sha256(f.read_bytes()).hexdigest() for f in self.files
        }
        assert self.sandbox.digests(self.project) == sent
        # One that was begun by a request without an answer stays open; it holds nothing.
        assert not any(parts for _, parts in self.sandbox.open_uploads(self.project))
        state = self.sandbox.project(self.project)
        assert state.registrations == dict.fromkeys(sent, 1)
        assert sorted([*state.keys, *state.extras]) == sorted(sent)


class RegisterPhotos(UploadPhoto):
    title = "register photos"
    doing = "register photos.*"
    strikes = ("cloud", "POST", "/inputs/bulk_register/$")
    expiry = "tokens"


class ListStored(UploadPhoto):
    """A second run, on a computer that knows nothing of the first one."""

    title = "look what is uploaded"
    doing = "list what has been uploaded"
    strikes = ("s3", "GET", "^/[^/]+/?$")
    effect = body = False

    def prepare(self) -> None:
        super().prepare()
        self.run()
        self.manifests = self.folder / "manifests of another computer"


class Multipart(UploadPhoto):
    """An archive in two parts, of which the fault meets the larger one."""

    effect = True

    def write_files(self) -> list[Path]:
        file = self.folder / "flight.zip"
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("manifest.json", '{"inputs": []}')
            archive.writestr("noise.bin", bytes([self.number % 256]) * (5 << 20))
        return [file]


class BeginMultipart(Multipart):
    title = "multipart: begin"
    doing = r"upload flight\.zip"
    strikes = ("s3", "POST", r"/flight\.zip$")
    query = "^uploads"
    body = False


class UploadPart(Multipart):
    title = "multipart: a part"
    doing = r"upload flight\.zip"
    strikes = ("s3", "PUT", r"/flight\.zip$")
    query = "partNumber=1(&|$)"


class CompleteMultipart(Multipart):
    title = "multipart: complete"
    doing = r"upload flight\.zip"
    strikes = ("s3", "POST", r"/flight\.zip$")
    query = "^uploadId="


class SetOptions(Part):
    title = "set options"
    doing = "set the processing options of project .+"
    strikes = ("cloud", "POST", "/processing_options/$")
    effect = body = True

    def prepare(self) -> None:
        self.project = self.new_project()

    def run(self) -> None:
        options = ProcessingOptions(tags=("nadir", "half-scale"), outputs=("ortho", "dsm"))
        self.client().options.set(self.project, options)

    def verify(self) -> None:
        options = self.sandbox.project(self.project).options
        assert (options["tags"], options["outputs"]) == (["nadir", "half-scale"], ["ortho", "dsm"])


class StartProcessing(Part):
    title = "start processing"
    doing = "start processing project .+"
    strikes = ("cloud", "POST", "/start_processing/$")
    effect = True

    def prepare(self) -> None:
        self.project = self.new_project(photos=1)

    def run(self) -> None:
        run.start(self.client(), self.project, self.progress)

    def verify(self) -> None:
        assert self.sandbox.project(self.project).starts == 1


class Wait(Part):
    title = "wait"
    doing = "read project .+"

    @property
    def path(self) -> str:
        return f"/projects/{self.bench.done}/$"

    def run(self) -> None:
        self.found = run.wait(self.client(), self.bench.done, WAIT, self.progress)

    def verify(self) -> None:
        assert (self.found.id, self.found.status) == (self.bench.done, "DONE")


class ListOutputs(Part):
    title = "list outputs"
    doing = "list the outputs of project .+"
    strikes = ("cloud", "GET", "/outputs/$")

    def run(self) -> None:
        self.found = [o.type for o in self.client().outputs.list(self.bench.done) if o.is_there]

    def verify(self) -> None:
        assert {"ortho_cloud_optimized", "dsm_cloud_optimized"} <= set(self.found)
        assert len(self.found) == len(set(self.found))


class OpenLayer(Part):
    """The algorithm, and one drawing of what it loads."""

    title = "open a layer"
    doing = r"open Quarry_ortho_cog\.tif"
    strikes = ("s3", "GET", r"_ortho_cog\.tif$")
    timeout = False  # GDAL has none
    expiry = "credentials"

    def prepare(self) -> None:
        gdal.VSICurlClearCache()
        QgsProject.instance().clear()

    def run(self) -> None:
        self.load()
        self.draw()

    def load(self) -> None:
        loader = LoadOutputs().create()
        self.context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        parameters = {"PROJECT": str(self.bench.done), "TYPES": ["ortho"]}
        loader.work(Call(loader, parameters, self.context, feedback))
        (self.layer,) = self.context.temporaryLayerStore().mapLayers().values()

    def draw(self) -> None:
        """In full resolution: what was read to open it does not do."""
        block = self.layer.dataProvider().block(1, self.layer.extent(), 400, 320)
        self.values = np.frombuffer(bytes(block.data()), np.uint8)
        if not self.is_whole():
            raise Failed("A gap in the layer, until it is drawn or loaded again.")

    def is_whole(self) -> bool:
        known = self.bench.known.setdefault("picture", self.values)
        return np.array_equal(self.values, known, equal_nan=True)

    def verify(self) -> None:
        assert self.layer.isValid()
        assert self.is_whole()


class DrawLayer(OpenLayer):
    """A layer that is open already, on the map of the desktop."""

    title = "draw a layer"
    expiry = ""  # while a layer is open its credentials are renewed before they expire

    def prepare(self) -> None:
        if "map" not in self.bench.known:
            self.show()
            self.draw()
            assert self.bench.known["map"].std() > 10, "the map is not empty"
        self.show()

    def show(self) -> None:
        """A map that is about to draw the layer, of which nothing but the header has been read."""
        super().prepare()
        self.load()
        self.context.temporaryLayerStore().takeMapLayer(self.layer)
        QgsProject.instance().addMapLayer(self.layer, False)
        self.map = self.bench.map
        self.map.setLayers([])
        self.map.setDestinationCrs(self.layer.crs())
        self.map.setExtent(self.layer.extent())
        self.map.waitWhileRendering()
        wait(0.1)

    def run(self) -> None:
        self.draw()

    def draw(self) -> None:
        self.map.setLayers([])
        self.map.waitWhileRendering()
        self.map.setLayers([self.layer])
        self.map.waitWhileRendering()
        if not wait(HEALING, until=self.is_whole):
            raise Failed("A gap in the layer, until it is drawn or loaded again.")

    def is_whole(self) -> bool:
        picture = pixels(self.map)
        return np.array_equal(picture, self.bench.known.setdefault("map", picture))


class Download(Part):
    title = "download"
    doing = r"download Quarry_dsm\.tif"
    strikes = ("s3", "GET", r"_dsm\.tif$")
    expiry = "credentials"

    def run(self) -> None:
        target = self.folder / "results"
        self.files = download_outputs(
            self.client(), self.bench.done, ["dsm"], target, self.progress
        )

    def verify(self) -> None:
        (file,) = self.files
        assert list((self.folder / "results").iterdir()) == [file]  # no part file is left
        digests = self.sandbox.digests(self.bench.done)
        (original,) = [digest for key, digest in digests.items() if key.endswith("_dsm.tif")]
        assert hashlib.sha256(file.read_bytes()).hexdigest() == original


class ComputeVolumes(Part):
    """Three polygons, one after the other; the fault meets the second."""

    title = "compute volumes"
    doing = "compute the volume"
    strikes = ("webgis", "POST", "/volumes/$")
    skip = 1
    body = True

    def prepare(self) -> None:
        self.project = volumes.measurable_project(self.client(), self.bench.done)

    def run(self) -> None:
        shapes = [box(X0 + x, Y0 - 5, X0 + x + 10, Y0 + 5) for x in (-40, 0, 40)]
        features = [PolygonFeature(str(n), Polygon(s.exterior)) for n, s in enumerate(shapes)]
        self.rows = volumes.measure(
            self.client(),
            self.project,
            features,
            WKT,
            volumes.Settings(["fitPlane"]),
            Ground(),
            self.progress,
        )
        assert [row.feature.id for row in self.rows] == ["0", "1", "2"]
        failed = [row.message for row in self.rows if row.volume is None]
        if failed:
            assert self.rows[0].volume is not None, "a row that was computed is lost"
            raise Failed(failed[0].removeprefix("Not measured: "))  # it was the last one tried

    def verify(self) -> None:
        found = [row.volume for row in self.rows]
        assert found == self.bench.known.setdefault("volumes", found)


class Ground:
    """A surface model that is known without reading a file."""

    def coordinate_system(self) -> str:
        return WKT

    def sample(self, points: Any) -> Any:
        return floor(points[:, 0] - X0, points[:, 1] - Y0)


class SampleDsm(Part):
    title = "sample the DSM"
    doing = r"(open|read) Quarry_dsm_cog\.tif"
    strikes = ("s3", "GET", r"_dsm_cog\.tif$")
    timeout = False
    expiry = "credentials"

    def prepare(self) -> None:
        gdal.VSICurlClearCache()

    def run(self) -> None:
        with ProjectDsm(self.client(), self.bench.done, self.progress) as dsm:
            self.heights = dsm.sample(POINTS)

    def verify(self) -> None:
        known = self.bench.known.setdefault("heights", self.heights)
        assert np.array_equal(self.heights, known)
        assert not np.isnan(known).any()


class SampleMore(SampleDsm):
    """The DSM is open; what is asked for next meets the fault."""

    title = "sample more of it"
    doing = r"read Quarry_dsm_cog\.tif"
    skip = 1


PARTS = (
    SignIn,
    CreateProject,
    StorageAccess,
    UploadPhoto,
    BeginMultipart,
    UploadPart,
    CompleteMultipart,
    ListStored,
    RegisterPhotos,
    SetOptions,
    StartProcessing,
    Wait,
    ListOutputs,
    OpenLayer,
    DrawLayer,
    Download,
    ComputeVolumes,
    SampleDsm,
    SampleMore,
)
