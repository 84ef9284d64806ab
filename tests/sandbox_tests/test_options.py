from __future__ import annotations

import copy
from typing import Any

import pytest

from sandbox_tests.client import Api

AREA: dict[str, Any] = {
    "plane": {
        "vertices3d": [
            [3.248295746230309, 43.415212850276255, 0],
            [3.2484144251306066, 43.41525557252694, 0],
            [3.248465887662594, 43.415162880462645, 0],
            [3.2483382815883806, 43.415126642785765, 0],
            [3.248345633378664, 43.415194540731015, 0],
            [3.248360336959232, 43.415163261911765, 0],
            [3.248417050769994, 43.41518500450734, 0],
        ],
        "outer_boundary": [0, 1, 2, 3],
        "inner_boundaries": [[4, 5, 6]],
    }
}


def send(api: Api, project: int, method: str = "POST", **options: object) -> Any:
    answer = api.call(method, f"{project}/processing_options/", json=options)
    assert answer.status_code == 200, answer.text
    return answer.json()


def refusal(api: Api, project: int, method: str = "POST", **options: object) -> dict[str, Any]:
    answer = api.call(method, f"{project}/processing_options/", json=options)
    assert answer.status_code == 400, answer.text
    return dict(answer.json())


def test_defaults(api: Api, project: int) -> None:
    options = api.get(f"{project}/processing_options/")
    assert set(options) == {
        "tags",
        "output_cs_horizontal",
        "output_cs_vertical",
        "output_cs_geoid",
        "output_cs_geoid_height",
        "outputs",
        "formats",
        "area",
        "custom_template_s3_key",
        "custom_template_s3_bucket",
        "standard_template",
    }
    assert options["tags"] == options["outputs"] == []


def test_post_and_put_overwrite_patch_merges(api: Api, project: int) -> None:
    first = send(api, project, "PATCH", tags=["nadir"])
    assert (first["tags"], first["outputs"]) == (["nadir"], [])
    merged = send(api, project, "PATCH", outputs=["dsm"])
    assert (merged["tags"], merged["outputs"]) == (["nadir"], ["dsm"])
    assert send(api, project, tags=["oblique"])["outputs"] == []
    assert send(api, project, "PUT", outputs=["ortho"])["tags"] == []
    assert api.get(f"{project}/processing_options/")["outputs"] == ["ortho"]


@pytest.mark.parametrize(
    "tags",
    [
        None,
        [],
        ["nadir"],
        ["3d-maps"],
        ["nadir", "3d-maps"],
        ["nadir", "flat"],
        ["3d-maps", "flat", "rtk"],
        ["oblique", "half-scale"],
        ["building", "quarter-scale", "high-confidence-positions"],
    ],
)
def test_good_tags(api: Api, project: int, tags: object) -> None:
    assert send(api, project, tags=tags)["tags"] == tags


@pytest.mark.parametrize(
    "tags",
    [
        ["nadir", "oblique"],
        ["3d-maps", "building"],
        ["oblique", "building"],
        ["flat"],
        ["flat", "oblique"],
        ["Nadir"],
        ["vegetation"],
        "nadir",
        [3],
        {"nadir": True},
    ],
)
def test_bad_tags(api: Api, project: int, tags: object) -> None:
    assert list(refusal(api, project, tags=tags)) == ["tags"]


def test_merging_keeps_the_rules(api: Api, project: int) -> None:
    send(api, project, tags=["nadir", "flat"])
    refusal(api, project, "PATCH", tags=["flat"])
    send(api, project, outputs=["dsm"])
    refusal(api, project, "PATCH", standard_template="3d-models")


def test_good_area(api: Api, project: int) -> None:
    assert send(api, project, area=AREA)["area"] == AREA
    assert send(api, project, area={**AREA, "thickness": 10})["area"]["thickness"] == 10


def changed(path: list[Any], value: object) -> dict[str, Any]:
    """The area with one member replaced; ``...`` removes it."""
    area = copy.deepcopy(AREA)
    target: Any = area
    for step in path[:-1]:
        target = target[step]
    if value is ...:
        del target[path[-1]]
    else:
        target[path[-1]] = value
    return area


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["plane"], ...),
        (["plane"], None),
        (["plane"], []),
        (["plane", "vertices3d"], ...),
        (["plane", "vertices3d"], []),
        (["plane", "vertices3d", 0], [3.2, 43.4]),
        (["plane", "vertices3d", 0], [3.2, 43.4, 0, 0]),
        (["plane", "vertices3d", 0], ["3.2", 43.4, 0]),
        (["plane", "vertices3d", 0], [3.2, None, 0]),
        (["plane", "vertices3d", 0], [181, 43.4, 0]),
        (["plane", "vertices3d", 0], [3.2, 91, 0]),
        (["plane", "vertices3d", 0], [539000, 4807000, 0]),
        (["plane", "outer_boundary"], ...),
        (["plane", "outer_boundary"], [0, 1]),
        (["plane", "outer_boundary"], [0, 1, 2, 0]),
        (["plane", "outer_boundary"], [0, 1, 1, 2]),
        (["plane", "outer_boundary"], [0, 1, 7]),
        (["plane", "outer_boundary"], [-1, 1, 2]),
        (["plane", "outer_boundary"], [0, 1, 2.5]),
        (["plane", "outer_boundary"], [[0, 1, 2]]),
        (["plane", "inner_boundaries"], [4, 5, 6]),
        (["plane", "inner_boundaries"], [[4, 5, 9]]),
        (["plane", "inner_boundaries"], [[4, 5, 6, 4]]),
        (["plane", "normal_vector"], [0, 0, 1]),
        (["thickness"], 0),
        (["thickness"], -1),
        (["thickness"], "10"),
        (["name"], "x"),
        ([], ...),
    ],
)
def test_bad_area(api: Api, project: int, path: list[Any], value: object) -> None:
    area = changed(path, value) if path else None
    assert list(refusal(api, project, area=area)) == ["area"]


@pytest.mark.parametrize(
    "options",
    [
        {"outputs": ["ortho", "dsm", "point_cloud", "mesh", "gaussian_splatting"]},
        {"outputs": None},
        {"formats": {"point_cloud": ["laz", "slpk"]}},
        {"formats": {}},
        {"output_cs_horizontal": 2056},
        {"output_cs_horizontal": 2056, "output_cs_vertical": 5773, "output_cs_geoid": "EGM96"},
        {"output_cs_horizontal": 2056, "output_cs_vertical": 5773, "output_cs_geoid_height": 46.5},
        {"standard_template": "3d-models"},
        {"custom_template_s3_key": "a.tmpl", "custom_template_s3_bucket": "b"},
    ],
)
def test_good_options(api: Api, project: int, options: dict[str, Any]) -> None:
    answer = send(api, project, **options)
    assert {name: answer[name] for name in options} == options


@pytest.mark.parametrize(
    "options",
    [
        {"outputs": ["dtm"]},
        {"outputs": "ortho"},
        {"formats": {"point_cloud": "laz"}},
        {"formats": {"point_cloud": ["doc"]}},
        {"formats": {"points": ["laz"]}},
        {"formats": None},
        {"output_cs_horizontal": 1023},
        {"output_cs_horizontal": 32768},
        {"output_cs_horizontal": "2056"},
        {"output_cs_vertical": 5773},
        {"output_cs_horizontal": 2056, "output_cs_vertical": 5773},
        {"output_cs_geoid": "x" * 51, "output_cs_horizontal": 2056},
        {"output_cs_geoid_height": 3},
        {"standard_template": "my-own"},
        {"standard_template": "3d-models", "outputs": ["dsm"]},
        {"custom_template_s3_key": "a.tmpl"},
        {"custom_template_s3_bucket": "b"},
        {
            "custom_template_s3_key": "a.tmpl",
            "custom_template_s3_bucket": "b",
            "standard_template": "3d-models",
        },
        {"send_email": False},
        {"tag": ["nadir"]},
    ],
)
def test_bad_options(api: Api, project: int, options: dict[str, Any]) -> None:
    refusal(api, project, **options)


def test_refused_options_change_nothing(api: Api, project: int) -> None:
    send(api, project, tags=["rtk"])
    refusal(api, project, tags=["flat"])
    assert api.get(f"{project}/processing_options/")["tags"] == ["rtk"]
