"""Which letters a plan calls for: senders, occasions, addressees, layouts, signers, what has left."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links import DueLetter, due_letters
from anniv_cli.links.letters import called_letters, impossible, not_held, unknown_occasions, without_occasion
from anniv_cli.links.senders import senders
from anniv_cli.reference import Counterpart, packaged_register
from links.plans import KON_TUM, QUANG_TRI, linked, real

SETTLED = {"letters": {"lead_time": "5"}}


def _letters(*entries: dict[str, Any], serves: Any = "lao-ties", **plan: Any) -> tuple[DueLetter, ...]:
    """The letters of one activity that holds these entries."""
    body = {"activity": "Gửi thư", "for": serves, "letters": list(entries)}
    return due_letters(linked(body, **{**SETTLED, **plan}))


def _places(letters: tuple[DueLetter, ...]) -> list[str]:
    return [letter.place.name if letter.place else "" for letter in letters]


LAO = ["Attapeu", "Sekong", "Salavan", "Champasak"]
"""The Lao partners of Quảng Ngãi, two of them through Kon Tum, and in this order."""


def test_kon_tum_calls_for_36_letters_and_12_whose_addressee_is_open() -> None:
    letters = due_letters(real(KON_TUM))
    assert Counter((letter.activity.reference, letter.open) for letter in letters) == {
        ("II.1.1", False): 24, ("II.1.1", True): 6, ("II.1.2", False): 12, ("II.1.2", True): 6,
    }  # fmt: skip
    assert all(letter.assumed is not letter.open for letter in letters)
    assert due_letters(real(QUANG_TRI)) == ()


def test_every_letter_of_kon_tum_has_its_day_its_drafter_and_its_layout() -> None:
    letters = [letter for letter in due_letters(real(KON_TUM)) if not letter.open]
    days = {letter.occasion.id: letter.sending.day for letter in letters}
    assert days == {
        "lao-treaty": date(2022, 7, 11), "lao-ties": date(2022, 8, 25),
        "lao-national-day": date(2022, 11, 25),
        "cambodia-ties": date(2022, 6, 17), "cambodia-national-day": date(2022, 11, 2),
        "cambodia-commune-elections": date(2022, 6, 10),
    }  # fmt: skip
    assert {letter.drafted_by for letter in letters} == {"Sở Ngoại vụ"}
    assert {(letter.sender.side, letter.layout) for letter in letters} == {
        ("party", "dang"),
        ("state", "cong-thu"),
    }
    signers = {letter.sender.side: letter.signer for letter in letters}
    assert signers["party"] is None
    assert signers["state"] is not None
    assert signers["state"].name == "Lê Ngọc Tuấn"
    assert all(letter.counterpart and letter.counterpart.post for letter in letters)
    past = {letter.occasion.id for letter in letters if letter.past_at_issue}
    assert past == {"cambodia-ties", "cambodia-commune-elections"}


def test_the_count_and_its_class_come_from_the_register() -> None:
    counts = {letter.occasion.id: (letter.years, letter.count_class) for letter in due_letters(real(KON_TUM))}
    assert counts["lao-ties"] == (60, "tròn")
    assert counts["lao-treaty"] == (45, "lẻ 5")
    assert counts["cambodia-national-day"] == (69, "khác")
    assert counts["cambodia-commune-elections"] == (None, None)


def test_where_the_text_names_nobody_the_partners_of_the_country_are_taken() -> None:
    letters = _letters({"from": "Ủy ban nhân dân tỉnh"}, serves=["lao-ties", "cambodia-ties"])
    assert [(letter.occasion.id, letter.place and letter.place.name) for letter in letters] == [
        ("lao-ties", "Attapeu"), ("lao-ties", "Sekong"), ("lao-ties", "Salavan"), ("lao-ties", "Champasak"),
        ("cambodia-ties", "Ratanakiri"), ("cambodia-ties", "Stung Treng"),
    ]  # fmt: skip
    assert all(letter.assumed for letter in letters)


@pytest.mark.parametrize(
    ("to", "places", "assumed"),
    [
        ("tỉnh Attapeu", ["Attapeu"], False),
        ("Ất-ta-pư và Sê-kông", ["Attapeu", "Sekong"], False),
        (["Attapeu", "tỉnh Ất-ta-pư"], ["Attapeu"], False),
        (["Attapeu", "Ratanakiri"], ["Attapeu"], False),  # on a day of Laos
        ("Ratanakiri", ["Ratanakiri"], False),
        ("các tỉnh bạn Lào", LAO, True),
        ("02 tỉnh Nam Lào", LAO, True),
        ("các đối tác của Lào", [""], False),
        ("lãnh đạo", [""], False),
        ("Sở Ngoại giao", [""], False),
    ],
)
def test_an_addressee_is_read_from_the_words(to: Any, places: list[str], assumed: bool) -> None:
    letters = _letters({"from": "UBND tỉnh", "to": to})
    assert _places(letters) == places
    assert {letter.assumed for letter in letters} == {assumed}
    assert [letter.open for letter in letters] == [place == "" for place in places]


@pytest.mark.parametrize("sender", ["Các sở, ngành", "Ủy ban nhân dân các xã biên giới", "các hội, đoàn thể"])
def test_many_bodies_at_once_have_one_open_row(sender: str) -> None:
    (letter,) = _letters({"from": sender, "to": "Attapeu"})
    assert letter.open
    assert letter.sender.words == sender
    assert letter.to_words == "Attapeu"


def test_a_department_that_names_nobody_is_open_too() -> None:
    (letter,) = _letters({"from": "Sở Ngoại vụ"})
    assert (letter.open, letter.to_words, letter.sender.side) == (True, "", None)


def test_a_department_writes_to_the_body_that_the_words_name() -> None:
    (letter,) = _letters({"from": "Sở Ngoại vụ", "to": "Sở Ngoại giao tỉnh Attapeu"})
    assert letter.counterpart is not None
    assert (letter.counterpart.body, letter.place and letter.place.name) == (
        "Sở Ngoại giao tỉnh Attapeu",
        "Attapeu",
    )
    (bare,) = _letters({"from": "Sở Ngoại vụ", "to": "tỉnh Attapeu"})
    assert (bare.open, bare.counterpart) == (False, None)


@pytest.mark.parametrize(
    ("sender", "to", "body"),
    [
        ("UBND tỉnh", "tỉnh Attapeu", "Chính quyền tỉnh Attapeu"),
        ("UBND tỉnh", "Chính quyền tỉnh Attapeu", "Chính quyền tỉnh Attapeu"),
        ("UBND tỉnh", "lãnh đạo tỉnh Attapeu", "Chính quyền tỉnh Attapeu"),
        ("UBND tỉnh", "Tỉnh ủy Attapeu", "Tỉnh ủy Attapeu"),
        ("Sở Ngoại vụ", "Chính quyền tỉnh Attapeu", "Chính quyền tỉnh Attapeu"),
        ("UBND tỉnh", "Sở Ngoại giao tỉnh Attapeu", "Sở Ngoại giao tỉnh Attapeu"),
        (
            "Tỉnh ủy",
            "Mặt trận Lào xây dựng đất nước tỉnh Attapeu",
            "Mặt trận Lào xây dựng đất nước tỉnh Attapeu",
        ),
    ],
)
def test_the_words_may_ask_for_one_body_of_a_province(sender: str, to: str, body: str) -> None:
    (letter,) = _letters({"from": sender, "to": to}, province="Kon Tum", year=2022)
    assert letter.counterpart is not None
    assert letter.counterpart.body == body


@pytest.mark.parametrize("province", ["quảng ngãi", "tỉnh Quảng Ngãi", "QUẢNG NGÃI"])
def test_the_province_of_a_plan_may_be_written_in_many_ways(province: str) -> None:
    assert _places(_letters({"from": "Tỉnh ủy"}, province=province)) == LAO


@pytest.mark.parametrize("year", [1977, 2145])
def test_the_calendar_reaches_as_far_as_plans_do(year: int) -> None:
    letters = _letters({"from": "Tỉnh ủy", "to": "Attapeu"}, year=year)
    assert all(letter.sending.day for letter in letters)


def test_no_letter_is_due_for_an_election_that_the_year_does_not_hold() -> None:
    serves = ["cambodia-ties", "cambodia-commune-elections"]
    letters = _letters({"from": "Tỉnh ủy", "to": "Ratanakiri"}, serves=serves, year=2028)
    assert [letter.occasion.id for letter in letters] == ["cambodia-ties"]
    plan = letters[0].plan
    assert [(one.reference, occasion.id) for one, occasion in not_held(plan)] == [
        ("I", "cambodia-commune-elections")
    ]
    assert list(not_held(_letters({"from": "Tỉnh ủy"}, serves=serves, year=2027)[0].plan)) == []


def test_an_occasion_that_nobody_knows_is_told_of() -> None:
    letters = _letters({"from": "Tỉnh ủy", "to": "Attapeu", "for": ["lao-ties", "lao-tie"]})
    assert [letter.occasion.id for letter in letters] == ["lao-ties"]
    assert [(one.reference, slug) for one, slug in unknown_occasions(letters[0].plan)] == [("I", "lao-tie")]


def test_a_consulate_is_an_addressee_without_a_province() -> None:
    (letter,) = _letters(
        {"from": "Ủy ban nhân dân tỉnh", "to": "Tổng Lãnh sự quán Lào tại thành phố Đà Nẵng"}
    )
    assert (letter.place, letter.open) == (None, False)
    assert letter.counterpart is not None
    assert letter.counterpart.body == "Tổng Lãnh sự quán Lào tại Đà Nẵng"


@pytest.mark.parametrize(
    ("words", "province", "names"),
    [
        (
            "Tỉnh ủy, Ủy ban nhân dân tỉnh",
            "Quảng Ngãi",
            [("Tỉnh ủy", "party"), ("Ủy ban nhân dân tỉnh", "state")],
        ),
        ("UBND tỉnh", "Quảng Ngãi", [("Ủy ban nhân dân tỉnh", "state")]),
        ("Chủ tịch UBND tỉnh", "Quảng Ngãi", [("Chủ tịch Ủy ban nhân dân tỉnh", "state")]),
        ("Bí thư Tỉnh ủy", "Quảng Ngãi", [("Bí thư Tỉnh ủy", "party")]),
        ("UBND thành phố Kon Tum", "Kon Tum", [("Ủy ban nhân dân thành phố Kon Tum", None)]),
        ("Hội đồng nhân dân tỉnh", "Quảng Ngãi", [("Hội đồng nhân dân tỉnh", None)]),
        ("Sở Ngoại vụ và Sở Y tế", "Quảng Ngãi", [("Sở Ngoại vụ", None), ("Sở Y tế", None)]),
    ],
)
def test_senders_are_told_apart(words: str, province: str, names: list[tuple[str, str | None]]) -> None:
    plan = linked(province=province)
    assert [(sender.name, sender.side) for sender in senders(plan, words)] == names


def test_a_city_run_by_the_centre_writes_as_a_province_does() -> None:
    sides = [sender.side for sender in senders(linked(province="Huế"), ("Thành ủy", "UBND thành phố"))]
    assert sides == ["party", "state"]


def test_a_sender_named_twice_writes_once() -> None:
    assert _places(_letters({"from": ["UBND tỉnh", "Ủy ban nhân dân tỉnh"], "to": "Attapeu"})) == ["Attapeu"]


@pytest.mark.parametrize(
    ("sender", "settings", "own", "layout"),
    [
        ("Tỉnh ủy", {}, {}, "dang"),
        ("UBND tỉnh", {}, {}, "cong-thu"),
        ("Sở Ngoại vụ", {}, {}, "cong-thu"),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy", {}, {}, "dang"),
        ("UBND tỉnh", {"layout": "thu-cong-nd30"}, {}, "thu-cong-nd30"),
        ("Tỉnh ủy", {"layout": "thu-cong-nd30"}, {}, "dang"),
        ("UBND tỉnh", {"layout": "thu-cong-nd30"}, {"layout": "cong-thu"}, "cong-thu"),
        ("Tỉnh ủy", {}, {"layout": "cong-thu"}, "cong-thu"),
        ("Tỉnh ủy", {}, {"layout": "thu-cong-nd30"}, "dang"),
        ("UBND tỉnh", {}, {"layout": "dang"}, "cong-thu"),
    ],
)
def test_a_layout_is_one_that_the_sender_can_use(
    sender: str, settings: dict[str, str], own: dict[str, str], layout: str
) -> None:
    (letter,) = _letters({"from": sender, "to": "Attapeu", **own}, letters={"lead_time": "5", **settings})
    assert letter.layout == layout
    assert not impossible(letter.layout, letter.sender)


def test_the_signer_is_the_one_settled_for_letters_else_the_plans_own() -> None:
    plan = {
        "issuer": "Ủy ban nhân dân tỉnh Quảng Ngãi",
        "signer": {"authority": "TM. ỦY BAN NHÂN DÂN", "post": "CHỦ TỊCH", "name": "Nguyễn Thử"},
        "letters": {"lead_time": "5", "signers": [{"from": "Thường trực Tỉnh ủy", "post": "BÍ THƯ"}]},
    }
    entry = {"from": ["Tỉnh ủy", "UBND tỉnh", "Sở Ngoại vụ"], "to": "Attapeu"}
    posts = [letter.signer and (letter.signer.post, letter.signer.name) for letter in _letters(entry, **plan)]
    assert posts == [("BÍ THƯ", None), ("CHỦ TỊCH", "Nguyễn Thử"), None]


def test_a_deputy_who_signs_the_plan_signs_letters_for_the_head_too() -> None:
    plan = {
        "issuer": "UBND tỉnh Quảng Ngãi",
        "signer": {"acting_for": "KT. CHỦ TỊCH", "post": "PHÓ CHỦ TỊCH", "name": "Trần Thử"},
    }
    (letter,) = _letters({"from": "UBND tỉnh", "to": "Attapeu"}, **plan)
    assert letter.signer
    assert (letter.signer.acting_for, letter.signer.post) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_what_has_left_bears_its_number_and_day() -> None:
    sent = [
        {"number": "11/CT-UBND", "on": "26/8/2027", "from": "UBND tỉnh", "to": "tỉnh Sê Kông"},
        {"number": "07-CT/TU", "on": "27/8/2027", "from": "Tỉnh ủy", "to": "Attapeu"},
    ]
    letters = _letters({"from": ["Tỉnh ủy", "UBND tỉnh"], "to": ["Attapeu", "Sekong"], "sent": sent})
    assert [(letter.number, letter.day.day) for letter in letters] == [
        ("07-CT/TU", 27), ("", 26), ("", 26), ("11/CT-UBND", 26),
    ]  # fmt: skip


def test_the_condition_is_the_letters_else_the_activitys() -> None:
    body = {
        "activity": "Gửi thư", "for": "lao-ties", "condition": "nếu có Thư mời",
        "letters": [
            {"from": "Tỉnh ủy", "to": "Attapeu"},
            {"from": "Tỉnh ủy", "to": "Sekong", "condition": "khi mời"},
        ],
    }  # fmt: skip
    assert [letter.condition for letter in due_letters(linked(body))] == ["nếu có Thư mời", "khi mời"]


def test_the_office_names_its_counterparts_and_their_days() -> None:
    plan = linked(
        {"activity": "Gửi thư", "for": "lao-ties", "letters": [{"from": "Tỉnh ủy", "to": "Attapeu"}]}
    )
    plan.register = packaged_register().extended(
        counterparts=[
            Counterpart("LA", "party", place="Attapeu", person="Thử Một", until=date(2027, 8, 1)),
            Counterpart("LA", "party", place="Attapeu", person="Thử Hai", since=date(2027, 8, 2)),
        ]
    )
    (letter,) = due_letters(plan)
    assert letter.counterpart is not None
    assert letter.counterpart.person == "Thử Hai"


def test_an_entry_without_an_occasion_calls_for_nothing_and_is_known() -> None:
    plan = linked({"activity": "Gửi thư", "when": "Tháng 7/2027", "letters": [{"from": "Tỉnh ủy"}]})
    assert called_letters(plan) == ()
    assert [path for _activity, path, _letter in without_occasion(plan)] == [("body", 0, "letters", 0)]


def test_occasions_of_a_letter_go_before_those_of_its_activity() -> None:
    letters = _letters({"from": "Tỉnh ủy", "to": "Attapeu", "for": "lao-treaty"})
    assert [letter.occasion.id for letter in letters] == ["lao-treaty"]


def test_an_occasion_of_the_plan_alone_has_no_partners_to_assume() -> None:
    own = [{"occasion": "Ngày hội biên giới", "id": "ngay-hoi", "on": "10/8/2027"}]
    (letter,) = _letters({"from": "UBND tỉnh"}, serves="ngay-hoi", occasions=own)
    assert letter.open
    assert letter.sending.day == date(2027, 8, 3)


_WORDS = st.one_of(
    st.text(min_size=1, max_size=40),
    st.lists(
        st.sampled_from(
            "các tỉnh bạn Lào Attapeu Sở Ngoại vụ và , ; Tỉnh ủy UBND huyện ( - 04 sứ quán".split()
        ),
        min_size=1,
        max_size=8,
    ).map(" ".join),
).filter(str.strip)  # fmt: skip


@settings(deadline=None, max_examples=120)
@given(sender=_WORDS, to=st.none() | _WORDS, when=st.none() | _WORDS, condition=st.none() | _WORDS)
def test_any_words_make_letters_or_open_rows(
    sender: str, to: str | None, when: str | None, condition: str | None
) -> None:
    entry = {"from": sender, "to": to, "when": when, "condition": condition}
    letters = _letters(
        {key: value for key, value in entry.items() if value}, serves=["lao-ties", "cambodia-ties"]
    )
    assert letters
    for letter in letters:
        assert letter.open or letter.place or letter.counterpart
        assert letter.sending.day is not None
        assert letter.sender.words
        assert not impossible(letter.layout, letter.sender)
    assert {letter.occasion.id for letter in letters} == {"lao-ties", "cambodia-ties"}
