"""What a period answers, and what becomes of it once the days it hangs on are known."""

from __future__ import annotations

from datetime import date, time

import pytest

from anniv_cli.periods import Deadline, Period, WeekdayClaim, Window, parse_period
from periods.notation import say

LAO, CAMBODIA, ISSUED = date(2022, 9, 5), date(2022, 6, 24), date(2022, 3, 10)


def read(text: str, **how: object) -> Period:
    return parse_period(text, year=2022, **how)  # type: ignore[arg-type]


def test_first_and_last_are_the_hull_of_all_windows() -> None:
    period = read("đợt 1: 03/02/2022; đợt 2: từ ngày 18 đến ngày 21/5/2022")
    assert (period.first, period.last) == (date(2022, 2, 3), date(2022, 5, 21))


def test_an_open_side_has_no_first_or_last_day() -> None:
    assert read("từ tháng 7/2022").first == date(2022, 7, 1)
    assert read("từ tháng 7/2022").last is None
    assert read("trước ngày 15/4/2022").first is None
    assert read("trước ngày 15/4/2022").last == date(2022, 4, 14)


def test_days_between_two_windows_are_not_overlapped() -> None:
    period = read("tháng 4 và tháng 9")
    assert period.overlaps(date(2022, 4, 30), date(2022, 5, 31))
    assert not period.overlaps(date(2022, 5, 1), date(2022, 8, 31))


def test_a_bare_deadline_overlaps_only_its_last_day() -> None:
    period = read("trước ngày 15/4/2022")
    assert period.overlaps(date(2022, 4, 14), date(2022, 4, 14))
    assert not period.overlaps(date(2022, 4, 15), date(2022, 4, 30))


def test_an_unresolved_period_overlaps_nothing() -> None:
    assert not read("kịp thời").overlaps(date.min, date.max)
    assert read("31/6/2022").windows == ()


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("tháng 7/2022", True),
        ("dự kiến tháng 7/2022", False),
        ("thường xuyên trong năm 2022", False),
        ("giữa tháng 7", False),
        ("trước ngày 15/4/2022", True),
        ("kịp thời", False),
    ],
)
def test_only_certain_days_are_fixed(text: str, fixed: bool) -> None:
    assert read(text).fixed is fixed


def test_before_excludes_the_day_and_by_includes_it() -> None:
    assert read("trước ngày 15/4/2022").deadline == Deadline(date(2022, 4, 14), "before", date(2022, 4, 15))
    assert read("đến hết ngày 15/4/2022").deadline == Deadline(date(2022, 4, 15), "by", date(2022, 4, 15))


def test_before_an_hour_leaves_the_day_itself() -> None:
    deadline = read("trước 17h00 ngày 15/4/2022").deadline
    assert deadline == Deadline(date(2022, 4, 15), "before", date(2022, 4, 15))


@pytest.mark.parametrize("text", ["tháng 4/2022", "trong quý I và tháng 4/2022", "từ ngày 1 đến 30/4/2022"])
def test_where_a_deadline_is_asked_for_the_end_of_a_period_is_meant(text: str) -> None:
    period = read(text, deadline=True)
    assert period.deadline == Deadline(date(2022, 4, 30), "by", date(2022, 4, 30))
    assert period.windows == ()


@pytest.mark.parametrize("text", ["cuối tháng 4/2022", "từ tháng 4/2022", "kịp thời"])
def test_no_deadline_is_made_of_fuzzy_open_or_unread_words(text: str) -> None:
    assert read(text, deadline=True).deadline is None


def test_a_stated_deadline_is_not_read_twice() -> None:
    assert read("trước ngày 15/4/2022", deadline=True) == read("trước ngày 15/4/2022")


def test_the_occasions_days_become_windows_in_order() -> None:
    period = read("Căn cứ vào thời gian tổ chức sự kiện").at([LAO, CAMBODIA], None)
    assert period.windows == (Window(LAO, LAO), Window(CAMBODIA, CAMBODIA))
    assert period.resolved
    assert period.first == CAMBODIA


def test_without_a_dated_occasion_nothing_is_guessed() -> None:
    period = read("Căn cứ vào thời gian tổ chức sự kiện")
    assert period.at([], ISSUED) == period
    assert not period.resolved


def test_before_an_occasion_is_a_deadline_only_where_one_occasion_is_meant() -> None:
    period = read("trước ngày kỷ niệm")
    assert period.at([LAO], None).deadline == Deadline(date(2022, 9, 4), "before", LAO)
    assert period.at([LAO, CAMBODIA], None) == period


def test_after_an_occasion_begins_the_next_day() -> None:
    assert read("sau ngày kỷ niệm").at([LAO], None).windows == (Window(date(2022, 9, 6), None),)


@pytest.mark.parametrize(
    "text",
    [
        "Nhân dịp Quốc khánh Lào",
        "Kỷ niệm Quốc khánh 2/9",
        "nhân dịp 30/4 và 01/5",
        "Nhân kỷ niệm ngày truyền thống 30/10",
        "trước ngày Quốc khánh Campuchia (09/11/1953 - 09/11/2022)",
        "Vào các ngày lễ lớn trong năm",
        "Tết Dương lịch",
    ],
)
def test_words_that_mean_another_day_are_not_given_the_day_of_the_occasion(text: str) -> None:
    period = read(text)
    assert period.at([LAO], None) == period
    assert not period.resolved


def test_an_event_nobody_dated_stays_words() -> None:
    period = read("từ sau cuộc bầu cử Hội đồng xã/phường của Campuchia tháng 6 năm 2022")
    assert period.at([LAO], ISSUED) == period
    assert period.anchors[0].words == "cuộc bầu cử Hội đồng xã/phường của Campuchia tháng 6 năm 2022"


def test_from_now_on_begins_with_the_issue_date() -> None:
    period = read("từ nay đến cuối năm 2022")
    assert not period.resolved
    assert period.at([], ISSUED).windows == (Window(ISSUED, date(2022, 12, 31)),)
    assert period.at([], ISSUED).resolved


def test_an_issue_date_behind_the_end_resolves_nothing() -> None:
    assert not read("từ nay đến hết tháng 2/2022").at([], ISSUED).resolved


def test_days_counted_from_signing_leave_out_the_day_of_signing() -> None:
    period = read("trong vòng 10 ngày kể từ ngày ký").at([], ISSUED)
    assert period.windows == (Window(ISSUED, date(2022, 3, 20)),)


def test_a_needless_anchor_does_not_hold_a_period_back() -> None:
    period = read("ngày 02/12/2022 nhân dịp Quốc khánh Lào")
    assert period.resolved
    assert period.at([LAO], ISSUED) == period


def test_lunar_days_are_never_read_as_solar() -> None:
    period = read("10/3 âm lịch")
    assert period.lunar
    assert period.windows == ()
    assert not period.at([LAO], ISSUED).resolved


def test_weekdays_are_kept_for_checking_even_when_wrong() -> None:
    assert read("ngày 05/9/2022 (thứ Sáu)").weekdays == (WeekdayClaim(4, LAO),)


def test_hours_and_parts_of_the_day_are_kept() -> None:
    period = read("từ 7h30 đến 11h sáng ngày 05/9/2022")
    assert period.windows == (Window(LAO, LAO, False, time(7, 30), time(11), "sáng"),)


def test_the_words_at_fault_are_named() -> None:
    assert read("ngày 31/6/2022").leftover == ("ngày 31/6/2022",)
    assert read("Tháng 7/2022 trừ Chủ nhật").leftover == ("trừ Chủ nhật",)


TODAY = date(2022, 12, 29)  # a Thursday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hôm nay", "2022-12-29"),
        ("ngày mai", "2022-12-30"),
        ("tuần này", "2022-12-26..2023-01-01"),
        ("tuần sau", "2023-01-02..01-08"),
        ("tuần trước", "2022-12-19..12-25"),
        ("tháng này", "2022-12-01..12-31"),
        ("tháng sau", "2023-01-01..01-31"),
        ("tháng tới", "2023-01-01..01-31"),
        ("quý này", "2022-10-01..12-31"),
        ("quý sau", "2023-01-01..03-31"),
        ("năm nay", "2022-01-01..12-31"),
        ("năm sau", "2023-01-01..12-31"),
        ("cuối tháng này", "~2022-12-21..12-31"),
        ("cuối tuần này", "~2022-12-30..2023-01-01"),
        ("tháng 9 năm nay", "2022-09-01..09-30"),
        ("trước ngày mai", "<2022-12-30"),
    ],
)
def test_words_that_count_from_today_need_today(text: str, expected: str) -> None:
    assert say(parse_period(text, year=2022, today=TODAY)) == expected
    unknown = parse_period(text, year=2022)
    assert not unknown.resolved
    assert unknown.anchors[0].kind == "today"
