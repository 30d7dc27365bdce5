"""`anniv show` as people call it."""

from __future__ import annotations

import json

import pytest

from cli.conftest import Anniv
from cli.process import KON_TUM, QUANG_TRI


@pytest.mark.parametrize("sought", ["2.2.1", "hoi-dam-cap-cao", "đánh giá thỏa thuận"])
def test_an_activity_by_number_id_or_words(anniv: Anniv, sought: str) -> None:
    done = anniv("show", sought, KON_TUM, QUANG_TRI, "--format", "json")
    assert (done.code, done.err) == (0, "")
    document = json.loads(done.out)
    assert (document["reference"], document["id"], document["days"]) == (
        "2.2.1", "hoi-dam-cap-cao", ["01/8/2022–31/8/2022"]
    )  # fmt: skip
    assert document["file"].startswith(f"{QUANG_TRI}:")


def test_several_are_offered_to_choose_from(anniv: Anniv) -> None:
    done = anniv("show", "hội đàm", KON_TUM, QUANG_TRI)
    assert done.code == 1
    assert done.err == "“hội đàm” fits several activities; which one?\n"
    assert [line.split("\t")[0] for line in done.out.splitlines()] == [
        "# Activities",
        "II.2.1",
        "II.2.2",
        "2.2.1",
        "2.2.7",
    ]


def test_a_number_that_two_plans_have_is_offered_too(anniv: Anniv) -> None:
    done = anniv("show", "II.2.1", KON_TUM, KON_TUM.replace("kon-tum-2022", "../plans/kon-tum-2022"))
    assert done.code == 1
    assert done.out.count("II.2.1\t") == 2


def test_a_slip_is_answered_with_the_nearest_name(anniv: Anniv) -> None:
    done = anniv("show", "hoi-dam-cap-cap", QUANG_TRI)
    assert (done.code, done.out) == (1, "")
    assert done.err == "There is no activity “hoi-dam-cap-cap”; did you mean “hoi-dam-cap-cao”?\n"


def test_what_the_rules_find_in_it_stands_on_the_card(anniv: Anniv) -> None:
    document = json.loads(anniv("show", "2.2.3", QUANG_TRI, "--format", "json").out)
    assert "AN203" in [finding[:5] for finding in document["findings"]]


@pytest.mark.parametrize("form", ["text", "csv", "markdown"])
def test_a_card_in_every_format(anniv: Anniv, form: str) -> None:
    done = anniv("show", "II.1.1", KON_TUM, "--format", form)
    assert done.code == 0
    assert "nếu có Thư mời" in done.out
