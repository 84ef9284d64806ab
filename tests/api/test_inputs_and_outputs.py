import pytest
import requests

from pix4d_qgis.api.pix4d.inputs import DepthPhoto, Photo
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.errors import InvalidInput, NotFound, NotReady, ServiceRefused, UnexpectedAnswer
from sandbox import make_photos
from service_fixtures import calls


@pytest.fixture
def project(client):
    return client.projects.create(NewProject("inputs")).id


@pytest.fixture
def put(sandbox, project, tmp_path):
    """Places files in the project's folder without the plugin's help; returns their keys."""

    def place(*names):
        (photo,) = make_photos(tmp_path / "photos", 1, size=(64, 48))
        keys = [f"{sandbox.project(project).prefix}/{name}" for name in names]
        for key in keys:
            sandbox.state.store.put_bytes(key, photo.read_bytes(), "image/jpeg")
        return keys

    return place


# Inputs -------------------------------------------------------------------------------------


def test_register_photos_and_read_them(client, sandbox, project, put):
    keys = put("b.jpg", "a.jpg", "sub/c #1 ä.jpg")
    done = client.inputs.register(project, keys)
    assert (done.images, done.extras, done.depth_maps, done.p4d) == (3, 0, 0, False)
    photos = list(client.inputs.photos(project))
    assert sorted(photo.key for photo in photos) == sorted(keys)
    assert {(photo.width, photo.height, photo.excluded) for photo in photos} == {(64, 48, False)}
    assert client.projects.get(project).image_count == 3


def test_photos_are_read_page_by_page(client, sandbox, project, put, monkeypatch):
    monkeypatch.setattr("pix4d_qgis.api.pix4d.inputs.PHOTO_PAGE", 2)
    keys = put(*(f"{number}.jpg" for number in range(5)))
    client.inputs.register(project, keys)
    assert [photo.key for photo in client.inputs.photos(project)] == keys
    assert len(calls(sandbox, "cloud", "GET", "/photos/")) == 3


def test_an_empty_project_has_no_photos(client, project):
    assert list(client.inputs.photos(project)) == []


def test_registering_what_was_not_uploaded(client, sandbox, project):
    key = f"{sandbox.project(project).prefix}/none.jpg"
    with pytest.raises(ServiceRefused, match="not found in the bucket"):
        client.inputs.register(project, [key])


@pytest.mark.parametrize("keys", [[], ["k"] * 501, [""], ["k" * 1025]])
def test_batches_that_never_leave_the_machine(client, sandbox, project, keys):
    before = len(sandbox.requests)
    with pytest.raises(InvalidInput):
        client.inputs.register(project, keys)
    assert len(sandbox.requests) == before


def test_depth_maps(client, project, put):
    photo, depth, confidence = put("a.jpg", "a_depth.tiff", "a_confidence.tiff")
    done = client.inputs.register_with_depth(project, [DepthPhoto(photo, depth, confidence)])
    assert (done.images, done.depth_maps) == (1, 2)


def test_half_of_a_depth_map(client, project):
    with pytest.raises(InvalidInput, match="only one of its two"):
        client.inputs.register_with_depth(project, [DepthPhoto("a.jpg", "a_depth.tiff")])


def test_one_photo_its_metadata_and_its_exclusion(client, project, put):
    client.inputs.register(project, put("a.jpg"))
    (photo,) = client.inputs.photos(project)
    assert client.inputs.photo(project, photo.id) == photo
    assert client.inputs.exclude_photo(project, photo.id, True).excluded
    assert not client.inputs.exclude_photo(project, photo.id, False).excluded
    assert client.inputs.exif(project, photo.id)["Model"] == "FC6310"
    assert client.inputs.xmp(project, photo.id) == {}


def test_xmp_angles_are_numbers(client, sandbox):
    body = {"xmp": {"yaw": "+12.50", "pitch": "-89.9", "roll": None}}
    sandbox.respond_next("cloud", "GET", "xmp", 200, body)
    assert client.inputs.xmp(5, 6) == {"yaw": 12.5, "pitch": -89.9}


def test_delete_an_input(client, sandbox, project, put):
    client.inputs.register(project, put("a.jpg"))
    (photo,) = client.inputs.photos(project)
    client.inputs.delete(project, photo.id)
    assert list(client.inputs.photos(project)) == []
    assert sandbox.objects(project) == {}
    with pytest.raises(NotFound):
        client.inputs.delete(project, photo.id)


def test_the_zip_of_the_inputs(client, project, put):
    client.inputs.register(project, put("a.jpg"))
    assert client.inputs.zip_url(project) is None
    assert client.inputs.zip_url(project).startswith("http://127.0.0.1")


def test_registration_is_read_tolerantly(client, sandbox):
    # All that the service's guide prints.
    sandbox.respond_next("cloud", "POST", "bulk_register", 200, {"nb_images_registered": 10})
    done = client.inputs.register(5, ["k"])
    assert (done.images, done.extras) == (10, 0)
    sandbox.respond_next("cloud", "POST", "bulk_register", 200, {})
    with pytest.raises(UnexpectedAnswer, match="nb_images_registered"):
        client.inputs.register(5, ["k"])


def test_a_photo_is_read_tolerantly():
    photo = Photo.from_json({"id": 1, "excluded_from_mapper": None, "thumbs_s3_key": {}})
    assert photo == Photo(1, "", "", None, None, False)


def test_registering_is_not_repeated(client, sandbox, project, put, quick_retries):
    sandbox.respond_next("cloud", "POST", "bulk_register", 503, b"")
    with pytest.raises(Exception, match="register photos"):
        client.inputs.register(project, put("a.jpg"))
    assert len(calls(sandbox, path="bulk_register")) == 1


# Outputs ------------------------------------------------------------------------------------


def test_register_read_and_delete_an_output(client, sandbox, project, put):
    key, other = put("my_ortho.tif", "other_ortho.tif")
    client.outputs.register(project, key, "ortho")
    (output,) = client.outputs.list(project)
    assert (output.type, output.result_type, output.key) == ("ortho", "ortho", key)
    assert (output.bucket, output.region) == ("prod-pix4d-cloud-default", "eu-central-1")
    assert output.is_there
    client.outputs.register(project, other)
    (output,) = client.outputs.list(project)
    assert output.key == other
    client.outputs.delete(project, output.id)
    assert client.outputs.list(project) == []
    with pytest.raises(NotFound):
        client.outputs.delete(project, output.id)


def test_an_output_type_nobody_knows(client, sandbox, project):
    with pytest.raises(InvalidInput, match="ortofoto"):
        client.outputs.register(project, "k", "ortofoto")
    assert calls(sandbox, path="/outputs/") == []


def test_the_download_address_is_signed_and_gets_no_token(client, sandbox, project, put):
    (key,) = put("my_ortho.tif")
    client.outputs.register(project, key, "ortho")
    (output,) = client.outputs.list(project)
    url = client.outputs.download_url(project, output.id)
    assert url.startswith(sandbox.s3_endpoint)
    assert calls(sandbox, "s3") == []
    assert len(requests.get(url, timeout=5).content) == sandbox.objects(project)[key]


def test_an_output_without_an_address(client, sandbox):
    sandbox.respond_next("cloud", "GET", "/outputs/", 200, {})
    with pytest.raises(NotReady):
        client.outputs.download_url(5, 6)
    with pytest.raises(NotFound):
        client.outputs.download_url(5, 6)


def test_the_zip_of_the_outputs(client, sandbox, project):
    assert client.outputs.zip_url(project) is None
    assert client.outputs.zip_url(project).startswith("http://127.0.0.1")


def test_outputs_are_read_tolerantly(client, sandbox):
    entries = [
        {"output_type": "ortho", "availability": "done", "s3_key": "k", "new": 1},
        {"output_type": "dsm", "availability": "done"},
        {"output_type": "mesh", "availability": "requestable", "s3_key": "k"},
        {"output_type": "hologram", "availability": "somewhere"},
        {},
        None,
    ]
    sandbox.respond_next("cloud", "GET", "/outputs/", 200, {"outputs": entries})
    wrapped = client.outputs.list(5)
    sandbox.respond_next("cloud", "GET", "/outputs/", 200, entries[:-1])
    assert client.outputs.list(5) == wrapped
    assert [output.is_there for output in wrapped] == [True, False, False, False, False]
    assert wrapped[3].type == "hologram"


def test_outputs_of_an_unknown_project(client):
    with pytest.raises(NotFound, match="no project 5 in this account"):
        client.outputs.list(5)
