"""The finished files of a project: which there are, and fetching them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.outputs import Output
from ..api.pix4d.projects import Project
from ..errors import InvalidInput, NotReady, Pix4dError, ServiceUnavailable
from ..progress import Progress, check_cancelled
from ..storage.download import download
from ..storage.s3 import make_client
from ..waiting import pause
from .access import credentials_of, network_of
from .run import failure, not_done

ORTHO = "ortho"
DSM = "dsm"
# The best first: cloud-optimised files stream, plain ones are read as well as they can be.
RASTERS = {
    ORTHO: ("ortho_cloud_optimized", "ortho", "ortho_rgb"),
    DSM: ("dsm_cloud_optimized", "dsm"),
}
LABELS = {ORTHO: "orthomosaic", DSM: "DSM"}
MAKING = ("in_progress",)
# Cloud-optimised rasters may follow some minutes after the project is DONE.
COG_APPEARS_WITHIN = 300.0
COG_POLL = 5.0


@dataclass(frozen=True)
class Rasters:
    """The orthomosaic and the DSM to show, by kind; ``notes`` says what is second best."""

    project: Project
    found: dict[str, Output]
    notes: list[str] = field(default_factory=list)


def find_rasters(client: Pix4dClient, project_id: int, kinds: Sequence[str]) -> Rasters:
    """The best raster of each kind.

    :param kinds: of ``ORTHO`` and ``DSM``
    :raises ProcessingFailed: the project ended in ERROR
    :raises NotReady: there is none of the kinds (yet)
    """
    project = client.projects.get(project_id)
    outputs = client.outputs.list(project_id)
    found: dict[str, Output] = {}
    notes: list[str] = []
    for kind in kinds:
        best = pick(outputs, RASTERS[kind])
        if best is None:
            notes.append(f"There is no {LABELS[kind]} in project {project_id}.")
            continue
        found[kind] = best
        if best.type != RASTERS[kind][0]:
            notes.append(
                f"There is no cloud-optimised {LABELS[kind]} (yet); the plain file is used, "
                "which draws more slowly."
            )
    if not found:
        types = [name for kind in kinds for name in RASTERS[kind]]
        raise _nothing(project, kinds, is_making(outputs, types))
    return Rasters(project, found, notes)


def await_cogs(client: Pix4dClient, project_id: int, progress: Progress) -> None:
    """Wait while a cloud-optimised raster is being made; plain ones draw more slowly.

    Nothing is waited for where none is being made, as in older projects.
    """
    deadline = time.monotonic() + COG_APPEARS_WITHIN
    making = _cogs_in_the_making(client, project_id)
    while making:
        if time.monotonic() > deadline:
            progress.warn(f"The cloud-optimised {' and '.join(making)}: not ready yet.")
            return
        progress.status(f"Waiting for the cloud-optimised {' and '.join(making)}")
        pause(COG_POLL, progress.is_cancelled)
        try:
            making = _cogs_in_the_making(client, project_id)
        except ServiceUnavailable as error:
            progress.warn(f"{error.message} Waiting goes on.")


def _cogs_in_the_making(client: Pix4dClient, project_id: int) -> list[str]:
    outputs = client.outputs.list(project_id)
    return [LABELS[kind] for kind, types in RASTERS.items() if is_making(outputs, types[:1])]


def pick(outputs: Sequence[Output], types: Sequence[str]) -> Optional[Output]:
    """The first finished output in the order of ``types``."""
    for output_type in types:
        for output in outputs:
            if output.type == output_type and output.is_there:
                return output
    return None


def download_outputs(
    client: Pix4dClient,
    project_id: int,
    types: Sequence[str],
    folder: Path,
    progress: Progress,
) -> list[Path]:
    """Fetch the finished outputs of the given types into ``folder``.

    :returns: the files written
    :raises NotReady: none of them is there (yet)
    :raises InvalidInput: ``folder`` cannot be made
    """
    outputs = client.outputs.list(project_id)
    wanted = [output for output in outputs if output.type in types and output.is_there]
    for missing in sorted(set(types) - {output.type for output in wanted}):
        progress.warn(f"Project {project_id} has no finished output {missing}.")
    if not wanted:
        raise _nothing(client.projects.get(project_id), types, is_making(outputs, types))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidInput(f"The folder {folder} cannot be made: {error.strerror}.") from None
    credentials = credentials_of(client, project_id)
    bucket = credentials.current().bucket
    storage = make_client(credentials, network_of(client.connection))
    files: list[Path] = []
    for number, output in enumerate(wanted):
        check_cancelled(progress)
        target = folder / _file_name(output, files)
        progress.status(f"{number + 1} of {len(wanted)}: {target.name}")

        def share(part: float, done: int = number) -> None:
            progress.percent(100 * (done + part) / len(wanted))

        download(storage, output.bucket or bucket, output.key, target, progress, share)
        progress.info(f"Written: {target}")
        files.append(target)
    return files


def _file_name(output: Output, taken: Sequence[Path]) -> str:
    """The last part of the key; never a path, never a name twice."""
    name = output.key.replace("\\", "/").rsplit("/", 1)[-1]
    if name in ("", ".", ".."):
        name = output.type
    if name in {path.name for path in taken}:
        name = f"{output.type}-{output.id}-{name}"
    return name


def is_making(outputs: Sequence[Output], types: Sequence[str]) -> bool:
    """Whether one of the types is being made right now."""
    return any(output.type in types and output.availability in MAKING for output in outputs)


def _nothing(project: Project, kinds: Sequence[str], making: bool) -> Pix4dError:
    wanted = " or ".join(LABELS.get(kind, kind) for kind in kinds)
    if project.status == "ERROR":
        return failure(project)
    if project.status == "DONE":
        return NotReady(
            f"Project {project.id} ({project.name}) has no {wanted}.",
            advice="It is being made; try again in some minutes."
            if making
            else "Run 'List outputs' to see what it has.",
            try_again=making,
        )
    return not_done(project, wanted)
