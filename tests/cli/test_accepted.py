"""Accepted findings: counted, left out of what people read, marked for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Anniv
from cli.process import SMALL

UNKNOWN = SMALL.replace("Sở Ngoại vụ", "Sở Dự án Hợp tác Á")
ACCEPTED = UNKNOWN.replace("Hợp tác Á", "Hợp tác Á  # chấp nhận AN701: mới thành lập")
STALE = SMALL.replace("Sở Ngoại vụ", "Sở Ngoại vụ  # accept AN701: new")


@pytest.fixture(autouse=True)
def _plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("accepted", ACCEPTED), ("stale", STALE)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_what_is_accepted_is_counted_and_nothing_more(anniv: Anniv) -> None:
    done = anniv("validate", "accepted.yaml", "--strict")
    assert (done.code, done.out) == (0, "")
    assert done.err == "1 plan: 0 errors, 0 warnings, 0 remarks; 1 accepted.\n"


def test_what_is_accepted_is_shown_with_its_reason_on_request(anniv: Anniv) -> None:
    done = anniv("validate", "accepted.yaml", "--accepted", "--strict")
    assert done.code == 0
    assert done.out.startswith("accepted.yaml:7:11: warning AN701 ")
    assert done.out.endswith("✓ Accepted: mới thành lập\n")
    assert anniv("validate", "accepted.yaml", "--accepted", "--select", "AN2").out == ""


def test_programs_see_what_is_accepted_marked_as_such(anniv: Anniv) -> None:
    document = json.loads(anniv("validate", "accepted.yaml", "-f", "json").out)
    assert (document["counts"]["warning"], document["accepted"]) == (0, 1)
    assert [found["accepted"] for found in document["findings"]] == ["mới thành lập"]
    (run,) = json.loads(anniv("validate", "accepted.yaml", "-f", "sarif").out)["runs"]
    assert [found["suppressions"] for found in run["results"]] == [
        [{"kind": "inSource", "justification": "mới thành lập"}]
    ]
    assert anniv("validate", "accepted.yaml", "-f", "github").out == ""


def test_a_remark_that_fits_no_longer_is_a_warning_unless_it_was_not_asked_for(anniv: Anniv) -> None:
    done = anniv("validate", "stale.yaml", "--strict")
    assert done.code == 1
    assert done.out.startswith(
        "stale.yaml:7:33: warning AN032 AN701 is accepted here, and nothing of that kind"
    )
    assert anniv("validate", "stale.yaml", "--select", "AN2").out == ""
    assert anniv("validate", "accepted.yaml", "--select", "AN0").out == ""


def test_a_card_leaves_out_what_is_accepted(anniv: Anniv) -> None:
    assert "AN701" not in anniv("show", "1", "accepted.yaml").out


def test_the_summary_counts_in_vietnamese_too(anniv: Anniv) -> None:
    assert "1" in anniv("validate", "accepted.yaml", language="vi").err.partition(";")[2]
