"""`anniv templates`: what there is, copies to change, faults in what an office changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from anniv_cli.wording import packaged_templates
from cli.conftest import Anniv


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Văn phòng"
    (folder / "plans").mkdir(parents=True)
    (folder / "plans" / "a.yaml").write_text("subject: A\nprovince: B\nyear: 2027\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def put(name: str, text: str | bytes) -> None:
    path = Path("templates") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_all_templates_are_listed_with_where_they_come_from(anniv: Anniv) -> None:
    put("plan/archive.j2", "Lưu: {{ archive }}")
    put("kon-tum/plan/archive.j2", "Lưu: {{ archive }}")
    said = anniv("templates", "--format", "json")
    assert said.code == 0
    rows = json.loads(said.out)["rows"] if isinstance(json.loads(said.out), dict) else json.loads(said.out)
    archives = [row for row in rows if row["name"] == "plan/archive.j2"]
    assert [(row["source"], row["province"]) for row in archives] == [
        ("package", ""),
        ("office", ""),
        ("office", "kon-tum"),
    ]
    assert len(rows) == len(packaged_templates()) + 2


def test_one_template_is_copied_beside_the_plans(anniv: Anniv) -> None:
    said = anniv("templates", "--copy", "plan/archive")
    path = Path("templates/plan/archive.j2")
    assert (said.code, said.out) == (0, f"{path}\n")
    assert "{{ archive }}" in path.read_text(encoding="utf-8")


def test_all_templates_are_copied_and_none_is_overwritten(anniv: Anniv) -> None:
    put("plan/number.j2", "Số {{ number }}")
    assert anniv("templates", "--copy", "all").code == 2
    assert [path.name for path in Path("templates").rglob("*.j2")] == ["number.j2"]
    assert anniv("templates", "--copy", "all", "-o", "Mẫu").code == 0
    assert len(list(Path("Mẫu").rglob("*.j2"))) == len(packaged_templates())
    assert anniv("templates", "--copy", "all", "--force").code == 0
    assert "Số:" in Path("templates/plan/number.j2").read_text(encoding="utf-8")


def test_an_unknown_template_is_asked_back(anniv: Anniv) -> None:
    said = anniv("templates", "--copy", "plan/archiv.j2")
    assert said.code == 2
    assert "did you mean “plan/archive.j2”" in said.err
    assert anniv("templates", "--copy", "x").code == 2


def test_copying_and_checking_do_not_go_together(anniv: Anniv) -> None:
    assert anniv("templates", "--copy", "all", "--check").code == 2


def test_what_was_copied_is_right(anniv: Anniv) -> None:
    anniv("templates", "--copy", "all")
    said = anniv("templates", "--check")
    assert (said.code, said.out) == (0, "")
    assert f"{len(packaged_templates())} templates of the office tried: 0 faults." in said.err


@pytest.mark.parametrize(
    ("name", "text", "line", "words"),
    [
        ("plan/archive.j2", "một\n{{ archiv }}", 2, "“archiv” here; there are: archive"),
        ("plan/archive.j2", "{% if false %}\n{{ secret }}\n{% endif %}", 2, "“secret”"),
        ("plan/draft-mark.j2", "{{ x }}", 1, "this template has none"),
        ("plan/archive.j2", "một\nhai\n{% if %}", 3, "not written correctly"),
        ("plan/archive.j2", "{{ archive + 1 }}", 1, "cannot be filled in"),
        ("plan/archive.j2", b"L\xfeu", 1, "not saved as UTF-8"),
        ("plan/archiv.j2", "Lưu", 1, "did you mean “plan/archive.j2”"),
        ("xyz/qqq.j2", "Lưu", 1, "no document asks for"),
        ("kon-tum/plan/archive.j2", "{{ x }}", 1, "“x”"),
        ("plan/activities-columns.j2", "{{ year }}", 1, "“year”"),
    ],
)
def test_a_fault_is_said_with_its_file_and_line(
    anniv: Anniv, name: str, text: str | bytes, line: int, words: str
) -> None:
    put(name, text)
    said = anniv("templates", "--check")
    assert said.code == 1
    assert said.out.startswith(f"{Path('templates') / name}:{line}: ") or f"{Path(name)}:{line}: " in said.out
    assert words in said.out


def test_an_office_without_templates_has_nothing_to_check(anniv: Anniv) -> None:
    said = anniv("templates", "--check")
    assert said.code == 0
    assert "0 templates of the office tried" in said.err


def test_templates_are_found_from_below_the_plans_too(anniv: Anniv, monkeypatch: pytest.MonkeyPatch) -> None:
    put("plan/archive.j2", "{{ x }}")
    monkeypatch.chdir("plans")
    assert anniv("templates", "--check").code == 1


def test_without_any_plan_the_packaged_templates_are_still_listed(
    anniv: Anniv, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = anniv("templates")
    assert said.code == 0
    assert "plan/number.j2" in said.out
