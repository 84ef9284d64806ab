"""The finished files of a project: which there are, and fetching them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.outputs import Output
from ..api.pix4d.projects import Project
from ..errors import (
    Cancelled,
    InvalidInput,
    NotReady,
    Pix4dError,
    ServiceUnavailable,
    StorageError,
)
from ..progress import Progress, Seldom, check_cancelled
from ..storage.download import download
from ..storage.file_names import file_name, free_name
from ..storage.part import MEGABYTE
from ..storage.ranges import Source
from ..storage.s3 import make_client
from ..waiting import until_ready
from ..words import both, either, figure, numbered, tr
from .access import credentials_of, network_of
from .run import failure, not_done

ORTHO = "ortho"
DSM = "dsm"
# The best first: cloud-optimised files stream, plain ones are read as well as they can be.
RASTERS = {
    ORTHO: ("ortho_cloud_optimized", "ortho", "ortho_rgb"),
    DSM: ("dsm_cloud_optimized", "dsm"),
}
MAKING = ("in_progress",)


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
            notes.append(
                tr("There is no {output} in project {project_id}.").format(
                    output=label(kind), project_id=project_id
                )
            )
            continue
        found[kind] = best
        if best.type != RASTERS[kind][0]:
            notes.append(
                tr(
                    "There is no cloud-optimised {output} (yet); the plain file is used, "
                    "which draws more slowly."
                ).format(output=label(kind))
            )
    if not found:
        types = [name for kind in kinds for name in RASTERS[kind]]
        raise _nothing(project, kinds, is_making(outputs, types))
    return Rasters(project, found, notes)


def await_cogs(client: Pix4dClient, project_id: int, progress: Progress) -> None:
    """Wait while a cloud-optimised raster is being made; plain ones draw more slowly.

    Nothing is waited for where none is being made, as in older projects.
    """
    try:
        until_ready(lambda: _check_cogs(client, project_id), progress)
    except NotReady as error:
        progress.warn(error.message)


def _check_cogs(client: Pix4dClient, project_id: int) -> None:
    """:raises NotReady: one is being made"""
    try:
        outputs = client.outputs.list(project_id)
    except ServiceUnavailable as error:
        raise NotReady(error.message, try_again=True) from None
    making = [label(kind) for kind, types in RASTERS.items() if is_making(outputs, types[:1])]
    if making:
        raise NotReady(
            numbered(
                len(making),
                "The cloud-optimised {outputs} is not ready yet.",
                "The cloud-optimised {outputs} are not ready yet.",
            ).format(outputs=both(making)),
            try_again=True,
        )


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
    """Fetch the finished outputs of the given types into ``folder``, those that are not there.

    :returns: the files
    :raises NotReady: none of them is there (yet)
    :raises InvalidInput: ``folder`` cannot be made
    :raises StorageError: some could not be fetched; the others are complete in the folder
    """
    outputs = client.outputs.list(project_id)
    wanted = {name: output for name, output in _file_names(outputs) if output.type in types}
    for missing in sorted(set(types) - {output.type for output in outputs if output.is_there}):
        progress.warn(
            tr("Project {project_id} has no finished output {missing}.").format(
                project_id=project_id, missing=missing
            )
        )
    if not wanted:
        raise _nothing(client.projects.get(project_id), types, is_making(outputs, types))
    _make(folder)
    credentials = credentials_of(client, project_id)
    bucket = credentials.current().bucket
    storage = make_client(credentials, network_of(client.connection))
    files: list[Path] = []
    failures: dict[str, Pix4dError] = {}
    for number, (name, output) in enumerate(wanted.items()):
        place = Source(storage, output.bucket or bucket, output.key, name)
        try:
            _deliver(place, folder / name, number, len(wanted), progress)
        except Cancelled:
            raise
        except Pix4dError as error:
            progress.warn(f"{name}: {error}")
            failures[name] = error
        else:
            files.append(folder / name)
    if failures:
        raise _incomplete(failures, len(wanted))
    return files


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidInput(
            tr("The folder {folder} cannot be made: {strerror}.").format(
                folder=folder, strerror=error.strerror
            ),
            advice=tr("Choose another folder."),
        ) from None


def _deliver(source: Source, target: Path, number: int, count: int, progress: Progress) -> None:
    seldom = Seldom()

    def arrived(done: int, size: int) -> None:
        share = done / size if size else 1.0
        progress.percent(100 * (number + share) / count)
        if done == size or seldom.is_due():
            progress.status(
                tr("{number} of {count}: {name}, {done} of {size} MB").format(
                    number=number + 1,
                    count=count,
                    name=target.name,
                    done=figure(done / MEGABYTE, 1),
                    size=figure(size / MEGABYTE, 1),
                )
            )

    check_cancelled(progress)
    fetched = download(source, target, progress, arrived)
    text = tr("Written: {target}") if fetched else tr("Already there: {target}")
    progress.info(text.format(target=target))
    progress.percent(100 * (number + 1) / count)


def _incomplete(failures: Mapping[str, Pix4dError], count: int) -> Pix4dError:
    """One error for all; the only one as it is."""
    if count == 1:
        return next(iter(failures.values()))
    return StorageError(
        " ".join(
            [
                tr("{count} of {all} outputs could not be downloaded.").format(
                    count=len(failures), all=count
                ),
                *(f"{name}: {error}" for name, error in failures.items()),
            ]
        ),
        advice=tr("The others are complete; run it again to fetch what is missing."),
        try_again=any(error.try_again for error in failures.values()),
    )


def _file_names(outputs: Sequence[Output]) -> list[tuple[str, Output]]:
    """The finished outputs and their names as files, which do not depend on what is wanted."""
    names: dict[tuple[str, str], str] = {}
    there = [output for output in outputs if output.is_there]
    for output in there:
        place = (output.bucket, output.key)
        if place in names:
            continue
        name = file_name(output.key, output.type)
        if free_name(name, names.values()) != name:
            name = free_name(f"{output.type}-{output.id}-{name}", names.values())
        names[place] = name
    return [(names[output.bucket, output.key], output) for output in there]


def label(kind: str) -> str:
    """What a message calls an output; the service's own word where there is no better one."""
    return {ORTHO: tr("orthomosaic"), DSM: tr("DSM")}.get(kind, kind)


def is_making(outputs: Sequence[Output], types: Sequence[str]) -> bool:
    """Whether one of the types is being made right now."""
    return any(output.type in types and output.availability in MAKING for output in outputs)


def _nothing(project: Project, kinds: Sequence[str], making: bool) -> Pix4dError:
    wanted = either(map(label, kinds))
    if project.status == "ERROR":
        return failure(project)
    if project.status == "DONE":
        return NotReady(
            tr("Project {id} ({name}) has no {wanted}.").format(
                id=project.id, name=project.name, wanted=wanted
            ),
            advice=tr("It is being made; try again in some minutes.")
            if making
            else tr("Run 'List outputs' to see what it has."),
            try_again=making,
        )
    return not_done(project, wanted)
