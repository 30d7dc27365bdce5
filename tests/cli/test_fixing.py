"""`anniv validate --fix`, `--diff` and `--prefer`: files corrected without anybody having to ask."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from cli.conftest import Anniv
from cli.process import BROKEN, SMALL, run

ROOT = Path(__file__).parent.parent.parent
FIXTURES = sorted((ROOT / "tests" / "rules").glob("*.yaml")) + sorted((ROOT / "plans").glob("*.yaml"))
ZEROS = f"# Dự thảo  lần 2\n{SMALL.rstrip()}\ndate: 5/1/2022  # ngày  ký\nissuer: Tỉnh Xtung Treng\n"


@pytest.fixture(autouse=True)
def _plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.yaml").write_text(ZEROS, encoding="utf-8", newline="")
    monkeypatch.chdir(tmp_path)


def _text() -> str:
    return Path("plan.yaml").read_text(encoding="utf-8")


def test_a_fix_is_written_and_what_remains_is_reported(anniv: Anniv) -> None:
    done = anniv("validate", "plan.yaml", "--fix", "--select", "AN1")
    assert (done.code, done.out) == (0, "")
    assert done.err == "plan.yaml: 1 correction made.\n1 plan: 0 errors, 0 warnings, 0 remarks.\n"
    assert _text() == ZEROS.replace("5/1/2022", "05/01/2022")


def test_a_fix_done_again_finds_nothing_to_do_and_writes_nothing(anniv: Anniv) -> None:
    anniv("validate", "plan.yaml", "--fix")
    before = Path("plan.yaml").stat()
    assert "correction" not in anniv("validate", "plan.yaml", "--fix").err
    assert Path("plan.yaml").stat().st_mtime_ns == before.st_mtime_ns


def test_a_diff_alone_shows_and_changes_nothing(anniv: Anniv) -> None:
    done = anniv("validate", "plan.yaml", "--diff")
    assert done.code == 1
    assert done.out.startswith("--- plan.yaml\n+++ plan.yaml\n@@ ")
    assert "\n-date: 5/1/2022  # ngày  ký\n+date: 05/01/2022  # ngày  ký\n" in done.out
    assert _text() == ZEROS


def test_a_diff_with_a_fix_shows_what_was_changed(anniv: Anniv) -> None:
    shown = anniv("validate", "plan.yaml", "--diff").out
    done = anniv("validate", "plan.yaml", "--diff", "--fix")
    assert (done.code, done.out) == (0, shown)
    assert "1 correction made" in done.err
    assert (anniv("validate", "plan.yaml", "--diff").code, _text() == ZEROS) == (0, False)


def test_a_diff_goes_into_a_file(anniv: Anniv) -> None:
    shown = anniv("validate", "plan.yaml", "--diff").out
    assert anniv("validate", "plan.yaml", "--diff", "-o", "plan.diff").out == ""
    assert Path("plan.diff").read_text(encoding="utf-8") == shown


def test_only_what_is_selected_and_not_accepted_is_corrected(anniv: Anniv) -> None:
    assert anniv("validate", "plan.yaml", "--diff", "--select", "AN2").code == 0
    assert anniv("validate", "plan.yaml", "--diff", "--ignore", "AN107").code == 0
    Path("plan.yaml").write_text(ZEROS.replace("# ngày", "# chấp nhận AN107: ngày"), encoding="utf-8")
    assert anniv("validate", "plan.yaml", "--diff").code == 0


@pytest.mark.parametrize(
    "preferred", ["Stung Treng", "tỉnh Stung Treng", unicodedata.normalize("NFD", "Stung Treng")]
)
def test_a_spelling_that_was_chosen_takes_the_place_of_others(anniv: Anniv, preferred: str) -> None:
    done = anniv("validate", "plan.yaml", "--fix", "--ignore", "AN", "--prefer", preferred)
    assert "1 correction made" in done.err
    assert _text() == ZEROS.replace("Xtung Treng", "Stung Treng")


def test_a_spelling_of_nothing_known_is_refused_before_anything_is_written(anniv: Anniv) -> None:
    done = anniv("validate", "plan.yaml", "--fix", "--prefer", "Xứ Sở Thần Tiên")
    assert (done.code, done.out) == (2, "")
    assert "Xứ Sở Thần Tiên" in done.err
    assert _text() == ZEROS


@pytest.mark.parametrize(
    "arguments",
    [
        ("plan.yaml", "--prefer", "Stung Treng"),
        ("plan.yaml", "--diff", "--format", "json"),
        ("plan.yaml", "--format", "xlsx"),
        ("-", "--fix"),
        ("-", "--diff"),
    ],
)
def test_what_means_nothing_together_is_refused(anniv: Anniv, arguments: tuple[str, ...]) -> None:
    done = anniv("validate", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("anniv: ")


@pytest.mark.parametrize("arguments", [("--fix",), ("--diff",), ("--fix", "--diff")])
def test_a_file_that_cannot_be_read_is_never_touched(anniv: Anniv, arguments: tuple[str, ...]) -> None:
    Path("broken.yaml").write_text(BROKEN, encoding="utf-8")
    done = anniv("validate", "broken.yaml", *arguments)
    assert done.code == 1
    assert "broken.yaml" in done.err + done.out
    assert Path("broken.yaml").read_text(encoding="utf-8") == BROKEN
    assert anniv("validate", "none.yaml", *arguments).code == 2


def test_other_files_are_corrected_all_the_same(anniv: Anniv) -> None:
    Path("broken.yaml").write_text(BROKEN, encoding="utf-8")
    done = anniv("validate", ".", "--fix")
    assert done.code == 1
    assert (
        "broken.yaml: not corrected, because it cannot be read.\nplan.yaml: 1 correction made.\n" in done.err
    )


def test_windows_line_ends_stay_and_the_diff_has_lines_of_its_own() -> None:
    Path("plan.yaml").write_bytes(ZEROS.replace("\n", "\r\n").encode())
    done = run("validate", "plan.yaml", "--diff", "--fix")
    assert b"+date: 05/01/2022" in done.stdout
    assert (
        Path("plan.yaml").read_bytes()
        == ZEROS.replace("5/1/2022", "05/01/2022").replace("\n", "\r\n").encode()
    )


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_whatever_rules_offer_comes_to_an_end_and_keeps_every_remark(anniv: Anniv, fixture: Path) -> None:
    shutil.copy(fixture, "plan.yaml")
    remarks = [line.partition("#")[2] for line in _text().splitlines() if "#" in line]
    anniv("validate", "plan.yaml", "--fix")
    assert anniv("validate", "plan.yaml", "--diff").code == 0
    assert [line.partition("#")[2] for line in _text().splitlines() if "#" in line] == remarks
