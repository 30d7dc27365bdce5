"""Listings as csv, json, Markdown and lines."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from anniv_cli.exports.listings import (
    as_csv,
    as_json,
    as_lines,
    as_markdown,
    as_xlsx,
    cell_text,
    shown_columns,
)
from anniv_cli.messages import Phrase, speak
from anniv_cli.views.listing import Cell, Column, Group, Listing, Named, Said

COLUMNS = (
    Column("name", "Content"),
    Column("day", "From", shown=False),
    Column("terminal", "Days", kept=False),
    Column("empty", "Place"),
)


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


def table(*names: Cell) -> Listing:
    rows = tuple(
        {"name": name, "day": date(2022, 7, 18), "terminal": "18/7", "empty": None} for name in names
    )
    groups = (Group(Said("{name}", {"name": "Tháng 7"}), rows),) if rows else ()
    return Listing(COLUMNS, groups, "Nothing found in the agenda.", (Said("a remark"),))


def cell(name: str) -> str:
    return next(csv.DictReader(io.StringIO(as_csv(table(name)))))["Content"]


@pytest.mark.parametrize(
    "name", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-cmd|x", "\t=1", "＝1+1", " =1+1", "--1"]
)
def test_what_a_spreadsheet_would_run_is_made_text(name: str) -> None:
    assert cell(name) == f"'{name}"


@pytest.mark.parametrize(
    "name", ["-5", "-5,2 %", "+84 905 123 456", "Kon Tum - Ất-ta-pư", "– Sở Ngoại vụ", "", "II.2.1"]
)
def test_numbers_and_ordinary_words_stay_as_they_are(name: str) -> None:
    assert cell(name) == name


def test_the_dash_of_a_list_becomes_a_longer_one() -> None:
    assert cell("- Sở Ngoại vụ chủ trì") == "– Sở Ngoại vụ chủ trì"


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=30))
def test_no_cell_begins_as_a_formula_and_none_is_lost(name: str) -> None:
    shown = cell(name)
    assert not shown.lstrip().startswith(("=", "@")), shown
    assert name[1:] in shown


def test_csv_holds_every_column_but_those_for_the_eye() -> None:
    assert as_csv(table("Lễ")) == "Content,From,Place\nLễ,2022-07-18,\n"


def test_json_is_one_document_with_letters_and_iso_days() -> None:
    text = as_json(
        table(
            Named("letter", Phrase("congratulatory letter")),
            Said("{a} ({b})", {"a": "Lễ", "b": 2}),
            ["x", "y"],
        )
    )
    assert "Lễ" in text
    document = json.loads(text)
    assert [row["name"] for row in document["rows"]] == ["letter", "Lễ (2)", ["x", "y"]]
    assert document["rows"][0]["day"] == "2022-07-18"
    assert document["remarks"] == ["a remark"]


def test_json_of_nothing_is_still_a_document() -> None:
    assert json.loads(as_json(table()))["rows"] == []


def test_markdown_keeps_its_table_whatever_the_words() -> None:
    lines = as_markdown(table("a|b\nc *d* <e> [f] `g` \\")).splitlines()
    assert lines[:4] == ["## Tháng 7", "", "| Content | Days |", "| --- | --- |"]
    assert lines[4] == r"| a\|b c \*d\* \<e\> \[f\] \`g\` \\ | 18/7 |"
    assert lines[-1] == "> a remark"


def test_a_pipe_gets_a_line_a_row_with_tabs_between() -> None:
    assert as_lines(table("Lễ\tkỷ\nniệm", "x")) == "# Tháng 7\nLễ kỷ niệm\t18/7\t\nx\t18/7\t\n"


@pytest.mark.parametrize("write", [as_lines, as_markdown])
def test_nothing_is_said_in_words(write: object) -> None:
    assert callable(write)
    assert write(table()).startswith("Nothing found in the agenda.")


def test_columns_that_no_row_fills_are_left_out_for_a_reader() -> None:
    assert [column.key for column in shown_columns(table("Lễ"))] == ["name", "terminal"]


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (False, ""), (True, "x"), (0, "0"), (date(2022, 7, 5), "2022-07-05"), ((), "")],
)
def test_values_read_as_people_expect(value: Cell, text: str) -> None:
    assert cell_text(value) == text


def test_a_sheet_holds_what_csv_holds_and_days_are_days() -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx(table("Lễ kỷ niệm", "=1+1"), "Sổ: theo/dõi"))).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["Content", "From", "Place"]
    assert [row[0] for row in rows[1:]] == ["Lễ kỷ niệm", "=1+1"]
    day = sheet["B2"]
    assert (day.is_date, day.number_format, day.value) == (True, "dd/mm/yyyy", datetime(2022, 7, 18))
    assert (sheet["A3"].data_type, sheet["A3"].quotePrefix) == ("s", True)
    assert sheet.title == "Sổ  theo dõi"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:C3")


def test_a_sheet_of_nothing_has_its_headings_and_many_columns_their_letters() -> None:
    columns = tuple(Column(f"c{number}", "Content") for number in range(30))
    sheet = load_workbook(io.BytesIO(as_xlsx(Listing(columns, (), "Nothing."), "A"))).worksheets[0]
    assert (sheet.max_row, sheet.max_column, sheet.auto_filter.ref) == (1, 30, "A1:AD1")


def test_the_same_rows_make_the_same_sheet() -> None:
    assert as_xlsx(table("Lễ"), "A") == as_xlsx(table("Lễ"), "A")


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=60))
def test_a_sheet_takes_any_words(name: str) -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx(table(name), "A"))).worksheets[0]
    assert sheet["A2"].data_type in ("s", "n")
    assert not str(sheet["A2"].value or "").startswith("=") or name.startswith("=")
