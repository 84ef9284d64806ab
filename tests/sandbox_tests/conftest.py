from __future__ import annotations

from collections.abc import Iterator

import pytest

from sandbox import Sandbox, SandboxSettings
from sandbox_tests.client import Api


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[Sandbox]:
    """One service for all tests that leave its settings and its tokens alone."""
    with Sandbox(SandboxSettings(processing_seconds=0.0, resolution=0.25)) as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def api(shared_sandbox: Sandbox) -> Api:
    return Api(shared_sandbox)


@pytest.fixture
def project(api: Api) -> int:
    """A new project."""
    return api.create()


@pytest.fixture(scope="session")
def done(api: Api, tmp_path_factory: pytest.TempPathFactory) -> int:
    """A processed project in the default coordinate system; tests only read it."""
    return api.processed(tmp_path_factory.mktemp("photos"))
