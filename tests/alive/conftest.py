from toolbox_fixtures import connect, done, photos, provider, sandbox, settings, toolbox  # noqa: F401
