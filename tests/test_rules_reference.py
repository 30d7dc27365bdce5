"""docs/rules.md and docs/rules.vi.md say what the rules say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from anniv_cli.checks import RULES
from anniv_cli.store import FAULTS, read
from rules_reference import PAGES, example, page

ROOT = Path(__file__).parent.parent


def test_both_pages_are_fresh() -> None:
    script = ROOT / "scripts" / "rules_reference.py"
    assert subprocess.run([sys.executable, script, "--check"], check=False).returncode == 0


@pytest.mark.parametrize("spoken", PAGES)
def test_a_page_names_every_code_once(spoken: str) -> None:
    text = page(spoken)
    assert sorted(re.findall(r"^### (AN\d{3})|^\| (AN\d{3}) ", text, re.MULTILINE)) == sorted(
        [*((code, "") for code in RULES), *(("", code) for code in FAULTS)]
    )


@pytest.mark.parametrize("code", RULES)
def test_every_rule_shows_what_fails_and_what_passes(code: str) -> None:
    shown = example(code)
    assert shown is not None
    assert shown.fails.strip()
    assert shown.passes.strip()
    assert shown.fails != shown.passes
    assert "expect:" not in shown.fails + shown.passes


@pytest.mark.parametrize("code", RULES)
def test_an_example_can_be_read_as_it_stands(code: str) -> None:
    shown = example(code)
    assert shown is not None
    for text in (shown.fails, shown.passes):
        if "…\n" not in text and not text.endswith("…"):
            assert not [
                found.code for found in read("x", f"body:\n{text}\n".encode()).diagnostics if text[0] == "-"
            ]
