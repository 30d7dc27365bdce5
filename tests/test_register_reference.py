"""docs/register.md shows every file of an office's register, with examples that can be read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from anniv_cli.store import load_register
from register_reference import FILES, File, reference

ROOT = Path(__file__).parent.parent


def test_the_page_is_fresh() -> None:
    script = ROOT / "scripts" / "register_reference.py"
    assert subprocess.run([sys.executable, script, "--check"], check=False).returncode == 0


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_an_example_can_be_read_without_a_finding(tmp_path: Path, file: File) -> None:
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / f"{file.name}.yaml").write_text(file.example, encoding="utf-8")
    register, found = load_register(tmp_path)
    assert found == ()
    read = register.counterparts if file.name == "partners" else getattr(register, file.name)
    assert len(read) == file.example.count("  - ")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_key_of_a_record_has_its_line(file: File) -> None:
    page = reference()
    for name, field in file.record.model_fields.items():
        assert f"| `{name}` |" in page
        assert field.description
