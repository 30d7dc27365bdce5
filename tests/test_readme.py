"""The README files show what the program prints today, and only files that exist."""

from __future__ import annotations

import re
import sys
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def _script() -> ModuleType:
    spec = util.spec_from_file_location("readme", ROOT / "scripts" / "readme.py")
    assert spec
    assert spec.loader
    module = util.module_from_spec(spec)
    sys.modules["readme"] = module
    spec.loader.exec_module(module)
    return module


if sys.platform == "win32":
    pytest.skip(
        "the examples are those of a terminal that only other systems can imitate", allow_module_level=True
    )

readme = _script()


@pytest.mark.parametrize("name", readme.READMES)
def test_examples_show_what_the_program_prints(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "```console\n$ anniv" in text
    assert readme.refreshed(text, readme.READMES[name]) == text


def test_a_stale_example_is_noticed() -> None:
    stale = "```console\n$ anniv --version\nanniv 0.0.0\n```"
    assert readme.refreshed(stale, "en") != stale


@pytest.mark.parametrize("name", [*readme.READMES, "CONTRIBUTING.md"])
def test_links_lead_to_files_that_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target
