"""Control characters in what the service says, in tables and in the log."""

from __future__ import annotations

import json

HOSTILE = "a\x1b[31mb\u202ec\nd"
TAME = "a[31mbc d"


def only_row(result):
    (feature,) = result["OUTPUT"].getFeatures()
    return feature


def test_tables_hold_plain_text(toolbox, sandbox):
    project = {"id": 5, "name": HOSTILE, "public_status": "DONE"}
    body = json.dumps({"count": 1, "results": [project]})
    sandbox.respond_next("cloud", "GET", "/projects/$", 200, body)
    found = toolbox.run("listprojects", OUTPUT="TEMPORARY_OUTPUT")
    assert only_row(found)["name"] == TAME
    output = dict.fromkeys(("output_type", "s3_key", "s3_bucket", "availability"), HOSTILE)
    sandbox.respond_next("cloud", "GET", "outputs", 200, json.dumps({"outputs": [output]}))
    row = only_row(toolbox.run("listoutputs", PROJECT="5", OUTPUT="TEMPORARY_OUTPUT"))
    assert {row[name] for name in output} == {TAME}


def test_the_log_and_the_error_hold_plain_text(toolbox, sandbox):
    body = {"id": 5, "public_status": "PAUSED", "display_detailed_status": HOSTILE}
    sandbox.respond_next("cloud", "GET", "/5/$", 200, json.dumps(body))
    body = {"id": 5, "name": HOSTILE, "public_status": "ERROR", "error_reason": HOSTILE}
    sandbox.respond_next("cloud", "GET", "/5/$", 200, json.dumps(body))
    said = toolbox.refused("waitforprocessing", PROJECT="5")
    assert f"({TAME}) failed" in said
    assert f"The service says: {TAME}" in said
    assert f"PAUSED ({TAME})" in toolbox.log.text
    assert "\x1b" not in toolbox.log.text + said
