"""What letters print as certain and is not: named once, with its mark; the office's own word is sure."""

from __future__ import annotations

from typing import Any

from anniv_cli.links import Linked, due_letters
from anniv_cli.model import Plan
from anniv_cli.reference import Certainty, packaged_register
from anniv_cli.views.letter_facts import Use, unverified


def _uses(year: int, occasion: str, to: str = "Attapeu", *, english: bool = False, **keys: Any) -> list[Use]:
    letters = [{"from": ["Tỉnh ủy", "UBND tỉnh"], "to": to}]
    told = {
        "subject": "K",
        "province": "Quảng Ngãi",
        "year": str(year),
        "body": [{"activity": "A", "for": occasion, "letters": letters}],
        **keys,
    }
    found = due_letters(Linked(Plan.model_validate(told), packaged_register(), "thu.yaml"))
    return [Use(due, due.counterpart, due.day, english) for due in found if due.counterpart]


def test_verified_facts_are_not_spoken_of() -> None:
    assert unverified(_uses(2022, "lao-ties", english=True)) is None
    assert unverified([]) is None


def test_the_day_of_a_change_of_titles_counts_only_near_it() -> None:
    said = str(unverified(_uses(2026, "lao-treaty")))
    post = "Chủ tịch Ủy ban Chính quyền tỉnh …"
    assert said == (
        "Printed as certain, but to be checked: "
        f"the day of the change to or from the post {post} (not verified)."
    )
    assert unverified(_uses(2027, "lao-treaty")) is None


def test_a_day_that_is_not_announced_is_named_and_one_that_the_plan_gives_is_not() -> None:
    said = str(unverified(_uses(2027, "lao-new-year")))
    assert "the day of Tết cổ truyền Bunpimay của Lào in 2027 (not verified)" in said
    own = {"id": "lao-new-year", "occasion": "Tết", "since": "14/4/1977"}
    assert unverified(_uses(2027, "lao-new-year", occasions=[own])) is None


def test_each_fact_is_named_once_however_many_letters_print_it() -> None:
    uses = [
        use for to in ("Ratanakiri", "Stung Treng") for use in _uses(2027, "cambodia-ties", to, english=True)
    ]
    said = str(unverified(uses))
    assert said.count("the post Chủ tịch Đảng Nhân dân Campuchia tỉnh … (one secondary source)") == 1
    assert said.count("the English name Governor of … Province (not verified)") == 1
    assert said.count("the formula “good neighbourliness") == 1
    assert "English" not in str(unverified([use._replace(in_english=False) for use in uses]))


def test_what_the_office_says_is_sure() -> None:
    uses = [
        use._replace(
            counterpart=use.counterpart._replace(
                mark=Certainty.VERIFIED,
                dates_mark=Certainty.VERIFIED,
                english_mark=Certainty.VERIFIED,
            )
        )
        for use in _uses(2027, "cambodia-ties", "Ratanakiri")
    ]
    assert unverified(uses) is None
