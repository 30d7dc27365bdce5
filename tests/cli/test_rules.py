"""`anniv rules` as people call it."""

from __future__ import annotations

import json

import pytest

from anniv_cli.cli.rules import all_rules, known_codes
from anniv_cli.errors import AnnivError
from cli.conftest import Anniv


def test_every_code_is_listed_once_in_order(anniv: Anniv) -> None:
    codes = [row["code"] for row in json.loads(anniv("rules", "--format", "json").out)["rows"]]
    assert codes == sorted(set(codes))
    assert {code[:3] for code in codes} >= {"AN0", "AN1", "AN2", "AN3"}


@pytest.mark.parametrize("code", ["AN203", "an203", " AN203 "])
def test_a_code_is_explained(anniv: Anniv, code: str) -> None:
    done = anniv("rules", code)
    assert done.code == 0
    assert done.out.startswith("AN203 (error) Several bodies")
    assert len(done.out.split("\n\n")) == 2
    assert max(map(len, done.out.splitlines())) <= 80


@pytest.mark.parametrize("form", ["json", "csv", "markdown"])
def test_a_code_is_explained_in_every_format(anniv: Anniv, form: str) -> None:
    out = anniv("rules", "AN203", "--format", form).out
    assert "AN203" in out
    assert "AN201" not in out


def test_the_beginning_of_codes_lists_their_family(anniv: Anniv) -> None:
    listed = [line.split("\t")[0] for line in anniv("rules", "AN2").out.splitlines()[1:]]
    assert listed == [rule.code for rule in all_rules() if rule.code.startswith("AN2")]
    assert listed[:4] == ["AN201", "AN202", "AN203", "AN204"]


@pytest.mark.parametrize("code", ["AN999", "x", ""])
def test_a_code_that_is_not_there_is_refused(anniv: Anniv, code: str) -> None:
    done = anniv("rules", code)
    if code:
        assert (done.code, done.out) == (2, "")
        assert "there is no rule" in done.err
    else:
        assert done.code == 0


def test_codes_may_be_chosen_and_left_out_by_their_beginnings() -> None:
    every = {rule.code for rule in all_rules()}
    assert known_codes(None, None) == every
    assert known_codes(["AN2,an301"], None) == {code for code in every if code.startswith("AN2")} | {"AN301"}
    assert known_codes(["AN2"], ["AN201", "AN3"]) == known_codes(["AN2"], None) - {"AN201"}
    with pytest.raises(AnnivError):
        known_codes(["AN2,,"], None)
