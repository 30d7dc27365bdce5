"""Templates are found, filled in, and blamed by name when they cannot be."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

from anniv_cli import wording
from anniv_cli.errors import AnnivError


def _template(folder: Path, name: str, text: str | bytes) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())


def _refusal(folder: Path, name: str, **fields: object) -> str:
    with pytest.raises(AnnivError) as stop:
        wording.fill(name, fields, folders=(folder,))
    return str(stop.value)


def test_a_template_is_filled_in_as_plain_text(tmp_path: Path) -> None:
    _template(tmp_path, "letter.j2", "Kính gửi: {{ to }}\n")
    filled = wording.fill("letter.j2", {"to": "Sở A & Sở <B>"}, folders=(tmp_path,))
    assert filled == "Kính gửi: Sở A & Sở <B>\n"


def test_lines_that_only_control_leave_no_gap(tmp_path: Path) -> None:
    _template(tmp_path, "list.j2", "Gồm:\n  {% for name in names %}\n- {{ name }}\n  {% endfor %}\nHết.\n")
    assert wording.fill("list.j2", {"names": ["A", "B"]}, folders=(tmp_path,)) == "Gồm:\n- A\n- B\nHết.\n"


def test_what_comes_out_is_composed(tmp_path: Path) -> None:
    _template(tmp_path, "motto.j2", unicodedata.normalize("NFD", "Độc lập - {{ word }}"))
    filled = wording.fill("motto.j2", {"word": unicodedata.normalize("NFD", "Tự do")}, folders=(tmp_path,))
    assert filled == "Độc lập - Tự do"


def test_a_template_saved_by_notepad_may_begin_with_a_mark(tmp_path: Path) -> None:
    _template(tmp_path, "note.j2", b"\xef\xbb\xbf" + "Số: {{ number }}".encode())
    assert wording.fill("note.j2", {"number": "12/KH-UBND"}, folders=(tmp_path,)) == "Số: 12/KH-UBND"


def test_the_offices_own_template_goes_before_the_packaged_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, packaged, checkout = tmp_path / "own", tmp_path / "packaged", tmp_path / "checkout"
    for folder in (own, packaged, checkout):
        _template(folder, f"{folder.name}.j2", folder.name)
    for folder in (own, packaged):
        _template(folder, "shared.j2", folder.name)
    monkeypatch.setattr(wording, "PACKAGED", (packaged, checkout))
    assert wording.fill("shared.j2", {}, folders=(own,)) == "own"
    assert wording.fill("packaged.j2", {}, folders=(own,)) == "packaged"
    assert wording.fill("checkout.j2", {}, folders=(own,)) == "checkout"


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    assert "“thu-moi.j2”" in _refusal(tmp_path, "thu-moi.j2")


def test_a_template_outside_its_folder_is_not_found(tmp_path: Path) -> None:
    _template(tmp_path, "secret.j2", "secret")
    assert "no template" in _refusal(tmp_path / "own", "../secret.j2")


@pytest.mark.parametrize(
    "use",
    ["{{ signer }}", "{{ signer.name }}", "{% if signer %}{% endif %}", "{% for x in signer %}.{% endfor %}"],
)
def test_a_field_that_is_not_given_is_named_with_template_and_line(tmp_path: Path, use: str) -> None:
    _template(tmp_path, "letter.j2", f"một\nhai\n{use}\n")
    refusal = _refusal(tmp_path, "letter.j2")
    assert "“letter.j2”" in refusal
    assert "“signer”" in refusal
    assert "line 3" in refusal


def test_a_field_inside_a_field_is_named_too(tmp_path: Path) -> None:
    _template(tmp_path, "letter.j2", "{{ plan.titel }}")
    assert "“titel”" in _refusal(tmp_path, "letter.j2", plan=SimpleNamespace(title="Kế hoạch"))


def test_a_fault_in_an_included_template_is_laid_on_that_one(tmp_path: Path) -> None:
    _template(tmp_path, "whole.j2", "{% include 'part.j2' %}")
    _template(tmp_path, "part.j2", "một\n{{ absent }}")
    refusal = _refusal(tmp_path, "whole.j2")
    assert "“part.j2”" in refusal
    assert "line 2" in refusal


@pytest.mark.parametrize("broken", ["{% if %}", "{{ name", "{{ name|nofilter }}", "{% endfor %}"])
def test_a_template_that_is_not_written_correctly_says_where(tmp_path: Path, broken: str) -> None:
    _template(tmp_path, "broken.j2", f"một\n{broken}")
    refusal = _refusal(tmp_path, "broken.j2")
    assert "“broken.j2”" in refusal
    assert "line 2" in refusal


@pytest.mark.parametrize(
    "use", ["{{ 1 / 0 }}", "{{ number + 'a' }}", "{{ names.append('x') }}", "{{ ''.__class__ }}"]
)
def test_a_template_cannot_do_what_it_should_not(tmp_path: Path, use: str) -> None:
    _template(tmp_path, "bold.j2", f"một\n{use}")
    assert "“bold.j2” cannot be filled in, line 2" in _refusal(tmp_path, "bold.j2", number=1, names=[])


def test_a_template_that_includes_itself_is_stopped(tmp_path: Path) -> None:
    _template(tmp_path, "circle.j2", "{% include 'circle.j2' %}")
    assert "“circle.j2”" in _refusal(tmp_path, "circle.j2")


def test_a_template_in_another_encoding_is_named(tmp_path: Path) -> None:
    _template(tmp_path, "old.j2", "Kính gửi".encode("cp1258", "replace") + b"\xff")
    assert "“old.j2” is not saved as UTF-8" in _refusal(tmp_path, "old.j2")


def test_an_offices_folders_are_those_of_the_province_then_those_for_all(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    for folder in (plans, tmp_path / "templates" / "kon-tum", tmp_path / "templates" / "plan"):
        folder.mkdir(parents=True)
    both = (tmp_path / "templates" / "kon-tum", tmp_path / "templates")
    assert wording.office_folders(plans, "Kon Tum") == both
    assert wording.office_folders(plans, "Quảng Trị") == both[1:]
    assert wording.office_folders(tmp_path / "elsewhere" / "plans", "Kon Tum") == ()


def test_the_packaged_templates_of_a_checkout_are_not_an_offices_own() -> None:
    home = next(folder for folder in wording.PACKAGED if folder.is_dir())
    assert wording.office_templates((home,)) == ()
    assert {template.path.suffix for template in wording.packaged_templates()} == {".j2"}
