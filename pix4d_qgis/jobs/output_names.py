"""What the outputs of a project are, in words."""

from __future__ import annotations

from ..words import tr


def output_name(output_type: str) -> str:
    """A label for an output type; of one that is new, its own spelling."""
    return _names().get(output_type) or output_type.replace("_", " ").capitalize()


def rank(output_type: str) -> int:
    """Where a type stands in a list, the most wanted first."""
    known = list(_names())
    return known.index(output_type) if output_type in known else len(known)


def _names() -> dict[str, str]:
    return {
        "ortho_cloud_optimized": tr("Orthomosaic"),
        "dsm_cloud_optimized": tr("DSM"),
        "ortho": tr("Orthomosaic (file)"),
        "ortho_rgb": tr("Orthomosaic (file, without transparency)"),
        "dsm": tr("DSM (file)"),
        "dtm": tr("DTM (file)"),
        "point_cloud": tr("Point cloud"),
        "3d_mesh_obj_zip": tr("3D mesh (OBJ, zipped)"),
        "3d_mesh_slpk": tr("3D mesh (SLPK)"),
        "3d_mesh_fbx": tr("3D mesh (FBX)"),
        "point_cloud_slpk": tr("Point cloud (SLPK)"),
        "gaussian_splatting": tr("Gaussian splatting"),
        "contour_files_bundle": tr("Contour lines (zipped)"),
        "ndvi": tr("NDVI"),
        "quality_report": tr("Quality report (PDF)"),
        "xml_quality_report": tr("Quality report (XML)"),
        "json_quality_report": tr("Quality report (JSON)"),
        "gcp_quality_report": tr("Report on ground control points"),
        "opf_project": tr("OPF project"),
        "project_zip": tr("Everything (zipped)"),
        "mapper_log": tr("Processing log"),
        "log_file_bundle": tr("Processing logs (zipped)"),
    }
