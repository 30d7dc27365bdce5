"""Expressions and what they say, each table read line by line; the notation stands in `notation.py`."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from anniv_cli.periods import parse_period
from periods.notation import say

HERE = Path(__file__).parent
INVENTED = ("wide", "harder", "beside", "doubtful", "sentences")  # all in a plan of 2027
OF_MANY_YEARS = ("met", "plans", "traps")
TABLES = (*OF_MANY_YEARS, *INVENTED)
OTHER_SPELLINGS: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "spaces around": lambda text: f"  {text}\n",
    "capital first": lambda text: text[:1].upper() + text[1:],
    "capitals": str.upper,
    "wide spaces": lambda text: text.replace(" ", "  "),
    "en dashes": lambda text: text.replace(" - ", " – "),
}


def _rows(table: str) -> list[list[str]]:
    lines = (HERE / f"table_{table}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    if table in OF_MANY_YEARS:
        return [line.split(" | ") for line in rows]
    return [["2027", *line.rsplit(" | ", 1)] for line in rows]


@pytest.mark.parametrize("table", TABLES)
def test_every_expression_of_the_table_says_what_stands_beside_it(table: str) -> None:
    rows = _rows(table)
    assert [[year, text, say(parse_period(text, year=int(year)))] for year, text, _ in rows] == rows


@pytest.mark.parametrize("spelling", OTHER_SPELLINGS)
def test_case_spaces_dashes_and_decomposed_letters_do_not_matter(spelling: str) -> None:
    respell = OTHER_SPELLINGS[spelling]
    rows = [row for table in TABLES for row in _rows(table)]
    read = [[year, text, say(parse_period(respell(text), year=int(year)))] for year, text, _ in rows]
    assert read == rows


def test_a_text_typed_without_marks_says_the_same_or_nothing_for_certain() -> None:
    stripped = str.maketrans({"đ": "d", "Đ": "D", "–": "-", "→": "-", "÷": "-", "…": " "})
    read = 0
    for year, text, expected in (row for table in TABLES for row in _rows(table)):
        letters = unicodedata.normalize("NFD", text.translate(stripped))
        bare = "".join(letter for letter in letters if letter.isascii())
        period = parse_period(bare, year=int(year))
        if period.fixed and period.windows and expected.startswith("?"):
            raise AssertionError((bare, expected, say(period)))
        if period.resolved:
            days = say(period).split(" ")[0].rstrip(";")
            assert days == expected.split(" ")[0].rstrip(";"), bare
            read += 1
    assert read > 400
