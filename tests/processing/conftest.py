from qgis_profile import package_folder  # noqa: F401
from toolbox_fixtures import (  # noqa: F401
    connect,
    done,
    photos,
    project,
    provider,
    sandbox,
    settings,
    toolbox,
    uploaded,
)
