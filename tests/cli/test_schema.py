"""`anniv schema` prints what editors check a plan with."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from cli.conftest import Anniv


def test_it_is_a_valid_schema_with_its_letters(anniv: Anniv) -> None:
    done = anniv("schema")
    assert done.code == 0
    Draft202012Validator.check_schema(json.loads(done.out))
    assert "Trích yếu" in done.out


def test_a_file_holds_the_same(anniv: Anniv, tmp_path: Path) -> None:
    file = tmp_path / "mới" / "plan.schema.json"
    assert anniv("schema", "-o", str(file)).code == 0
    assert file.read_text(encoding="utf-8") == anniv("schema").out
    assert anniv("schema", "-o", str(file)).code == 2
