"""The small files beside the rasters: reports, log, point cloud, OPF index."""

from __future__ import annotations

import json
import struct
from typing import Callable
from xml.sax.saxutils import escape

import numpy as np

from .placement import Placement
from .project import Project
from .quarry import HEIGHT, WIDTH, surface

_LAS_HEADER = struct.Struct("<4sHHIHH8sBB32s32sHHHIIBHI5I3d3d6d")
_LAS_SCALE = 0.001
_POINT_SPACING = 2.0
_PDF_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    "/Resources << /Font << /F1 5 0 R >> >> >>"
)


def make(kind: str, project: Project, placement: Placement) -> tuple[bytes, str]:
    """The bytes of a file and its content type."""
    makers: dict[str, tuple[Callable[[Project, Placement], bytes], str]] = {
        "quality_report": (_pdf, "application/pdf"),
        "xml_quality_report": (_xml, "application/xml"),
        "mapper_log": (_log, "text/plain"),
        "opf_project": (_opf, "application/json"),
        "point_cloud": (_las, "application/octet-stream"),
    }
    maker, content_type = makers[kind]
    return maker(project, placement), content_type


def _summary(project: Project, placement: Placement) -> list[str]:
    return [
        f"Project {project.id}",
        f"{len(project.photos)} images",
        f"Centre {placement.x:.2f} {placement.y:.2f}",
    ]


def _log(project: Project, placement: Placement) -> bytes:
    return "\n".join(["[Processing]", *_summary(project, placement), "[Done]", ""]).encode()


def _xml(project: Project, placement: Placement) -> bytes:
    lines = "".join(f"<line>{escape(line)}</line>" for line in _summary(project, placement))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<report>{lines}</report>\n'.encode()


def _opf(project: Project, placement: Placement) -> bytes:
    index = {
        "format": "application/opf-project+json",
        "version": "1.0",
        "id": project.uuid,
        "name": project.name,
        "description": "",
        "items": [],
    }
    return json.dumps(index, indent=2).encode()


def _pdf(project: Project, placement: Placement) -> bytes:
    """One page of text, with a correct cross-reference table."""
    lines = [
        line.encode("latin-1", "replace").decode("latin-1")
        for line in ["Quality report", *_summary(project, placement)]
    ]
    text = "".join(f"({line}) Tj 0 -20 Td " for line in lines)
    stream = f"BT /F1 14 Tf 72 770 Td {text}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        _PDF_PAGE,
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{tail}".encode("latin-1")


def _las(project: Project, placement: Placement) -> bytes:
    """A coarse point cloud, LAS 1.2, point format 0."""
    x, y = np.meshgrid(
        np.arange(-WIDTH / 2, WIDTH / 2, _POINT_SPACING) + _POINT_SPACING / 2,
        np.arange(-HEIGHT / 2, HEIGHT / 2, _POINT_SPACING) + _POINT_SPACING / 2,
    )
    unit = placement.system.unit
    values = np.stack([x.ravel() / unit, y.ravel() / unit, surface(x, y).ravel() / unit], axis=1)
    values[:, :2] += (placement.x, placement.y)
    low, high = values.min(axis=0), values.max(axis=0)
    records = np.zeros(
        len(values), dtype=[("xyz", "<i4", 3), ("intensity", "<u2"), ("rest", "u1", 6)]
    )
    records["xyz"] = np.round((values - low) / _LAS_SCALE)
    size, count = _LAS_HEADER.size, len(values)
    extents = [v for axis in range(3) for v in (high[axis], low[axis])]
    header = _LAS_HEADER.pack(
        *(b"LASF", 0, 0, 0, 0, 0, b"", 1, 2, b"", b"sandbox"),  # version 1.2, who wrote it
        *(1, 2026, size, size, 0),  # day, year, header size, where the points begin
        *(0, records.dtype.itemsize, count, count, 0, 0, 0, 0),  # point format, counts
        *(_LAS_SCALE, _LAS_SCALE, _LAS_SCALE, *low, *extents),  # stored = (value - low) / scale
    )
    return header + records.tobytes()
