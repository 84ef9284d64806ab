"""Why processing failed, and what can be done: the service's table of error codes."""

from __future__ import annotations

CHECK_PHOTOS = "Check the quality of the photos and their overlap."

# code: (reason, what to do)
ERROR_CODES = {
    10001: ("An unexpected error occurred.", "Start again; if it persists, ask PIX4D's support."),
    10002: ("Processing took longer than is allowed.", "Use fewer photos, or half-scale."),
    10003: (
        "Processing needed more resources than are allowed.",
        "Use fewer photos, or half-scale.",
    ),
    10101: ("The cameras could not be created.", "Read the processing log (output mapper_log)."),
    10201: ("Too few cameras could be calibrated.", CHECK_PHOTOS),
    10402: ("The point cloud could not be made.", CHECK_PHOTOS),
    10410: ("Processing failed.", "Read the processing log (output mapper_log)."),
    10411: (
        "The sparse point cloud could not be densified.",
        "Check the quality of the calibration.",
    ),
    10501: (
        "The textured mesh could not be made.",
        "Make sure that the dense point cloud is a single block.",
    ),
    10601: ("The input data is not valid.", "Check the photos and the other input files."),
    10611: (
        "The axes of the output CRS have different units.",
        "Use a CRS with the same unit on all axes.",
    ),
    10612: (
        "The output CRS is neither projected nor arbitrary.",
        "Use a projected or an arbitrary CRS.",
    ),
    10613: ("The output CRS has no horizontal part.", "Use a CRS with a horizontal part."),
    10614: (
        "A geoid is given, but the CRS has no vertical part.",
        "Remove the geoid, or add a vertical CRS.",
    ),
    10615: (
        "Both a geoid height and a geoid model are given.",
        "Remove the geoid height or the geoid model.",
    ),
}
