"""Whatever a file holds, `anniv validate` answers; a traceback is never an answer."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anniv_cli.cli import main
from cli.chance import FILES

FORMATS = ["text", "json", "github", "sarif", "xlsx"]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.mark.parametrize("language", ["en", "vi"])
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(text=FILES)
def test_every_file_is_answered_in_every_format(folder: Path, language: str, text: str) -> None:
    plan = folder / "plan.yaml"
    plan.write_bytes(text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANNIV_LANG", language)
        codes = {
            main(["validate", str(plan), "--accepted", "-f", form, "-o", str(folder / form), "--force"])
            for form in FORMATS
        }
    assert len(codes) == 1
    assert codes <= {0, 1}
    assert json.loads((folder / "json").read_text(encoding="utf-8"))["files"] == [str(plan)]


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(text=FILES, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_file_can_be_fixed_and_then_has_nothing_to_fix(folder: Path, text: str, encoding: str) -> None:
    plan = folder / "fixed.yaml"
    plan.write_bytes(text.encode(encoding))
    assert main(["validate", str(plan), "--fix", "-o", str(folder / "out"), "--force"]) in (0, 1)
    once = plan.read_bytes()
    main(["validate", str(plan), "--fix", "-o", str(folder / "out"), "--force"])
    assert plan.read_bytes() == once
