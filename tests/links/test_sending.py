"""When a letter leaves: counted in working days, on the days that words give, never on a day off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links.calendar import is_working_day
from anniv_cli.links.sending import LeadTime, Sending, lead_time, sending
from anniv_cli.model import Plan
from anniv_cli.reference import Holiday, packaged_register
from links.plans import linked


def _sending(
    *, year: int = 2022, time: str = "", plan: dict[str, object] | None = None, **letter: str
) -> Sending:
    keys = {"when": time} if time else {}
    (called,) = linked(
        {"activity": "Gửi thư", "letters": [{"from": "Tỉnh ủy", "for": "lao-treaty", **letter}], **keys},
        year=year,
        **(plan or {}),
    ).activities
    (entry,) = called.activity.letters
    occasion = called.plan.occasion(str(entry.serves))
    assert occasion is not None
    return sending(called, entry, occasion)


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("5", LeadTime(5)), ("05 ngày làm việc", LeadTime(5)), ("Trước 3 ngày làm việc", LeadTime(3)),
        ("10 ngày", LeadTime(10, working=False)), ("trước 10 Ngày".lower(), LeadTime(10, working=False)),
        ("2 tuần", LeadTime(14, working=False)), ("0", LeadTime(0)),
    ],
)  # fmt: skip
def test_days_are_working_days_unless_the_words_say_days_alone(words: str, lead: LeadTime) -> None:
    assert lead_time(words) == lead


@pytest.mark.parametrize(
    ("letter", "day"),
    [
        ({"lead_time": "5 ngày làm việc"}, date(2022, 7, 11)),
        ({"lead_time": "1"}, date(2022, 7, 15)),
        ({"lead_time": "0"}, date(2022, 7, 18)),
        ({"lead_time": "8 ngày"}, date(2022, 7, 8)),  # 10 July is a Sunday
        ({"lead_time": "1 tuần"}, date(2022, 7, 11)),
    ],
)
def test_the_lead_time_is_counted_back_from_the_occasion(letter: dict[str, str], day: date) -> None:
    found = _sending(**letter)
    assert (found.day, found.assumed, found.occasion_day) == (day, False, date(2022, 7, 18))


def test_without_a_lead_time_five_working_days_are_assumed() -> None:
    found = _sending()
    assert (found.day, found.lead, found.working, found.assumed) == (date(2022, 7, 11), 5, True, True)


def test_a_letter_has_its_own_lead_time_before_that_of_the_plan() -> None:
    plan = {"letters": {"lead_time": "3"}}
    assert _sending(plan=plan).day == date(2022, 7, 13)
    assert _sending(plan=plan, lead_time="1").day == date(2022, 7, 15)


def test_holidays_are_no_working_days() -> None:
    # 1 and 2 September 2022 were off: 31, 30, 29, 26, 25 August.
    assert _sending(**{"for": "lao-ties", "lead_time": "5"}).day == date(2022, 8, 25)


def test_an_occasion_on_a_sunday_is_counted_from_all_the_same() -> None:
    assert _sending(year=2027, lead_time="1").day == date(2027, 7, 16)
    assert _sending(year=2027, lead_time="0").day == date(2027, 7, 16)


def test_a_vote_is_congratulated_once_it_is_over() -> None:
    found = _sending(year=2027, **{"for": "cambodia-commune-elections", "lead_time": "2"})
    assert (found.day, found.afterwards) == (date(2027, 6, 8), True)  # Monday and Tuesday
    found = _sending(year=2027, **{"for": "cambodia-commune-elections", "lead_time": "5 ngày"})
    assert found.day == date(2027, 6, 11)
    found = _sending(year=2027, **{"for": "cambodia-commune-elections", "lead_time": "6 ngày"})
    assert found.day == date(2027, 6, 14)  # the 12th is a Saturday


def test_five_working_days_after_a_vote_are_the_fifth_working_day() -> None:
    found = _sending(year=2022, **{"for": "cambodia-commune-elections", "lead_time": "5 ngày làm việc"})
    assert found.day == date(2022, 6, 10)  # the vote was on Sunday 5 June


@pytest.mark.parametrize("words", ["0", "0 ngày", "1", "1 ngày"])
def test_a_vote_is_never_congratulated_on_its_own_day(words: str) -> None:
    found = _sending(year=2027, **{"for": "cambodia-commune-elections", "lead_time": words})
    assert found.day == date(2027, 6, 7)


def test_the_feast_that_may_move_a_day_is_named() -> None:
    assert any("Quốc khánh" in name for name in _sending(year=2027, **{"for": "lao-ties"}).movable)
    assert _sending(year=2022, **{"for": "lao-ties"}).movable == ()


@pytest.mark.parametrize(
    ("when", "letter", "day"),
    [
        ("Ngày 05/7/2022", {}, date(2022, 7, 5)),
        ("Ngày 10/7/2022", {}, date(2022, 7, 8)),  # a Sunday
        ("Trước ngày 15/7/2022", {}, date(2022, 7, 14)),
        ("Trước ngày 15/7/2022", {"lead_time": "5"}, date(2022, 7, 11)),
        ("Trước ngày 07/7/2022", {"lead_time": "5"}, date(2022, 7, 6)),
        ("Tháng 7 năm 2022", {}, date(2022, 7, 11)),
        ("Tháng 6 năm 2022", {}, date(2022, 6, 30)),
        ("Tháng 7 năm 2022", {"when": "Ngày 04/7/2022"}, date(2022, 7, 4)),
        ("Căn cứ vào thời gian tổ chức sự kiện để gửi Thư chúc mừng", {"lead_time": "5"}, date(2022, 7, 11)),
        ("Khi thuận tiện", {"lead_time": "5"}, date(2022, 7, 11)),
        ("Cả năm 2022", {}, date(2022, 7, 11)),
    ],
)
def test_real_days_of_the_plan_go_before_any_count(when: str, letter: dict[str, str], day: date) -> None:
    assert _sending(time=when, **letter).day == day


def test_a_day_by_words_has_no_lead_time() -> None:
    found = _sending(time="Ngày 05/7/2022")
    assert (found.lead, found.assumed) == (None, False)


@pytest.mark.parametrize(
    ("year", "occasion", "sure"),
    [
        (2022, "lao-ties", True),
        (2027, "lao-ties", False),  # the days off about 2 September 2027 are not decreed
        (2027, "lao-treaty", True),
        (2027, "lao-new-year", False),  # not announced
        (2026, "lao-ties", True),
    ],
)
def test_what_a_decree_may_still_move_is_not_sure(year: int, occasion: str, sure: bool) -> None:
    assert _sending(year=year, **{"for": occasion, "lead_time": "5"}).sure is sure


@pytest.mark.parametrize(
    ("entered", "sending_day", "sure"),
    [
        (date(2027, 9, 1), date(2027, 8, 25), True),  # 1, 2 and 3 September are off
        (date(2027, 8, 24), date(2027, 8, 26), False),  # says nothing about the National Day
        (date(2027, 2, 11), date(2027, 8, 26), False),
    ],
)
def test_an_office_settles_the_feasts_that_it_enters(entered: date, sending_day: date, sure: bool) -> None:
    plan = linked(
        {"activity": "Gửi thư", "for": "lao-ties", "letters": [{"from": "Tỉnh ủy", "lead_time": "5"}]},
        year=2027,
    )
    plan.register = packaged_register().extended(holidays=[Holiday(entered, "Nghỉ")])
    activity, occasion = plan.activities[0], plan.occasion("lao-ties")
    assert occasion is not None
    found = sending(activity, activity.activity.letters[0], occasion)
    assert (found.day, found.sure) == (sending_day, sure)


def test_a_tentative_time_is_not_sure() -> None:
    assert not _sending(time="Dự kiến ngày 05/7/2022").sure


def test_an_occasion_without_a_day_gives_none() -> None:
    assert _sending(**{"for": "vietnam-lunar-new-year"}) == Sending(None, None, sure=False)
    assert _sending(**{"for": "vietnam-lunar-new-year", "when": "Ngày 24/01/2022"}).day == date(2022, 1, 24)
    assert _sending(**{"for": "lao-solidarity-year-2022"}).day is None


@pytest.mark.parametrize(
    "words", ["năm ngày", "-5", "5 tháng", "5  ngày", "sớm", "1000", "5 ngày nghỉ", "5.5"]
)
def test_a_lead_time_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="lead_time"):
        Plan.model_validate(
            {"subject": "K", "province": "X", "year": "2027", "letters": {"lead_time": words}}
        )


@settings(deadline=None, max_examples=60)
@given(
    year=st.integers(2015, 2035),
    occasion=st.sampled_from(
        ["lao-ties", "cambodia-victory-1979", "lao-national-day", "cambodia-commune-elections"]
    ),
    days=st.integers(0, 60),
    unit=st.sampled_from(["", " ngày", " ngày làm việc"]),
)
def test_no_letter_leaves_on_a_day_off_or_on_the_wrong_side(
    year: int, occasion: str, days: int, unit: str
) -> None:
    found = _sending(year=year, **{"for": occasion, "lead_time": f"{days}{unit}"})
    if found.occasion_day is None:
        assert found.day is None
        return
    assert found.day is not None
    assert is_working_day(found.day, packaged_register())
    if found.afterwards:
        assert found.day > found.occasion_day
    else:
        assert found.day <= found.occasion_day
    apart = abs(found.occasion_day - found.day)
    assert timedelta(days) <= apart or found.day == found.occasion_day
    assert apart <= timedelta(2 * days + 20)
