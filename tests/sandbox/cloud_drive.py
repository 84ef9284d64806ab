"""The drive: list, search, the way up from a node, and moving nodes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from .cloud import PAGES, bad_request, not_found, page_of, query_boolean, query_integer, validated
from .drive import OWNERS, Drive, Folder, Node, Place, Site, kind_of, name_of, uuid_of
from .fields import Field, choice, list_of, nested, unique_id, validate
from .project import Project
from .serialize import moment_text
from .web import Call, Routes

routes = Routes()
DRIVE = "/common/api/v4/drive"
# As a path of the service takes them: in lower case, with dashes.
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
NODE = DRIVE + rf"/(?P<kind>[a-z_]+)/(?P<reference>{UUID})"
_ORDERINGS = ("name", "-name", "date", "-date")
_FILTERS = ("include_projects", "include_project_groups")
_LIST_QUERY = (*PAGES, *_FILTERS, "ordering", "full_metadata")


@routes.add("GET", NODE + "/", query=_LIST_QUERY)
def list_children(call: Call, kind: str, reference: str) -> Any:
    with call.state.lock:
        drive = call.state.drive
        place = _place(drive, kind, reference, (*OWNERS, "folder"))
        return _listed(call, drive.children(place))


@routes.add("GET", NODE + "/search/", query=(*_LIST_QUERY, "q", "exclude_grouped_projects"))
def search(call: Call, kind: str, reference: str) -> Any:
    with call.state.lock:
        drive = call.state.drive
        place = _place(drive, kind, reference, OWNERS)
        if "q" not in call.query:
            raise bad_request("q", "This field is required.")
        wanted = call.query["q"].lower()
        found = [node for node in drive.nodes() if drive.ancestors(node)[1] == place]
        found = [node for node in found if wanted in name_of(node).lower()]
        if query_boolean(call, "exclude_grouped_projects", default=False):
            found = [node for node in found if drive.place_of(node)[0] != "project_group"]
        return _listed(call, found)


@routes.add("GET", NODE + "/path/", query=("max_path_items",))
def path_of(call: Call, kind: str, reference: str) -> Any:
    limit = query_integer(call, "max_path_items", 3)
    with call.state.lock:
        drive = call.state.drive
        if (kind, reference) in drive.owners:
            return {"path": [], "owner": _owner(drive, (kind, reference)), "more_ancestors": False}
        node = drive.find(kind, reference)
        if node is None:
            raise not_found()
        above, owner = drive.ancestors(node)
        path = [node, *above]
        return {
            "path": [
                {"uuid": uuid_of(item), "type": kind_of(item), "name": name_of(item)}
                for item in path[:limit]
            ],
            "owner": _owner(drive, owner),
            "more_ancestors": len(path) > limit,
        }


_SOURCE = {
    "type": Field(choice("project", "project_group", "folder"), required=True),
    "uuid": Field(unique_id, required=True),
}
_MOVE = {
    "owner_uuid": Field(unique_id, required=True),
    "source_nodes": Field(list_of(nested(_SOURCE), empty=False), required=True),
    "target_type": Field(choice(*OWNERS, "folder", "project_group"), required=True),
    "target_uuid": Field(unique_id, required=True),
}


@routes.add("PUT", DRIVE + "/move_batch/")
def move_batch(call: Call) -> Any:
    fields = validate(call.json(), _MOVE)
    target = (fields["target_type"], fields["target_uuid"])
    with call.state.lock:
        drive = call.state.drive
        owner = next((place for place in drive.owners if place[1] == fields["owner_uuid"]), None)
        if owner is None:
            raise bad_request("owner_uuid", "There is no such owner.")
        if not drive.is_place(target) or _owner_of(drive, target) != owner:
            raise bad_request("target_uuid", f"There is no {target[0]} {target[1]}.")
        nodes = validated(
            lambda s: _sources(drive, s, owner), "source_nodes", fields["source_nodes"]
        )
        validated(lambda found: _check_fits(drive, found, target), "target_uuid", nodes)
        for node in nodes:
            node.place = target
    return fields


def _sources(drive: Drive, sources: list[dict[str, str]], owner: Place) -> list[Node]:
    keys = [(source["type"], source["uuid"]) for source in sources]
    if len(set(keys)) < len(keys):
        raise ValueError("The nodes must not repeat.")
    nodes = []
    for key in keys:
        node = drive.find(*key)
        if node is None or drive.ancestors(node)[1] != owner:
            raise ValueError(f"There is no {key[0]} {key[1]}.")
        nodes.append(node)
    if len({drive.place_of(node) for node in nodes}) > 1:
        raise ValueError("The nodes must all belong to the same parent.")
    return nodes


def _check_fits(drive: Drive, nodes: list[Node], target: Place) -> None:
    for node in nodes:
        if target[0] == "project_group" and not isinstance(node, Project):
            raise ValueError("Project groups hold projects only.")
        here = (kind_of(node), uuid_of(node))
        inside = {(kind_of(inner), uuid_of(inner)) for inner in drive.below(here)}
        if target == here or target in inside:
            raise ValueError("A folder cannot be moved into itself.")


def _owner_of(drive: Drive, place: Place) -> Place:
    if place in drive.owners:
        return place
    node = drive.find(*place)
    if node is None:
        raise not_found()
    return drive.ancestors(node)[1]


def _owner(drive: Drive, place: Place) -> dict[str, str]:
    return {"type": place[0], "uuid": place[1], "name": drive.owners[place]}


def _place(drive: Drive, kind: str, reference: str, kinds: Sequence[str]) -> Place:
    """The place that a path names; 404 where it does not exist or is of another kind."""
    if kind not in kinds or not drive.is_place((kind, reference)):
        raise not_found()
    return kind, reference


def _listed(call: Call, nodes: list[Node]) -> Any:
    """One page of the nodes, as the query filters and sorts them."""
    if not query_boolean(call, "include_projects", default=True):
        nodes = [node for node in nodes if not isinstance(node, Project)]
    if not query_boolean(call, "include_project_groups", default=True):
        nodes = [node for node in nodes if not isinstance(node, Site)]
    full = query_boolean(call, "full_metadata", default=False)
    ordering = call.query.get("ordering")
    if ordering is not None:
        if ordering not in _ORDERINGS:
            raise bad_request("ordering", f'"{ordering}" is not a valid choice.')
        key = (lambda n: name_of(n).lower()) if ordering.endswith("name") else _moment
        nodes = sorted(nodes, key=key, reverse=ordering.startswith("-"))
    return page_of(call, nodes, lambda node: _item(node, full))


def _moment(node: Node) -> datetime:
    return node.created


def _item(node: Node, full: bool) -> dict[str, Any]:
    return {
        "legacy_id": node.id,
        "uuid": uuid_of(node),
        "type": kind_of(node),
        "date": moment_text(node.created),
        "name": name_of(node),
        # What full metadata hold is not printed anywhere.
        "metadata": {} if full and not isinstance(node, Folder) else None,
    }
