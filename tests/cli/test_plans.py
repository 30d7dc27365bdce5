"""Finding and reading the plans of a command line, and what cannot be read."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest

from cli.conftest import Anniv
from cli.process import BROKEN, KON_TUM, QUANG_TRI, SMALL, run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a folder of plans, and the current one."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_plans_are_found_beside_and_above(
    folder: Path, anniv: Anniv, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = folder / "plans" / "cũ"
    below.mkdir()
    for place in (folder, folder / "plans", below):
        monkeypatch.chdir(place)
        done = anniv("agenda")
        assert (done.code, done.err) == (0, ""), place
        assert "Lễ kỷ niệm" in done.out


def test_without_any_plan_the_command_cannot_run(
    tmp_path: Path, anniv: Anniv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = anniv("agenda")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("anniv: No plans were found")


@pytest.mark.parametrize("command", [("agenda",), ("leads",), ("show", "1")])
def test_a_broken_plan_among_others_is_left_out_aloud(
    command: tuple[str, ...], folder: Path, anniv: Anniv
) -> None:
    (folder / "plans" / "b.yaml").write_text(BROKEN, encoding="utf-8")
    done = anniv(*command)
    assert done.code == 1
    assert "plans/b.yaml:1:10: error AN0" in done.err.replace(os.sep, "/")
    assert "Sở Ngoại vụ" in done.out


def test_missing_leads_are_not_denied_of_a_plan_that_was_not_read(folder: Path, anniv: Anniv) -> None:
    (folder / "plans" / "b.yaml").write_text(BROKEN, encoding="utf-8")
    done = anniv("leads", "--missing")
    assert done.code == 1
    assert "plans/b.yaml:1:10: error AN0" in done.err.replace(os.sep, "/")


@pytest.mark.parametrize("command", [("agenda",), ("leads",), ("show", "1"), ("validate",)])
def test_a_path_that_cannot_be_opened_calls_for_2_and_the_others_are_treated(
    command: tuple[str, ...], folder: Path, anniv: Anniv
) -> None:
    done = anniv(*command, "plans/a.yaml", "không-có.yaml")
    assert done.code == 2
    assert "không-có.yaml" in done.out + done.err
    if command[0] != "validate":
        assert "AN001" in done.err
        assert "Sở Ngoại vụ" in done.out


def test_standard_input_is_a_plan(folder: Path) -> None:
    done = run("agenda", "-", stdin=SMALL.encode(), cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().endswith("\t-\n")


def test_the_officers_own_register_is_read_beside_the_plans(folder: Path, anniv: Anniv) -> None:
    plan = SMALL.replace("Sở Ngoại vụ", "Sở Dự án Hợp tác Á")
    (folder / "plans" / "a.yaml").write_text(plan, encoding="utf-8")
    assert "AN701" in anniv("validate").out
    (folder / "register").mkdir()
    (folder / "register" / "agencies.yaml").write_text(
        "agencies:\n  - agency: Sở Dự án Hợp tác Á\n", encoding="utf-8"
    )
    assert "AN701" not in anniv("validate").out


def test_a_broken_register_is_said_and_makes_the_answer_doubtful(folder: Path, anniv: Anniv) -> None:
    (folder / "register").mkdir()
    (folder / "register" / "agencies.yaml").write_text("agencies: [", encoding="utf-8")
    done = anniv("agenda")
    assert done.code == 1
    assert "agencies.yaml" in done.err
    assert "Lễ kỷ niệm" in done.out


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_paths_may_have_spaces_and_vietnamese_letters(form: str, folder: Path, anniv: Anniv) -> None:
    name = unicodedata.normalize(form, "kế hoạch năm 2022.yaml")
    (folder / name).write_text(SMALL, encoding="utf-8")
    assert anniv("agenda", name).code == 0
    document = json.loads(anniv("validate", name, "--format", "sarif").out)
    places = [place for result in document["runs"][0]["results"] for place in result["locations"]]
    assert all(" " not in place["physicalLocation"]["artifactLocation"]["uri"] for place in places)


def test_plans_may_be_chosen_by_words_of_their_names(anniv: Anniv) -> None:
    done = anniv("agenda", KON_TUM, QUANG_TRI, "--plan", "quang tri", "--month", "7", "--format", "json")
    assert {row["plan"] for row in json.loads(done.out)["rows"]} == {"quang-tri-2022.yaml"}
    assert done.code == 0


def test_a_plan_that_is_not_there_is_said_with_those_that_are(anniv: Anniv) -> None:
    done = anniv("leads", KON_TUM, QUANG_TRI, "--plan", "hue", "--plan", "kon tum")
    assert done.code == 1
    assert done.err == "No plan is called “hue”; there are: kon-tum-2022.yaml, quang-tri-2022.yaml.\n"
    assert "Báo Kon Tum" in done.out
