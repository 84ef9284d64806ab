"""Processing options: what is made, how, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...errors import InvalidInput
from ...plain_text import plain
from ...words import both, tr
from .. import reading
from ..http import Transport
from . import paths
from .choices import OUTPUTS, PIPELINES, TAGS
from .reference import check_known


@dataclass(frozen=True)
class ProcessingOptions:
    """Options of one run; what is empty takes the service's default.

    :param tags: how to process, see ``TAGS``; nadir, oblique and building exclude one another
    :param outputs: what to make, see ``OUTPUTS``
    :param formats: output to file formats, for example ``{"point_cloud": ["laz", "slpk"]}``
    :param area: region of interest in OPF's form, WGS 84 (longitude, latitude, height), see
        ``geometry.region_of_interest``
    """

    tags: Sequence[str] = ()
    outputs: Sequence[str] = ()
    formats: Mapping[str, Sequence[str]] = field(default_factory=dict)
    area: Mapping[str, Any] | None = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ProcessingOptions:
        area = data.get("area")
        formats = data.get("formats")
        return cls(
            tags=reading.texts(data, "tags"),
            outputs=reading.texts(data, "outputs"),
            formats={plain(key): reading.texts(formats, key) for key in formats}
            if isinstance(formats, dict)
            else {},
            area=area if isinstance(area, dict) and area.get("plane") else None,
        )

    def to_json(self) -> dict[str, Any]:
        """The request body. :raises InvalidInput: a value that the service would refuse"""
        _check_choices(tr("The service knows no tag '{value}'."), self.tags, TAGS)
        no_output = tr("The service knows no output '{value}'.")
        _check_choices(no_output, self.outputs, OUTPUTS)
        _check_choices(no_output, list(self.formats), OUTPUTS)
        _check_tags(set(self.tags))
        body: dict[str, Any] = {}
        if self.tags:
            body["tags"] = list(dict.fromkeys(self.tags))
        if self.outputs:
            body["outputs"] = list(dict.fromkeys(self.outputs))
        if self.formats:
            body["formats"] = {key: list(value) for key, value in self.formats.items()}
        if self.area:
            body["area"] = self.area
        return body


class Options:
    """The processing option calls."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get(self, project_id: paths.ProjectId) -> ProcessingOptions:
        return self._call("GET", project_id, tr("read the processing options of project {id}"))

    def set(self, project_id: paths.ProjectId, options: ProcessingOptions) -> ProcessingOptions:
        """Replace all options; those left out go back to their defaults."""
        return self._call(
            "POST", project_id, tr("set the processing options of project {id}"), options
        )

    def replace(self, project_id: paths.ProjectId, options: ProcessingOptions) -> ProcessingOptions:
        """As :meth:`set`, by PUT."""
        return self._call(
            "PUT", project_id, tr("replace the processing options of project {id}"), options
        )

    def change(self, project_id: paths.ProjectId, options: ProcessingOptions) -> ProcessingOptions:
        """Change the options that are given and leave the others."""
        return self._call(
            "PATCH", project_id, tr("change the processing options of project {id}"), options
        )

    def _call(
        self,
        method: str,
        project_id: paths.ProjectId,
        doing: str,
        options: ProcessingOptions | None = None,
    ) -> ProcessingOptions:
        url = self._transport.connection.cloud_url + paths.project(project_id, "processing_options")
        body = None if options is None else options.to_json()
        doing = doing.format(id=project_id)
        answer = self._transport.ask(method, url, doing, json=body, repeatable=True)
        check_known(answer, project_id)
        self._transport.check(answer, doing)
        data = answer.body if isinstance(answer.body, dict) else {}
        return ProcessingOptions.from_json(reading.mapping(data, tr("processing options")))


def _check_choices(problem: str, values: Sequence[str], allowed: Sequence[str]) -> None:
    for value in values:
        if value not in allowed:
            raise InvalidInput(
                problem.format(value=value),
                advice=tr("Choose from {allowed}.").format(allowed=", ".join(allowed)),
            )


def _check_tags(tags: set[str]) -> None:
    chosen = [min(tags & pipeline) for pipeline in PIPELINES if tags & pipeline]
    if len(chosen) > 1:
        raise InvalidInput(
            tr("The tags {chosen} exclude one another.").format(chosen=both(chosen)),
            advice=tr("Choose one of nadir, oblique and building."),
        )
    if "flat" in tags and not tags & PIPELINES[0]:
        raise InvalidInput(
            tr("The tag flat needs the tag nadir."), advice=tr("Add nadir, or drop flat.")
        )
    if {"half-scale", "quarter-scale"} <= tags:
        raise InvalidInput(tr("The tags half-scale and quarter-scale exclude one another."))
