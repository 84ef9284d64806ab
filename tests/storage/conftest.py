from service_fixtures import (  # noqa: F401
    client,
    connection,
    credentials,
    listener,
    progress,
    project,
    sandbox,
    sandbox_settings,
)
