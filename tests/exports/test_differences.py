"""The difference between two texts, as `patch` reads it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from anniv_cli.exports.differences import as_diff

PAIRS = [
    ("a\nb\n", "a\nc\n"),
    ("a\nb", "a\nc"),
    ("a\nb", "a\nb\n"),
    ("a\n", ""),
    ("", "a"),
]


def test_nothing_differs_where_nothing_changed() -> None:
    assert as_diff("plan.yaml", "a\nb", "a\nb") == ""


def test_a_last_line_without_an_end_says_so() -> None:
    assert as_diff("p", "a\nb", "a\nc").splitlines()[4:] == [
        "-b",
        "\\ No newline at end of file",
        "+c",
        "\\ No newline at end of file",
    ]


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_patch_makes_of_the_one_the_other(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(before, encoding="utf-8")
    difference = as_diff("plan.yaml", before, after)
    subprocess.run(["patch", "-s", str(file)], input=difference.encode(), check=True)
    assert (file.read_text(encoding="utf-8") if file.exists() else "") == after
