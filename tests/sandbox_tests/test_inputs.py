from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
import requests
from PIL import Image

from sandbox import CENTRE, Sandbox, make_photos
from sandbox_tests.client import Api


def jpeg(size: tuple[int, int] = (40, 30)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size).save(buffer, "JPEG")
    return buffer.getvalue()


def register(api: Api, project: int, **body: object) -> requests.Response:
    return api.call("POST", f"{project}/inputs/bulk_register/", json=body)


def refusal(api: Api, project: int, **body: object) -> dict:
    answer = register(api, project, **body)
    assert answer.status_code == 400, answer.text
    return answer.json()


def test_answer_is_the_documented_one(api: Api, project: int) -> None:
    keys = [api.put(project, f"{name}.JPG", jpeg()) for name in "ab"]
    answer = api.register(project, keys)
    images = answer.pop("images")
    assert answer == {
        "nb_images_registered": 2,
        "extra_files_registered": 0,
        "p4d_registered": False,
        "nb_image_signatures_registered": 0,
        "nb_depth_data_registered": 0,
    }
    assert [image["s3_key"] for image in images] == keys
    assert set(images[0]) == {
        "id",
        "temp_url",
        "s3_key",
        "file_size",
        "thumb_s3_key",
        "thumb_url",
        "exif",
        "s3_bucket",
    }
    assert requests.get(images[0]["temp_url"], timeout=10).content == jpeg()
    detail = api.get(f"{project}/")
    assert (detail["public_status"], detail["image_count"]) == ("UPLOADED", 2)


def test_twice_is_counted_but_no_second_photo(
    api: Api, project: int, shared_sandbox: Sandbox
) -> None:
    """The documents leave open what a second registration does; the count tells a test of it."""
    key = api.put(project, "a.JPG", jpeg())
    assert api.register(project, [key])["nb_images_registered"] == 1
    again = api.register(project, [key, key])
    assert again["nb_images_registered"] == 2
    assert again["images"] == []
    assert api.get(f"{project}/photos/")["count"] == 1
    notes = api.put(project, "notes.txt")
    api.register(project, [notes])
    assert shared_sandbox.project(project).registrations == {key: 3, notes: 1}


def test_what_is_no_image_is_an_extra(api: Api, project: int) -> None:
    names = ("a.tif", "b.zip", "c.p4d", "notes.txt")
    answer = api.register(project, [api.put(project, name) for name in names])
    assert answer["nb_images_registered"] == 1
    assert answer["extra_files_registered"] == 3
    assert answer["p4d_registered"] is True
    assert len(api.get(f"{project}/extras/")) == 3


def test_depth_data_needs_both_maps(api: Api, project: int) -> None:
    def item(*members: str) -> dict[str, str]:
        return {m: api.put(project, f"{m}{len(members)}.tiff") for m in members}

    both = item("photo", "depth_map", "depth_map_confidence")
    answer = register(api, project, inputs=[both, item("photo", "depth_map"), item("photo")])
    assert answer.json()["nb_images_registered"] == 3
    assert answer.json()["nb_depth_data_registered"] == 2


@pytest.mark.parametrize("count", [500, 501])
def test_more_than_500_give_no_images(api: Api, project: int, count: int) -> None:
    key = api.put(project, "a.JPG", jpeg())
    answer = api.register(project, [key] * count)
    assert answer["nb_images_registered"] == count
    assert len(answer["images"]) == (1 if count == 500 else 0)


def test_bad_keys(api: Api, project: int, done: int) -> None:
    prefix = api.get(f"{project}/")["s3_base_path"]
    missing = f"{prefix}/missing.JPG"
    assert missing in str(refusal(api, project, input_file_keys=[missing]))
    other = api.register(project, [api.put(project, "a.JPG", jpeg())])["images"][0]["s3_key"]
    foreign = api.outputs(done)["dsm"]["s3_key"]
    errors = refusal(api, project, input_file_keys=[other, foreign])
    assert list(errors["input_file_keys"]) == ["1"]
    for bad in ([""], ["x" * 1025], [3], "a.JPG", [None], None, [f"{prefix}9/a.JPG"], [prefix]):
        refusal(api, project, input_file_keys=bad)
    assert api.get(f"{project}/photos/")["count"] == 1


def test_bad_bodies(api: Api, project: int) -> None:
    key = api.put(project, "a.JPG", jpeg())
    refusal(api, project)
    refusal(api, project, image_keys=[key])
    refusal(api, project, inputs=[{"depth_map": key}])
    refusal(api, project, inputs=[{"photo": key, "mask": key}])
    refusal(api, project, inputs=[key])


def test_nothing_is_registered_when_one_key_is_wrong(api: Api, project: int) -> None:
    key = api.put(project, "a.JPG", jpeg())
    refusal(api, project, input_file_keys=[key, key + "x"])
    assert api.get(f"{project}/photos/")["count"] == 0
    assert api.get(f"{project}/")["public_status"] == "CREATED"


def test_refused_once_processing_was_triggered(api: Api, done: int) -> None:
    assert "detail" in refusal(api, done, input_file_keys=[api.put(done, "late.JPG", jpeg())])


def test_delete_input(api: Api, project: int, shared_sandbox: Sandbox) -> None:
    key = api.put(project, "a.JPG", jpeg())
    photo = api.register(project, [key])["images"][0]["id"]
    path = f"{project}/inputs/{photo}/"
    assert api.call("DELETE", path).status_code == 204
    assert api.call("DELETE", path).status_code == 404
    assert key not in shared_sandbox.objects(project)
    assert api.get(f"{project}/photos/")["count"] == 0


def test_photos(api: Api, project: int) -> None:
    names = ("b.JPG", "a.JPG", "c.JPG")
    images = api.register(project, [api.put(project, n, jpeg()) for n in names])["images"]
    photos = api.get(f"{project}/photos/")
    assert [p["s3_key"].rpartition("/")[2] for p in photos["results"]] == [
        "a.JPG",
        "b.JPG",
        "c.JPG",
    ]
    first = photos["results"][0]
    assert (first["width"], first["height"]) == (40, 30)
    assert first["excluded_from_mapper"] is None
    assert set(first) == {
        "id",
        "s3_key",
        "thumbs_s3_key",
        "s3_bucket",
        "width",
        "height",
        "excluded_from_mapper",
    }
    by_id = api.get(f"{project}/photos/", ordering="id")["results"]
    assert [p["id"] for p in by_id] == [image["id"] for image in images]
    few = api.get(f"{project}/photos/", photo_ids=f"{images[0]['id']},{images[2]['id']}")
    assert few["count"] == 2
    assert len(api.get(f"{project}/photos/", page_size=2)["results"]) == 2
    for query in ("ordering=name", "photo_ids=x", "page=9", "surprise=1"):
        assert api.call("GET", f"{project}/photos/?{query}").status_code in (400, 404)


def test_photo(api: Api, project: int) -> None:
    photo = api.register(project, [api.put(project, "a.JPG", jpeg())])["images"][0]["id"]
    path = f"{project}/photos/{photo}/"
    for value in (True, False, None):
        answer = api.call("PATCH", path, json={"excluded_from_mapper": value})
        assert answer.json()["excluded_from_mapper"] is value
    assert api.call("PATCH", path, json={"excluded_from_mapper": "yes"}).status_code == 400
    assert api.call("PATCH", path, json={"width": 3}).status_code == 400
    assert api.call("GET", f"{project}/photos/1/").status_code == 404
    assert api.get(path)["id"] == photo


def test_exif_and_xmp(api: Api, project: int, tmp_path: Path) -> None:
    (plain,) = make_photos(tmp_path, 1, size=(64, 48))
    xmp = b'<x drone-dji:GimbalYawDegree="-6.00" drone-dji:GimbalPitchDegree="+7.123440"/>'
    keys = [
        api.put(project, "a.JPG", plain.read_bytes()),
        api.put(project, "b.JPG", jpeg() + xmp),
    ]
    first, second = (image["id"] for image in api.register(project, keys)["images"])
    exif = api.get(f"{project}/photos/{first}/exif/")["exif"]
    assert exif["Make"] == "DJI"
    degrees, minutes, seconds = exif["GPSLongitude"]
    assert degrees + minutes / 60 + seconds / 3600 == pytest.approx(CENTRE[0], abs=0.002)
    assert api.get(f"{project}/photos/{first}/xmp/") == {"xmp": {}}
    angles = api.get(f"{project}/photos/{second}/xmp/")["xmp"]
    assert angles == {"yaw": "-6.00", "pitch": "+7.123440"}
    uuid = api.get(f"{project}/")["uuid"]
    assert api.call("GET", f"{uuid}/photos/{first}/exif/").status_code == 200
    assert api.call("GET", f"{uuid}/photos/{first}/xmp/").status_code == 404


def test_inputs_archive(api: Api, project: int) -> None:
    api.register(project, [api.put(project, "a.JPG", jpeg())])
    assert api.call("GET", f"{project}/inputs/zip/").status_code == 202
    url = api.get(f"{project}/inputs/zip/")["url"]
    with zipfile.ZipFile(io.BytesIO(requests.get(url, timeout=10).content)) as archive:
        assert archive.read("a.JPG") == jpeg()
