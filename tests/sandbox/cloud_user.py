"""The current user.

The documents print what is answered, and not under which path. A service that has none is
imitated with ``respond_next`` and a 404.
"""

from __future__ import annotations

from typing import Any

from .web import Call, Routes

routes = Routes()
USER = "/common/api/v3/user_account/"
_SOLUTIONS = ("pro", "bim", "ag", "model", "inspection")


@routes.add("GET", USER)
def current_user(call: Call) -> Any:
    drive = call.state.drive
    return {
        "uuid": drive.user_uuid,
        "first_name": "Jhon",
        "last_name": "Doe",
        "email": "jhon.doe@example.com",
        "preferred_units": "metric",
        "is_staff": "false",
        "solution": "pro",
        "license_per_solution_summary": dict.fromkeys(_SOLUTIONS, "OK"),
        "is_confirmed": "true",
        "preferred_language": "en",
        "country": "CH",
        "default_organization": drive.organization_uuid,
        "is_active": "true",
        "is_eum_enabled": True,
        "is_free_domain": False,
    }
