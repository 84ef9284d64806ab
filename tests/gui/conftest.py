from qgis_profile import auth_database, set_proxy, settings  # noqa: F401
