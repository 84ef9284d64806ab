from service_fixtures import (  # noqa: F401
    client,
    connection,
    listener,
    progress,
    quick_retries,
    sandbox,
    sandbox_settings,
    self_signed,
)
