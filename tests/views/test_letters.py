"""Which letters are meant, however typed; how they stand; what the register remarks."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links import Linked, due_letters
from anniv_cli.model import Plan
from anniv_cli.reference import packaged_register
from anniv_cli.views.letter_register import register
from anniv_cli.views.letter_status import Status, status
from anniv_cli.views.letters import addressee_of, selected
from views.texts import real

LETTERS = due_letters(real("kon-tum"))
DAY = date(2022, 9, 1)


def _plan(*letters: dict[str, Any], **keys: Any) -> Linked:
    body = [{"activity": "Gửi thư", "for": "lao-ties", "letters": list(letters)}]
    told = {"subject": "K", "province": "Quảng Ngãi", "year": "2027", "body": body, **keys}
    return Linked(Plan.model_validate(told), packaged_register(), "plans/thu.yaml")


def _found(**words: str) -> tuple[int, set[str], set[str]]:
    found = selected(LETTERS, **words)
    assert found.objection is None, str(found.objection)
    return (
        len(found.letters),
        {letter.occasion.id for letter in found.letters},
        {addressee_of(letter) for letter in found.letters},
    )


@pytest.mark.parametrize(
    ("typed", "occasion"),
    [
        ("lao-ties", "lao-ties"), ("lao ties", "lao-ties"), ("5/9", "lao-ties"), ("05/9/2022", "lao-ties"),
        ("60 năm", "lao-ties"), ("hiep uoc", "lao-treaty"), ("QUỐC KHÁNH LÀO", "lao-national-day"),
        ("quốc khánh campuchia", "cambodia-national-day"), ("bầu cử", "cambodia-commune-elections"),
        (unicodedata.normalize("NFD", "bầu cử"), "cambodia-commune-elections"),
        ("quan hệ ngoại giao Việt Nam - Campuchia", "cambodia-ties"), ("ngày 18/7", "lao-treaty"),
        ("2022-09-05", "lao-ties"), ("ngày 5 tháng 9", "lao-ties"), ("05 tháng 9 năm 2022", "lao-ties"),
    ],
)  # fmt: skip
def test_an_occasion_may_be_typed_in_many_ways(typed: str, occasion: str) -> None:
    assert _found(occasion=typed)[1] == {occasion}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("attapeu", 6), ("Ất-ta-pư", 6), ("ra ta na ki ri", 6), ("Rattanakiri", 6), ("Sê Kông", 6),
        ("lào", 24), ("Cambodia", 12), ("các đối tác của Lào", 6), ("Tỉnh ủy Attapeu", 3),
        ("rata", 6), ("stung", 6), ("Atta", 6),
    ],
)  # fmt: skip
def test_an_addressee_may_be_typed_in_many_ways(typed: str, number: int) -> None:
    found = selected(LETTERS, to=typed, several=True)
    assert (found.objection, len(found.letters)) == (None, number)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("ubnd", 18), ("UBND tỉnh", 18), ("tinh uy", 18), ("các sở", 6), ("people's committee", 18)],
)
def test_a_sender_may_be_typed_in_many_ways(typed: str, number: int) -> None:
    assert _found(sender=typed)[0] == number


def test_a_few_words_mean_one_letter() -> None:
    assert _found(occasion="quốc khánh lào", to="salavan", sender="tỉnh ủy") == (
        1, {"lao-national-day"}, {"Salavan"},
    )  # fmt: skip


def test_one_option_may_settle_what_another_leaves_open() -> None:
    assert _found(occasion="quốc khánh", to="Campuchia", sender="ubnd")[1] == {"cambodia-national-day"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"occasion": "quốc khánh"}, ["several occasions", "lao-national-day", "cambodia-national-day"]),
        ({"to": "các đối tác"}, ["several addressees", "các đối tác của Lào", "các đối tác của Campuchia"]),
        ({"sender": "ủy ban nhân dân"}, ["several senders", "Ủy ban nhân dân tỉnh;"]),
        ({"occasion": "lao-tie"}, ["did you mean “lao-ties”?"]),
        ({"to": "Atapu"}, ["did you mean “Attapeu”?"]),
        ({"sender": "Tỉnh uỷy"}, ["did you mean “Tỉnh ủy”?"]),
        ({"occasion": "xyz"}, ["there are: ", "(lao-ties)", "(cambodia-ties)"]),
        ({"to": "xyz"}, ["there are: ", "Attapeu; Sekong"]),
        ({"sender": "xyz"}, ["there are: ", "Tỉnh ủy; "]),
        ({"occasion": "bầu cử", "to": "Attapeu"}, ["no letter fits all of them"]),
    ],
)
def test_what_cannot_be_told_apart_or_found_is_answered(words: dict[str, str], said: list[str]) -> None:
    found = selected(LETTERS, **words)
    assert found.letters == ()
    assert found.objection is not None
    assert all(part in str(found.objection) for part in said), str(found.objection)


def test_a_listing_may_hold_several() -> None:
    found = selected(LETTERS, occasion="quốc khánh", several=True)
    assert (found.objection, len(found.letters)) == (None, 16)


def test_without_words_all_are_meant() -> None:
    assert selected(LETTERS).letters == LETTERS
    assert selected(LETTERS, "", "", "").letters == LETTERS
    assert selected((), occasion="lao-ties").objection is not None


@settings(deadline=None, max_examples=80)
@given(*(st.text(max_size=30) for _option in range(3)), st.booleans())
def test_any_words_are_answered(occasion: str, to: str, sender: str, several: bool) -> None:
    found = selected(LETTERS, occasion, to, sender, several=several)
    assert (found.letters == ()) is (found.objection is not None)
    assert str(found.objection)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 8, 1), Status.WAITING),
        (date(2027, 8, 13), Status.DUE),
        (date(2027, 8, 26), Status.DUE),
        (date(2027, 8, 27), Status.LATE),
        (date(2028, 1, 1), Status.LATE),
    ],
)
def test_a_letter_presses_the_more_the_nearer_its_day(today: date, expected: Status) -> None:
    (letter,) = due_letters(_plan({"from": "UBND tỉnh", "to": "Attapeu", "lead_time": "5"}))
    assert letter.sending.day == date(2027, 8, 26)
    assert status(letter, today) is expected


def test_what_has_left_what_is_open_and_what_was_past_are_neither_late_nor_due() -> None:
    sent = [{"number": "1/CT-UBND", "on": "26/8/2027"}]
    plan = _plan(
        {"from": "UBND tỉnh", "to": "Attapeu", "sent": sent},
        {"from": "Các sở, ngành"},
        {"from": "UBND tỉnh", "to": "Attapeu", "for": "lao-new-year"},
        {"from": "UBND tỉnh", "to": "Attapeu", "for": "lao-solidarity-year-2022"},
        date="01/6/2027",
    )
    found = [status(letter, date(2030, 1, 1)) for letter in due_letters(plan)]
    assert found == [Status.SENT, Status.OPEN, Status.PAST, Status.UNDATED]


def test_a_vote_before_the_issue_can_still_be_congratulated() -> None:
    letter = {"from": "UBND tỉnh", "to": "Ratanakiri", "for": "cambodia-commune-elections"}
    (soon,) = due_letters(_plan(letter, date="08/6/2027"))
    (late,) = due_letters(_plan(letter, date="01/7/2027"))
    assert (soon.past_at_issue, late.past_at_issue) == (False, True)


def test_the_register_stands_in_order_of_the_days_to_send() -> None:
    listing = register(LETTERS, DAY)
    days = [row["sending_day"] for row in listing.rows]
    assert days == sorted(days, key=str)
    assert [str(group.title) for group in listing.groups][:2] == [
        "Sunday 05/6/2022: Bầu cử Hội đồng xã/phường Campuchia",
        "Friday 24/6/2022: Ngày thiết lập quan hệ ngoại giao Việt Nam - Campuchia, 55 years "
        "(anniversary ending in 5)",
    ]
    assert len(list(listing.rows)) == 48


def test_the_register_says_what_was_assumed_and_how_many_there_are() -> None:
    remarks = [str(said) for said in register(LETTERS, DAY).remarks]
    assert remarks[0] == (
        "kon-tum-2022.yaml: letters to write: 36; without an addressee: 12 "
        "(late: 16, to come: 12, addressee open: 12, past at issue: 8)."
    )
    assert "Attapeu, Sekong, Salavan, Champasak, Ratanakiri, Stung Treng" in remarks[1]
    assert remarks[2:4] == [
        "kon-tum-2022.yaml: letters without a signer: 18 (Tỉnh ủy).",
        "kon-tum-2022.yaml: letters without the name of the addressee: 36.",
    ]
    assert "5 working days are assumed" in remarks[4]
    assert remarks[5] == "Bầu cử Hội đồng xã/phường Campuchia falls on a Sunday, 05/6/2022."
    assert len(remarks) == 6


def test_a_body_that_the_words_name_is_shown_as_they_name_it() -> None:
    plan = _plan({"from": "Sở Ngoại vụ", "to": "Sở Ngoại giao tỉnh Attapeu", "lead_time": "5"})
    listing = register(due_letters(plan), DAY)
    assert [(row["to"], row["post"]) for row in listing.rows] == [("Sở Ngoại giao tỉnh Attapeu", "")]
    assert str(listing.remarks[0]) == "thu.yaml: letters to write: 1 (to come: 1)."


def test_two_plans_are_kept_apart() -> None:
    other = due_letters(_plan({"from": "UBND tỉnh", "to": "Attapeu", "lead_time": "5"}))
    listing = register((*LETTERS, *other), DAY)
    titles = [str(group.title) for group in listing.groups]
    assert len(titles) == 7
    assert titles[-1].startswith("thu.yaml: Sunday 05/9/2027: ")
    assert all(title.startswith("kon-tum-2022.yaml: ") for title in titles[:-1])


def test_a_day_that_may_still_move_is_marked_and_explained() -> None:
    listing = register(due_letters(_plan({"from": "UBND tỉnh", "to": "Attapeu", "lead_time": "5"})), DAY)
    (row,) = listing.rows
    assert (row["send"], row["sure"]) == ("~ 26/8", False)
    assert (str(row["certainty"]), str(row["weekday"])) == ("expected", "Sunday")
    moved = next(str(said) for said in listing.remarks if "~" in str(said))
    assert "days marked ~ may still move; the days off are not decreed yet for: " in moved
    assert "Quốc khánh" in moved


def test_a_day_that_is_not_announced_is_said_by_its_name() -> None:
    letter = {"from": "UBND tỉnh", "to": "Attapeu", "for": "lao-new-year", "lead_time": "5"}
    said = " ".join(str(said) for said in register(due_letters(_plan(letter)), DAY).remarks)
    assert "not announced or verified of: Tết cổ truyền Bunpimay của Lào." in said


def test_a_day_that_the_plan_calls_expected_is_said_to_be_so() -> None:
    letter = {"from": "UBND tỉnh", "to": "Attapeu", "for": "lao-treaty", "when": "Dự kiến ngày 05/7/2027"}
    remarks = [str(said) for said in register(due_letters(_plan(letter)), DAY).remarks]
    assert "thu.yaml: days marked ~ may still move; the plan itself calls them expected." in remarks


def test_a_group_of_provinces_is_not_said_to_be_nobody() -> None:
    plan = _plan({"from": "UBND tỉnh", "to": "các tỉnh bạn Lào"})
    remarks = [str(said) for said in register(due_letters(plan), DAY).remarks]
    assert remarks[1] == (
        "thu.yaml: “các tỉnh bạn Lào” names no single province; the partners in the register were taken: "
        "Attapeu, Sekong, Salavan, Champasak."
    )
    assert not any("names no addressee" in said for said in remarks)


def test_partners_that_nobody_has_confirmed_are_named() -> None:
    remarks = [str(said) for said in register(due_letters(_plan({"from": "UBND tỉnh"})), DAY).remarks]
    assert (
        "thu.yaml: partners of Kon Tum, which has been merged since; nobody has confirmed that they still "
        "are: Salavan, Champasak."
    ) in remarks
    assert "thu.yaml: it is not verified that these are partners: Sekong." in remarks
    named = _plan({"from": "UBND tỉnh", "to": ["Sekong", "Salavan"]})
    assert not any("partners" in str(said) for said in register(due_letters(named), DAY).remarks)


def test_occasions_that_give_no_letter_are_said() -> None:
    plan = _plan({"from": "UBND tỉnh", "for": ["lao-tie", "cambodia-commune-elections"]}, year="2028")
    assert due_letters(plan) == ()
    assert [str(said) for said in register((), DAY, [plan]).remarks] == [
        "thu.yaml: I names an occasion “lao-tie” that nobody knows, so no letter comes of it; "
        "see `anniv validate`.",
        "thu.yaml: the register knows no day in 2028 for Bầu cử Hội đồng xã/phường Campuchia, so the letters "
        "of I for it are not due.",
    ]


def test_entries_without_an_occasion_are_remarked_on_and_nothing_is_silently_empty() -> None:
    told = {"activity": "Gửi thư", "when": "Tháng 7/2027", "letters": [{"from": "Tỉnh ủy"}]}
    plan = _plan(body=[told])
    listing = register((), DAY, [plan])
    assert listing.groups == ()
    assert [str(said) for said in listing.remarks] == [
        "thu.yaml: letters of I serve no known occasion, so they stand in no register."
    ]
