"""Every choice that PIX4Dcloud offers, in its own spelling.

Only constants: QGIS reads them at start-up, when nothing heavy may be loaded.
"""

from __future__ import annotations

STATUSES = ("CREATED", "UPLOADED", "PROCESSING", "DONE", "ERROR")
PROJECT_TYPES = ("pro", "bim", "ag", "model", "inspection")
PARENT_TYPES = ("organization", "user", "project_group", "folder")

TAGS = (
    "nadir",
    "3d-maps",
    "oblique",
    "building",
    "flat",
    "rtk",
    "half-scale",
    "quarter-scale",
    "high-confidence-positions",
)
OUTPUTS = ("ortho", "dsm", "point_cloud", "mesh", "gaussian_splatting")
PIPELINES = ({"nadir", "3d-maps"}, {"oblique"}, {"building"})
# The service prints these two and says that there are more.
FORMATS = {"point_cloud": ("laz", "slpk")}


OUTPUT_TYPES = (
    "ortho", "ortho_rgb", "ortho_cloud_optimized", "ortho_cloud_optimized_display",
    "ortho_rgba_bundle", "ortho_rgb_bundle", "ortho_metadata", "ortho_thumb",
    "dsm", "dsm_cloud_optimized", "dsm_cloud_optimized_display", "dsm_bundle", "dsm_metadata",
    "dsm_preview", "dsm_thumb", "dtm", "dtm_bundle", "contour_files_bundle",
    "point_cloud", "point_cloud_bundle", "point_cloud_gltf", "point_cloud_slpk",
    "potree_js", "potree_metadata",
    "3d_mesh_draco", "3d_mesh_fbx", "3d_mesh_mat", "3d_mesh_obj", "3d_mesh_obj_zip",
    "3d_mesh_slpk", "3d_mesh_texture", "3d_mesh_texture_2048", "3d_mesh_texture_8192",
    "3d_mesh_texture_16384", "3d_mesh_thumb", "b3dm_js", "b3dm_js_identity", "ifc",
    "gaussian_splatting", "gaussian_splatting_display", "gaussian_splatting_potree",
    "ndvi", "ndvi_metadata", "ndvi_thumb", "reflectance_green", "reflectance_nir",
    "reflectance_red", "reflectance_reg", "reflectance_maps_bundle",
    "quality_report", "xml_quality_report", "json_quality_report", "gcp_quality_report",
    "project_report_json", "project_report_pdf", "inspect_report_json", "inspect_report_pdf",
    "cell_tower_analytics", "i_construction", "mapper_log", "log_file_bundle",
    "calibrated_camera_parameters", "calibrated_camera_parameters_json",
    "calibrated_external_camera_parameters", "calibrated_external_camera_parameters_error",
    "calibrated_external_camera_parameters_error_json", "calibrated_cameras", "input_cameras",
    "opf_project", "opf_scene_ref_frame", "project_offset", "project_thumb", "project_wkt",
    "project_zip", "input_zip",
)  # fmt: skip


CUSTOM = "custom"
BASE_SURFACES = ("triangulated", "fitPlane", "average", "lowest", "highest", CUSTOM)
UNITS = ("m", "yd", "ydUS")
