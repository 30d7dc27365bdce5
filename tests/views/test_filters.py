"""Names and words match however they are typed."""

from __future__ import annotations

import unicodedata

import pytest

from anniv_cli.views.filters import (
    bodies_meant,
    body_known,
    by_agency,
    by_name,
    by_partner,
    by_text,
    holds,
    nearest_body,
    nearest_partner,
    partner_known,
)
from views.texts import activity, items, real

SPELLINGS = [
    "Sở Ngoại vụ",
    "so ngoai vu",
    "SỞ NGOẠI VỤ",
    "so-ngoai-vu",
    "Sở ngoại vụ tỉnh Quảng Trị",
    "ngoại vụ",
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", SPELLINGS)
def test_a_body_is_found_under_any_spelling(typed: str, form: str) -> None:
    plan = real("quang-tri")
    sought = unicodedata.normalize(form, typed)
    found = {item.reference for item in by_agency(items(plan), sought, "lead")}
    assert found == {"2.2.1", "2.2.8"}


def test_a_body_found_by_words_of_one_spelling_is_found_under_all() -> None:
    """2.2.8 writes "Sở Ngoại vụ tỉnh Quảng Trị", 2.2.1 only "Sở Ngoại vụ"."""
    assert bodies_meant(real("quang-tri"), "Sở Ngoại vu tỉnh") == {"Sở Ngoại vụ"}


@pytest.mark.parametrize(("role", "expected"), [("lead", 1), ("support", 0), ("steering", 0), ("any", 1)])
def test_a_role_narrows_what_a_body_is_in(role: str, expected: int) -> None:
    plan = activity("activity: Lễ", "lead: Sở Ngoại vụ", "when: 18/7/2022")
    assert len(list(by_agency(items(plan), "Sở Ngoại vụ", role))) == expected


def test_words_within_other_words_are_not_found() -> None:
    assert not holds("Sở Nội vụ", "oi")
    assert not holds("Sở Nội vụ", "")
    assert not holds("Sở Nội vụ", " - ")


@pytest.mark.parametrize("typed", ["Ratanakiri", "ra-ta-na-ki-ri", "RA TA NA KI RI"])
def test_hyphens_do_not_count(typed: str) -> None:
    assert holds("thăm tỉnh Ra-ta-na-ki-ri và Stung Treng", typed)


@pytest.mark.parametrize("typed", ["attapeu", "Ất-ta-pư", "at ta pu"])
def test_a_partner_is_found_under_any_spelling(typed: str) -> None:
    assert {item.reference for item in by_partner(items(real("kon-tum")), typed)} == {"II.2.2", "II.4.1*1"}


def test_a_country_stands_for_its_provinces() -> None:
    assert {item.reference for item in by_partner(items(real("kon-tum")), "campuchia")} >= {
        "II.2.1",
        "II.4.2",
    }


def test_words_are_sought_in_titles_headings_places_and_times() -> None:
    plan = activity("activity: Triển lãm ảnh", "place: Huyện Hướng Hóa", "when: Tháng 7 năm 2022")
    for typed in ("TRIỂN LÃM", "trien lam", "huong hoa", "thang 7"):
        assert len(list(by_text(items(plan), typed))) == 1, typed


@pytest.mark.parametrize("typed", ["kon tum", "Kon-Tum", "kon-tum-2022.yaml", "2022", "Campuchia"])
def test_a_plan_is_found_by_file_province_year_or_subject(typed: str) -> None:
    assert real("kon-tum") in by_name([real("kon-tum"), real("quang-tri")], typed)


def test_what_no_plan_knows_is_known_as_such_and_the_nearest_name_is_given() -> None:
    plans = [real("kon-tum"), real("quang-tri")]
    assert body_known(plans, "Báo Kon Tum")
    assert not body_known(plans, "Sở Ngoại vv")
    assert nearest_body(plans, "Sở Ngoại vv") == "Sở Ngoại vụ"
    assert nearest_body(plans, "xyz") is None
    assert partner_known(plans, "Attapeu")
    assert not partner_known(plans, "Atapu")
    assert nearest_partner(plans, "Atapu") == "Attapeu"
