"""The documents that sentences cite, and what they tell of the date of issue."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.links.citations import citations
from anniv_cli.links.narrative import Passage
from links.plans import KON_TUM, QUANG_TRI, linked, real

CITED = {
    "Công văn số 603-CV/TU ngày 18 tháng 7 năm 2022, Ủy ban": [("Công văn", "603-CV/TU", date(2022, 7, 18))],
    "theo Kế hoạch số 12-KH/TU, ngày 5/3/2022 của Tỉnh ủy": [("Kế hoạch", "12-KH/TU", date(2022, 3, 5))],
    "Kế hoạch số 45/KH-UBND ngày 05/3/2027 của UBND tỉnh và Công văn số 12/BNG-ĐNA ngày 01/02/2027 của Bộ": [
        ("Kế hoạch", "45/KH-UBND", date(2027, 3, 5)),
        ("Công văn", "12/BNG-ĐNA", date(2027, 2, 1)),
    ],
    "Nghị định số 145/2013/NĐ-CP ngày 29-10-2013": [("Nghị định", "145/2013/NĐ-CP", date(2013, 10, 29))],
    "Công văn số: 12/SNgV ngày 3.4.2022": [("Công văn", "12/SNgV", date(2022, 4, 3))],
    "Kế hoạch số 12 - KH/TU ngày 5 tháng 3 năm 2022": [("Kế hoạch", "12 - KH/TU", date(2022, 3, 5))],
    "Thông báo số 45-TB/TU ngày 5/3/2022, số 46-TB/TU ngày 6/3/2022": [
        ("Thông báo", "45-TB/TU", date(2022, 3, 5)),
        ("", "46-TB/TU", date(2022, 3, 6)),
    ],
    "Quyết định số 165/QĐ-UBND ngày 31/6/2020": [],
    "Kế hoạch số     /KH-UBND ngày    tháng 3 năm 2027": [],
    "số lượng 50 người, ngày 5/3/2022": [],
    "Công văn ngày 5/3/2022 của Bộ Ngoại giao": [],
    "": [],
}


@pytest.mark.parametrize(("text", "expected"), CITED.items())
def test_a_document_is_cited_by_number_and_day(text: str, expected: list[tuple[str, str, date]]) -> None:
    found = citations([Passage(("subject",), text)])
    assert [(one.kind, one.number, one.day) for one in found] == expected


def test_a_citation_keeps_its_words_and_its_place() -> None:
    (one,) = citations([Passage(("bases", 2), "Căn cứ Công văn số 12/SNgV ngày 3/4/2022 của Sở")])
    assert (one.words, one.path) == ("Công văn số 12/SNgV ngày 3/4/2022", ("bases", 2))


def test_a_plan_without_a_date_is_no_older_than_the_latest_document_it_cites() -> None:
    assert real(KON_TUM).issued_from == date(2022, 7, 18)
    assert real(QUANG_TRI).issued_from == date(2020, 1, 15)


def test_the_date_of_issue_goes_before_all_citations() -> None:
    assert linked("Công văn số 1/BNG ngày 05/5/2027", date="04/3/2027").issued_from == date(2027, 3, 4)


def test_a_document_from_after_the_plans_year_is_a_slip_and_no_bound() -> None:
    assert linked("Công văn số 1/BNG ngày 05/5/2072, số 2/BNG ngày 06/5/2027").issued_from == date(2027, 5, 6)


def test_a_plan_that_cites_nothing_has_no_bound() -> None:
    assert linked("Không dẫn văn bản nào").issued_from is None
