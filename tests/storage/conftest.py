from service_fixtures import (  # noqa: F401
    client,
    connection,
    credentials,
    listener,
    progress,
    project,
    quick_retries,
    sandbox,
    sandbox_settings,
)
