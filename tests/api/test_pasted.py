import json

import pytest

from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.api.pasted import pasted_credentials

ID, SECRET = "4fJx-aB_9", "s3cr3t/with+signs=="
BOTH = ClientCredentials(ID, SECRET)


@pytest.mark.parametrize(
    "text",
    [
        f"{ID}\n{SECRET}",
        f"  {ID}\r\n{SECRET}\r\n",
        f"{ID}\u2028{SECRET}",
        f"{ID}\t{SECRET}",
        json.dumps({"client_id": ID, "client_secret": SECRET}),
        json.dumps({"name": "QGIS", "clientSecret": SECRET, "clientId": ID}, indent=2),
        json.dumps({"credentials": {"client_id": ID, "client_secret": SECRET}}),
        f"Client ID: {ID}\nClient Secret: {SECRET}",
        f"client_id\n{ID}\nclient_secret\n{SECRET}\n",
        f"export PIX4D_CLIENT_ID={ID}\nexport PIX4D_CLIENT_SECRET='{SECRET}'",
        f"client secret = {SECRET}\nclient id = {ID}",
    ],
)
def test_both(text):
    assert pasted_credentials(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "",
        ID,
        f"Client ID: {ID}",
        "one two",
        "one\ntwo\nthree",
        json.dumps({"client_id": ID}),
        json.dumps({"client_id": ID, "client_secret": 7}),
        json.dumps([ID, SECRET]),
        "{broken",
    ],
)
def test_anything_else(text):
    assert pasted_credentials(text) is None
