"""The main job without a window: photos to layers and volumes, on the embedded service.

Everything runs through the Processing algorithms, as an analyst would run them. The results are in
``build/demo/``.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "demo"
sys.path.insert(0, str(ROOT / "tests"))

from demo import headless, map_image, site  # noqa: E402 - needs the path above
from sandbox import make_photos  # noqa: E402
from sandbox.process import SandboxProcess  # noqa: E402

PHOTOS = 60
OUTPUT_CRS = "EPSG:2056"


def main() -> None:
    began = time.monotonic()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with SandboxProcess() as sandbox, headless.qgis(FOLDER) as qgis:
        os.environ.update(sandbox.environment)
        make_photos(FOLDER / "photos", PHOTOS)
        report = main_job(qgis)
    report["seconds"] = round(time.monotonic() - began, 1)
    (FOLDER / "report.json").write_text(json.dumps(report, indent=2) + "\n")
    summarise(report)


def main_job(qgis: headless.Qgis) -> dict[str, object]:
    """From photos to volumes; returns what the report says."""
    project = qgis.run("createproject", NAME="Demo quarry", COORDINATE_SYSTEM=OUTPUT_CRS)
    project_id = project["PROJECT_ID"]
    upload = qgis.run("uploadphotos", PROJECT=project_id, PHOTOS=[str(FOLDER / "photos")])
    region = site.region_of_interest(FOLDER / "region.gpkg")
    qgis.run(
        "setprocessingoptions",
        PROJECT=project_id,
        TAGS=["nadir"],
        OUTPUTS=["ortho", "dsm"],
        ROI=region,
    )
    qgis.run("startprocessing", PROJECT=project_id, SEND_EMAIL=False)
    qgis.run("waitforprocessing", PROJECT=project_id, TIMEOUT=300)
    sources = qgis.run("loadoutputs", PROJECT=project_id, load=True)
    volumes = qgis.run(
        "computevolumes",
        PROJECT=project_id,
        INPUT=site.stockpiles(OUTPUT_CRS),
        BASE_SURFACE=["triangulated"],
        OUTPUT=str(FOLDER / "volumes.gpkg"),
        load=True,
    )
    map_image.draw(region, FOLDER)
    return {
        "project_id": project_id,
        "photos_uploaded": upload["UPLOADED"],
        "photos_registered": upload["REGISTERED"],
        "ortho_source": sources["ORTHO"],
        "dsm_source": sources["DSM"],
        "volumes": site.compared(volumes["OUTPUT"]),
    }


def summarise(report: dict[str, object]) -> None:
    print(f"\nProject {report['project_id']} in {report['seconds']} s:", end=" ")
    print(f"{report['photos_uploaded']} photos uploaded, {report['photos_registered']} registered.")
    print(f"{'':20}{'cut m3':>10}{'expected':>10}{'fill m3':>10}{'expected':>10}")
    for row in report["volumes"]:
        numbers = (row["cut"], row["expected_cut"], row["fill"], row["expected_fill"])
        print(f"{row['name']:20}" + "".join(f"{number:10.1f}" for number in numbers))
    print(f"Map, volumes, project and report: {FOLDER}")


if __name__ == "__main__":
    main()
