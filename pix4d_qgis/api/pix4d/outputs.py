"""What comes out of a project: files in S3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...errors import InvalidInput, NotReady
from ...words import tr
from .. import reading
from ..http import Transport
from . import paths
from .choices import OUTPUT_TYPES
from .reference import check_known

DONE = "done"


@dataclass(frozen=True)
class Output:
    """One file that processing made, or may make. ``key`` is empty until it is there."""

    id: int | None
    type: str
    result_type: str
    availability: str
    key: str
    bucket: str
    region: str

    @property
    def is_there(self) -> bool:
        return self.availability == DONE and bool(self.key)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Output:
        return cls(
            id=reading.integer(data, "output_id"),
            type=reading.text(data, "output_type"),
            result_type=reading.text(data, "result_type"),
            availability=reading.text(data, "availability"),
            key=reading.exact(data, "s3_key"),
            bucket=reading.text(data, "s3_bucket"),
            region=reading.text(data, "s3_region"),
        )


class Outputs:
    """The output calls."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, project_id: paths.ProjectId) -> list[Output]:
        doing = tr("list the outputs of project {project_id}").format(project_id=project_id)
        answer = self._transport.ask("GET", self._url(project_id), doing)
        check_known(answer, project_id)
        self._transport.check(answer, doing)
        body = {"outputs": answer.body} if isinstance(answer.body, list) else answer.body
        data = reading.mapping(body, tr("list of outputs"))
        return [Output.from_json(item) for item in reading.items(data, "outputs")]

    def register(self, project_id: paths.ProjectId, key: str, output_type: str = "") -> None:
        """Register a file that was uploaded as an output; it replaces one of the same type."""
        body = {"output": key}
        if output_type:
            if output_type not in OUTPUT_TYPES:
                raise InvalidInput(
                    tr("The service knows no output type '{output_type}'.").format(
                        output_type=output_type
                    )
                )
            body["output_type"] = output_type
        self._transport.call(
            "POST", self._url(project_id), tr("register the output"), json=body, repeatable=True
        )

    def download_url(self, project_id: paths.ProjectId, output_id: int) -> str:
        """Address of the file in the object store; it is signed and must get no token."""
        url = self._url(project_id, output_id)
        answer = self._transport.call(
            "GET", url, tr("get output {output_id}").format(output_id=output_id), redirects=True
        )
        if not answer.location:
            raise NotReady(
                tr("Output {output_id} cannot be downloaded.").format(output_id=output_id),
                try_again=True,
            )
        return answer.location

    def delete(self, project_id: paths.ProjectId, output_id: int) -> None:
        url = self._url(project_id, output_id)
        self._transport.call(
            "DELETE", url, tr("delete output {output_id}").format(output_id=output_id)
        )

    def zip_url(self, project_id: paths.ProjectId) -> str | None:
        """Address of a ZIP of all outputs; None: it is being made, an e-mail follows."""
        answer = self._transport.call(
            "GET", self._url(project_id, "zip"), tr("get the outputs' ZIP")
        )
        return reading.text(answer.body, "url") or None if isinstance(answer.body, dict) else None

    def _url(self, project_id: paths.ProjectId, *rest: object) -> str:
        return self._transport.connection.cloud_url + paths.project(project_id, "outputs", *rest)
