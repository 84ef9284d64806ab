"""A bare client for the tests of the sandbox: requests and boto3, nothing of the plugin."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Optional

import boto3
import requests

from sandbox import CENTRE, make_photos
from sandbox.placement import place
from sandbox.quarry import Ring, floor


class Api:
    """Signed in at a sandbox. Paths are relative to the list of projects."""

    def __init__(self, sandbox: Any) -> None:
        self.sandbox = sandbox
        self.projects = f"{sandbox.cloud_url}/project/api/v3/projects/"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token(sandbox)}"

    def call(self, method: str, path: str = "", **options: Any) -> requests.Response:
        return self.session.request(
            method, self.projects + path, allow_redirects=False, timeout=30, **options
        )

    def send(self, method: str, path: str, **options: Any) -> requests.Response:
        """A request to any path of the project API's host."""
        url = self.sandbox.cloud_url + path
        return self.session.request(method, url, allow_redirects=False, timeout=30, **options)

    def read(self, path: str, **query: Any) -> Any:
        answer = self.send("GET", path, params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def get(self, path: str = "", **query: Any) -> Any:
        answer = self.call("GET", path, params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def create(self, name: str = "Quarry", **fields: Any) -> int:
        answer = self.call("POST", json={"name": name, **fields})
        assert answer.status_code == 201, answer.text
        return int(answer.json()["id"])

    def credentials(self, project: int) -> dict[str, Any]:
        return dict(self.get(f"{project}/s3_credentials/"))

    def upload(self, project: int, files: Iterable[Path]) -> list[str]:
        """Upload under the files' names; the keys."""
        access = self.credentials(project)
        s3 = s3_client(access)
        keys = []
        for file in files:
            keys.append(f"{access['key']}/{file.name}")
            s3.put_object(Bucket=access["bucket"], Key=keys[-1], Body=file.read_bytes())
        return keys

    def put(self, project: int, name: str, data: bytes = b"data") -> str:
        access = self.credentials(project)
        key = f"{access['key']}/{name}"
        s3_client(access).put_object(Bucket=access["bucket"], Key=key, Body=data)
        return key

    def register(self, project: int, keys: list[str]) -> dict[str, Any]:
        answer = self.call(
            "POST", f"{project}/inputs/bulk_register/", json={"input_file_keys": keys}
        )
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def wait(self, project: int) -> dict[str, Any]:
        """The detail of the project once it is no longer PROCESSING."""
        for _ in range(600):
            detail = dict(self.get(f"{project}/"))
            if detail["public_status"] != "PROCESSING":
                return detail
            time.sleep(0.05)
        raise TimeoutError("still processing")

    def process(self, project: int, **options: Any) -> dict[str, Any]:
        answer = self.call("POST", f"{project}/start_processing/", json=options or None)
        assert answer.status_code in (200, 202), answer.text
        return self.wait(project)

    def processed(self, folder: Path, count: int = 4, **fields: Any) -> int:
        """A project that went the whole way with a few photos."""
        project = self.create(**fields)
        self.register(project, self.upload(project, make_photos(folder, count, size=(64, 48))))
        assert self.process(project)["public_status"] == "DONE"
        return project

    def outputs(self, project: int) -> dict[str, dict[str, Any]]:
        entries = self.get(f"{project}/outputs/")["outputs"]
        return {entry["output_type"]: entry for entry in entries}

    def volume(self, project: int, **body: Any) -> requests.Response:
        url = f"{self.sandbox.webgis_url}/v1/project/{project}/volumes/"
        return self.session.post(url, json=body, timeout=30)


def token(sandbox: Any, **form: str) -> str:
    answer = requests.post(
        f"{sandbox.cloud_url}/oauth2/token/",
        data={
            "grant_type": "client_credentials",
            "token_format": "jwt",
            "client_id": sandbox.client_id,
            "client_secret": sandbox.client_secret,
            **form,
        },
        timeout=30,
    )
    return str(answer.json()["access_token"])


def s3_client(access: dict[str, Any], **options: Any) -> Any:
    return boto3.client(
        "s3",
        endpoint_url=access["endpoint_override"],
        region_name=options.pop("region", access["region"]),
        aws_access_key_id=access["access_key"],
        aws_secret_access_key=access["secret_key"],
        aws_session_token=access["session_token"],
        **options,
    )


def on_floor(
    ring: Ring,
    coordinate_system: str = "",
    centre: Optional[tuple[float, float]] = CENTRE,
) -> list[list[float]]:
    """A ring of local coordinates as [x, y, z] on the quarry's floor, as the project has them."""
    placed = place(coordinate_system, centre)
    points = zip(ring, placed.to_project(ring))
    return [[x, y, float(floor(lx, ly)) / placed.system.unit] for (lx, ly), (x, y) in points]
