"""`anniv render-plan`: files, names, what is never overwritten, exit codes."""

from __future__ import annotations

import io
import os
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from anniv_cli import documents
from anniv_cli.cli import render_plan
from anniv_cli.word import pdf
from cli.conftest import Anniv
from documents.paper import printed

PLAN = """subject: Tổ chức kỷ niệm 60 năm
province: {province}
year: 2027
issuer: Ủy ban nhân dân tỉnh {province}
{more}body:
  - activity: Tổ chức hội nghị
    lead: Sở Ngoại vụ
    when: Tháng 9 năm 2027
archive: VT, NC
"""
Write = Callable[..., Path]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with spaces and diacritics, in which the command is called."""
    folder = tmp_path / "Văn phòng UBND tỉnh"
    (folder / "plans").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def plan(office: Path) -> Write:
    def write(name: str = "kon-tum-2027", province: str = "Kon Tum", more: str = "") -> Path:
        path = office / "plans" / f"{name}.yaml"
        path.write_text(PLAN.format(province=province, more=more), encoding="utf-8")
        return path

    return write


def lines(path: Path) -> list[str]:
    return [line.text for line in printed(path.read_bytes())]


def test_a_plan_goes_into_a_folder_of_its_own_under_the_offices_name(plan: Write, anniv: Anniv) -> None:
    plan()
    said = anniv("render-plan")
    target = Path("out") / "kon-tum-2027" / "KH-Kon-Tum-2027.docx"
    assert (said.code, said.out) == (0, f"{target}\n")
    assert "TỈNH KON TUM" in lines(target)


def test_what_remains_to_be_done_is_said_and_not_printed_on_the_page(plan: Write, anniv: Anniv) -> None:
    path = plan()
    path.write_text(path.read_text(encoding="utf-8").replace("    lead: Sở Ngoại vụ\n", ""), encoding="utf-8")
    said = anniv("render-plan")
    assert "Still to be filled in by hand: the number, the date, the signer, the recipients." in said.err
    assert "anniv validate plans" in said.err
    assert "2 findings: see" in said.err
    page = " ".join(lines(Path("out/kon-tum-2027/KH-Kon-Tum-2027.docx")))
    assert "AN2" not in page
    assert "filled in" not in page


def test_a_numbered_plan_is_named_by_its_number(plan: Write, anniv: Anniv) -> None:
    plan(more="number: 5/KH-UBND\n")
    assert anniv("render-plan", "-o", "Văn bản").code == 0
    assert [path.name for path in Path("Văn bản").iterdir()] == ["05-KH-UBND-Kon-Tum-2027.docx"]


def test_a_file_may_be_named_in_any_letters(plan: Write, anniv: Anniv) -> None:
    plan()
    name = "Kế hoạch – bản trình ký.DOCX"
    assert anniv("render-plan", "-o", f"Hồ sơ/{name}").code == 0
    assert [path.name for path in Path("Hồ sơ").iterdir()] == [name]


def test_several_plans_are_written_in_one_go(plan: Write, anniv: Anniv) -> None:
    plan()
    plan("quang-tri-2027", "Quảng Trị")
    said = anniv("render-plan", "-o", "Hồ sơ")
    assert said.code == 0
    assert sorted(path.name for path in Path("Hồ sơ").iterdir()) == [
        "KH-Kon-Tum-2027.docx",
        "KH-Quang-Tri-2027.docx",
    ]
    assert said.err.count("Still to be filled in") == 2


def test_words_of_a_name_choose_among_plans(plan: Write, anniv: Anniv) -> None:
    plan()
    plan("quang-tri-2027", "Quảng Trị")
    assert anniv("render-plan", "--plan", "quang tri").out.splitlines() == [
        str(Path("out/quang-tri-2027/KH-Quang-Tri-2027.docx"))
    ]
    assert anniv("render-plan", "--plan", "lai chau").code == 1


def test_several_plans_do_not_go_into_one_file(plan: Write, anniv: Anniv) -> None:
    plan()
    plan("quang-tri-2027", "Quảng Trị")
    said = anniv("render-plan", "-o", "tất cả.docx")
    assert said.code == 2
    assert "tất cả.docx" in said.err
    assert not Path("tất cả.docx").exists()


def test_two_plans_of_one_name_are_not_written_over_each_other(plan: Write, anniv: Anniv) -> None:
    plan()
    plan("kon-tum-2027-v2")
    said = anniv("render-plan", "-o", "Hồ sơ")
    assert said.code == 2
    assert "KH-Kon-Tum-2027.docx" in said.err
    assert not Path("Hồ sơ").exists()
    assert anniv("render-plan").code == 0


def test_nothing_is_overwritten_and_nothing_begun_where_a_file_is_there(plan: Write, anniv: Anniv) -> None:
    plan()
    plan("quang-tri-2027", "Quảng Trị")
    Path("Hồ sơ").mkdir()
    there = Path("Hồ sơ/KH-Quang-Tri-2027.docx")
    there.write_bytes(b"signed")
    said = anniv("render-plan", "-o", "Hồ sơ")
    assert said.code == 2
    assert "KH-Quang-Tri-2027.docx" in said.err
    assert "--force" in said.err
    assert there.read_bytes() == b"signed"
    assert list(Path("Hồ sơ").iterdir()) == [there]


def test_with_force_the_file_is_replaced_by_the_same_bytes_each_time(plan: Write, anniv: Anniv) -> None:
    plan()
    assert anniv("render-plan", "-o", "a.docx").code == 0
    first = Path("a.docx").read_bytes()
    Path("a.docx").write_bytes(b"old")
    assert anniv("render-plan", "-o", "a.docx").code == 2
    assert anniv("render-plan", "-o", "a.docx", "--force").code == 0
    assert Path("a.docx").read_bytes() == first


def test_a_broken_plan_is_left_out_and_the_others_are_written(plan: Write, anniv: Anniv) -> None:
    plan()
    plan("hong").write_text("subject: A\nprovinse: B\n", encoding="utf-8")
    said = anniv("render-plan")
    assert said.code == 1
    assert "provinse" in said.err
    assert said.out.splitlines() == [str(Path("out/kon-tum-2027/KH-Kon-Tum-2027.docx"))]


def test_a_path_that_cannot_be_read_leaves_with_two(plan: Write, anniv: Anniv) -> None:
    path = plan()
    said = anniv("render-plan", str(path), "plans/không có.yaml")
    assert said.code == 2
    assert Path("out/kon-tum-2027/KH-Kon-Tum-2027.docx").exists()


def test_a_plan_may_come_down_a_pipe(plan: Write, anniv: Anniv, monkeypatch: pytest.MonkeyPatch) -> None:
    text = plan().read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))
    said = anniv("render-plan", "-")
    assert (said.code, said.out) == (0, f"{Path('out/KH-Kon-Tum-2027/KH-Kon-Tum-2027.docx')}\n")


def test_appendices_are_added_as_asked_and_each_once(plan: Write, anniv: Anniv) -> None:
    plan()
    asked = ("--appendix", "CHART", "--appendix", "table", "--appendix", "table")
    assert anniv("render-plan", "-o", "a.docx", *asked).code == 0
    assert [line for line in lines(Path("a.docx")) if line.startswith("Phụ lục")] == [
        "Phụ lục I",
        "Phụ lục II",
    ]


def test_the_appendices_offered_are_those_that_documents_makes() -> None:
    """The command names them itself, so that its help need not load the model."""
    assert render_plan.APPENDICES == documents.APPENDICES


def test_an_unknown_appendix_is_a_wrong_usage(plan: Write, anniv: Anniv) -> None:
    plan()
    said = anniv("render-plan", "--appendix", "tabel")
    assert said.code == 2
    assert "did you mean “table”" in said.err


def test_a_file_that_is_open_in_word_is_said_in_one_sentence(
    plan: Write, anniv: Anniv, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan()
    anniv("render-plan", "-o", "a.docx")

    def locked(*_: object) -> None:
        raise PermissionError(13, "locked")

    monkeypatch.setattr(os, "replace", locked)
    said = anniv("render-plan", "-o", "a.docx", "--force")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("anniv: a.docx cannot be written: it is open in another program")
    assert set(os.listdir()) == {"plans", "a.docx"}


def test_a_folder_whose_name_is_a_file_is_said(plan: Write, anniv: Anniv) -> None:
    plan()
    Path("out").write_text("x", encoding="utf-8")
    said = anniv("render-plan")
    assert said.code == 2
    assert "a part of its folder's name is a file" in said.err


def test_the_offices_own_wording_goes_first_and_its_provinces_before_it(plan: Write, anniv: Anniv) -> None:
    plan()
    plan("quang-tri-2027", "Quảng Trị")
    for folder, words in (
        ("templates/plan", "Lưu tại: {{ archive }}"),
        ("templates/kon-tum/plan", "Lưu ở {{ archive }}"),
    ):
        Path(folder).mkdir(parents=True)
        Path(folder, "archive.j2").write_text(words, encoding="utf-8")
    assert anniv("render-plan", "-o", "Hồ sơ").code == 0
    assert "- Lưu ở VT, NC." in lines(Path("Hồ sơ/KH-Kon-Tum-2027.docx"))
    assert "- Lưu tại: VT, NC." in lines(Path("Hồ sơ/KH-Quang-Tri-2027.docx"))


def test_a_template_with_an_unknown_field_stops_its_plan_alone(plan: Write, anniv: Anniv) -> None:
    plan()
    plan("quang-tri-2027", "Quảng Trị")
    Path("templates/kon-tum/plan").mkdir(parents=True)
    Path("templates/kon-tum/plan/archive.j2").write_text("Lưu: {{ luu }}", encoding="utf-8")
    said = anniv("render-plan")
    assert said.code == 2
    assert "“plan/archive.j2”" in said.err
    assert "“luu”" in said.err
    assert said.out.splitlines() == [str(Path("out/quang-tri-2027/KH-Quang-Tri-2027.docx"))]


def test_progress_is_shown_to_a_person_alone(
    plan: Write, anniv: Anniv, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan()
    plan("quang-tri-2027", "Quảng Trị")
    assert "1/2" not in anniv("render-plan").err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert "1/2" in anniv("render-plan", "--force").err


def test_without_libreoffice_the_document_is_written_and_the_pdf_is_not(
    plan: Write, anniv: Anniv, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan()
    monkeypatch.setattr(pdf, "converter", lambda: None)
    said = anniv("render-plan", "-o", "a.docx", "--pdf")
    assert said.code == 2
    assert "LibreOffice is not installed" in said.err
    assert Path("a.docx").exists()
    assert not Path("a.pdf").exists()


def test_an_existing_pdf_is_not_overwritten_either(plan: Write, anniv: Anniv) -> None:
    plan()
    Path("a.pdf").write_bytes(b"signed")
    said = anniv("render-plan", "-o", "a.docx", "--pdf")
    assert said.code == 2
    assert "a.pdf" in said.err
    assert not Path("a.docx").exists()


@pytest.mark.skipif(pdf.converter() is None, reason="LibreOffice is not installed here")
def test_with_libreoffice_the_pdf_stands_beside_the_document(plan: Write, anniv: Anniv) -> None:
    plan()
    said = anniv("render-plan", "-o", "Kế hoạch.docx", "--pdf")
    assert (said.code, said.out.splitlines()) == (0, ["Kế hoạch.docx", "Kế hoạch.pdf"])
    assert Path("Kế hoạch.pdf").read_bytes().startswith(b"%PDF")


def test_the_plans_of_the_repository_are_written_as_the_demo_does(office: Path, anniv: Anniv) -> None:
    shutil.copytree(Path(__file__).parents[2] / "plans", office / "plans", dirs_exist_ok=True)
    said = anniv("render-plan", "--appendix", "table", language="vi")
    assert said.code == 0
    for path in said.out.splitlines():
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
