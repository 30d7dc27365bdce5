"""docs/yaml.md names every key of the model."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from anniv_cli.model.schema import plan_schema

ROOT = Path(__file__).parent.parent


def test_the_reference_is_fresh() -> None:
    assert (
        subprocess.run(
            [sys.executable, ROOT / "scripts" / "yaml_reference.py", "--check"], check=False
        ).returncode
        == 0
    )


def test_the_reference_names_every_key_of_the_schema() -> None:
    text = (ROOT / "docs" / "yaml.md").read_text(encoding="utf-8")
    schema = plan_schema()
    records = [schema, *schema["$defs"].values()]
    keys = {key for record in records for key in record.get("properties", {})}
    assert len(keys) > 60
    assert [key for key in sorted(keys) if f"| `{key}` |" not in text] == []
