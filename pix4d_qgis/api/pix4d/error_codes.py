"""Why processing failed, and what can be done: the service's table of error codes."""

from __future__ import annotations

from ...words import tr


def error_codes() -> dict[int, tuple[str, str]]:
    """Each code's reason, and what to do."""
    check_photos = tr("Check the quality of the photos and their overlap.")
    read_log = tr("Read the processing log (output mapper_log).")
    use_less = tr("Use fewer photos, or half-scale.")
    return {
        10001: (
            tr("An unexpected error occurred."),
            tr("Start again; if it persists, ask PIX4D's support."),
        ),
        10002: (tr("Processing took longer than is allowed."), use_less),
        10003: (tr("Processing needed more resources than are allowed."), use_less),
        10101: (tr("The cameras could not be created."), read_log),
        10201: (tr("Too few cameras could be calibrated."), check_photos),
        10402: (tr("The point cloud could not be made."), check_photos),
        10410: (tr("Processing failed."), read_log),
        10411: (
            tr("The sparse point cloud could not be densified."),
            tr("Check the quality of the calibration."),
        ),
        10501: (
            tr("The textured mesh could not be made."),
            tr("Make sure that the dense point cloud is a single block."),
        ),
        10601: (
            tr("The input data is not valid."),
            tr("Check the photos and the other input files."),
        ),
        **_about_the_crs(),
    }


def _about_the_crs() -> dict[int, tuple[str, str]]:
    return {
        10611: (
            tr("The axes of the output CRS have different units."),
            tr("Use a CRS with the same unit on all axes."),
        ),
        10612: (
            tr("The output CRS is neither projected nor arbitrary."),
            tr("Use a projected or an arbitrary CRS."),
        ),
        10613: (
            tr("The output CRS has no horizontal part."),
            tr("Use a CRS with a horizontal part."),
        ),
        10614: (
            tr("A geoid is given, but the CRS has no vertical part."),
            tr("Remove the geoid, or add a vertical CRS."),
        ),
        10615: (
            tr("Both a geoid height and a geoid model are given."),
            tr("Remove the geoid height or the geoid model."),
        ),
    }
