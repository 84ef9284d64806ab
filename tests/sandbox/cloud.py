"""The project API: its error answers, and what its handlers share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, TypeVar
from urllib.parse import urlencode

from .fields import FieldErrors
from .project import Project
from .s3_signature import presigned_url
from .state import BUCKET, CloudState
from .web import ApiError, Call, Service

PROJECTS = "/project/api/v3/projects"
ANY_ID = PROJECTS + r"/(?P<reference>[0-9a-fA-F-]+)"  # integer or uuid
INTEGER_ID = PROJECTS + r"/(?P<reference>[0-9]+)"
PAGES = ("page", "page_size")
MAX_PAGE_SIZE = 1000

_NOT_FOUND_PAGE = "<!doctype html>\n<html><body><h1>Not Found</h1></body></html>\n"
T = TypeVar("T")


class CloudService(Service):
    """Errors as the Django REST framework answers them."""

    name = "cloud"

    def no_route(self) -> ApiError:
        return ApiError(404, _NOT_FOUND_PAGE)

    def not_allowed(self, method: str, allowed: str) -> ApiError:
        return ApiError(405, {"detail": f'Method "{method}" not allowed.'}, {"Allow": allowed})

    def bad_query(self, names: list[str]) -> ApiError:
        return ApiError(400, {name: ["Unknown query parameter."] for name in names})

    def bad_body(self) -> ApiError:
        return ApiError(400, {"detail": "This method takes no body."})

    def unauthorized(self, *, missing: bool) -> ApiError:
        detail = "Authentication credentials were not provided." if missing else "Invalid token."
        return ApiError(401, {"detail": detail}, {"WWW-Authenticate": 'Bearer realm="api"'})


def project_of(call: Call, reference: str) -> Project:
    """The project a path names, or 404."""
    project = call.state.find(reference)
    if project is None:
        raise not_found()
    return project


def not_found() -> ApiError:
    return ApiError(404, {"detail": "Not found."})


def query_integer(call: Call, name: str, default: int) -> int:
    text = call.query.get(name, str(default))
    if not text.isdigit() or int(text) < 1:
        raise ApiError(400, {name: ["A valid integer is required."]})
    return int(text)


def query_boolean(call: Call, name: str, default: bool) -> bool:
    text = call.query.get(name, str(default)).lower()
    if text not in ("true", "false", "1", "0"):
        raise ApiError(400, {name: ["Must be a valid boolean."]})
    return text in ("true", "1")


def page_of(call: Call, items: Sequence[T], serialize: Callable[[T], Any]) -> dict[str, Any]:
    """One page of a list, with the addresses of its neighbours."""
    size = min(query_integer(call, "page_size", call.state.settings.page_size), MAX_PAGE_SIZE)
    page = query_integer(call, "page", 1)
    pages = max(1, -(-len(items) // size))
    if page > pages:
        raise ApiError(404, {"detail": "Invalid page."})
    shown = items[(page - 1) * size : page * size]
    return {
        "count": len(items),
        "next": _page_url(call, page + 1) if page < pages else None,
        "previous": _page_url(call, page - 1) if page > 1 else None,
        "results": [serialize(item) for item in shown],
    }


def _page_url(call: Call, page: int) -> str:
    pairs = [(n, v) for n, v in call.query.items(multi=True) if n != "page"]
    return f"{call.state.cloud_url}{call.request.path}?{urlencode([*pairs, ('page', page)])}"


def link(state: CloudState, key: str) -> str:
    """A presigned link to an object."""
    return presigned_url(
        state.s3_endpoint, BUCKET, key, state.credentials.service, state.settings.region
    )


def check_key(state: CloudState, project: Project, key: str) -> str:
    """An S3 key of an uploaded file of this project.

    :raises ValueError: it is another project's, or nothing was uploaded there
    """
    if not project.owns(key):
        raise ValueError(f'"{key}" does not start with "{project.prefix}/".')
    if state.store.get(key) is None:
        raise ValueError(f'"{key}" was not found in the bucket.')
    return key


def bad_request(field: str, message: str) -> ApiError:
    return ApiError(400, {field: [message]})


def validated(check: Callable[[Any], Any], field: str, value: Any) -> Any:
    """``check(value)``, with a refusal reported under the field's name."""
    try:
        return check(value)
    except ValueError as error:
        raise bad_request(field, str(error)) from None
    except FieldErrors as error:
        raise ApiError(400, {field: error.body}) from None
