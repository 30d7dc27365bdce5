"""The review sheet, as a spreadsheet reads it."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from anniv_cli.diagnostics import Diagnostic, Severity, Span
from anniv_cli.exports.review import as_xlsx
from anniv_cli.messages import language, speak

FOUND = Diagnostic(
    code="AN203",
    severity=Severity.ERROR,
    file="plans/a.yaml",
    span=Span(12, 5, 12, 9),
    message="{reference} names {bodies}.",
    fields={"reference": "2.2.5", "bodies": "Sở A, Sở B"},
    advice="Mark one.",
    source="    implementers: Sở A, Sở B",
    corrected="    implementers: Sở A chủ trì",
)
BARE = Diagnostic("AN801", Severity.WARNING, "plans/a.yaml", Span(1, 1, 1, 2), "Missing.")


def _sheet(*found: Diagnostic, sentences: tuple[str, ...] | None = None) -> Worksheet:
    data = as_xlsx(found, sentences or tuple(one.source.strip() for one in found))
    return load_workbook(io.BytesIO(data)).worksheets[0]


def _rows(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_a_finding_has_a_row_with_room_for_the_answer() -> None:
    assert _rows(_sheet(FOUND, BARE)) == [
        [
            "No.",
            "Where it stands",
            "Severity",
            "What is wrong",
            "Proposed correction",
            "Words of the plan",
            "Drafter's answer",
        ],
        [
            1,
            "2.2.5\nline 12",
            "error",
            "2.2.5 names Sở A, Sở B. (AN203)",
            "Mark one.\n→ implementers: Sở A chủ trì",
            "implementers: Sở A, Sở B",
            None,
        ],
        [2, "line 1", "warning", "Missing. (AN801)", None, None, None],
    ]


def test_without_findings_the_sheet_has_its_headings() -> None:
    assert len(_rows(_sheet())) == 1


def test_with_several_plans_a_row_names_its_own() -> None:
    sheet = _sheet(FOUND, BARE._replace(file="plans/b.yaml"))
    assert [row[1] for row in _rows(sheet)[1:]] == ["2.2.5\nline 12\nplans/a.yaml", "line 1\nplans/b.yaml"]


def test_an_accepted_finding_has_its_answer_already() -> None:
    assert _rows(_sheet(FOUND._replace(accepted="đã hỏi")))[1][-1] == "Accepted: đã hỏi"


def test_the_sheet_is_ready_for_the_printer() -> None:
    sheet = _sheet(FOUND)
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:G2", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert all(sheet.column_dimensions[letter].width >= 6 for letter in "ABCDEFG")


@pytest.mark.parametrize("text", ["=1+1", "+84 24", "-1", "@SUM(A1)", '=HYPERLINK("x")', "\t=1", "'=1"])
def test_nothing_in_a_plan_becomes_a_formula(text: str) -> None:
    sheet = _sheet(FOUND._replace(advice=text, message=text, fields={}), sentences=(text,))
    for cell in (sheet["F2"], sheet["E2"]):
        assert cell.data_type == "s"
        assert cell.quotePrefix
    assert sheet["F2"].value == text


@pytest.mark.parametrize("text", ["a\x00b\x0bc", "a\x1fb", "x" * 50_000, "<&>\"'", "Ủy\n\nban", "😀ຄຳ"])
def test_any_text_fits_into_a_cell(text: str) -> None:
    kept = _sheet(FOUND, sentences=(text,))["F2"].value
    assert isinstance(kept, str)
    assert len(kept) <= 32_767
    assert kept[:3] == text.replace("\x00", " ").replace("\x0b", " ").replace("\x1f", " ")[:3]


def test_the_same_findings_give_the_same_bytes_without_a_trace_of_the_hour() -> None:
    data = as_xlsx([FOUND, BARE], ["a", "b"])
    assert as_xlsx([FOUND, BARE], ["a", "b"]) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms:modified" not in archive.read("docProps/core.xml")
        assert archive.testzip() is None


def test_the_sheet_speaks_the_language_of_its_user() -> None:
    before = language()
    speak("vi")
    try:
        assert _rows(_sheet(FOUND))[1][2] == "lỗi"
    finally:
        speak(before)
