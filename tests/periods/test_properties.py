"""Laws: a period survives any spelling, nothing raises, unknown words never resolve, cost is linear."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from anniv_cli.periods import Window, mentions, parse_period
from anniv_cli.periods.bounds import months_span
from anniv_cli.periods.lexicon import TREE
from anniv_cli.periods.tokens import lowered, tokens

YEAR = 2027
MONTHS = ["", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"]
ROMAN = ["", "I", "II", "III", "IV"]
# (how the days are fixed, the words): words that lead in without changing the days.
LEADS = ["", "trong ", "vào ", "Thời gian: ", "Thời gian thực hiện: ", "Tổ chức trong ", "- "]
TAILS = ["", ".", ";", " (thời gian cụ thể do hai bên trao đổi)", " tại Viêng Chăn", "  "]
days_of_plan = st.dates(date(YEAR - 1, 1, 1), date(YEAR + 1, 12, 31))


def spelt(number: int) -> st.SearchStrategy[str]:
    return st.sampled_from([f"{number}", f"{number:02}"])


@st.composite
def day_words(draw: st.DrawFn, day: date, with_year: bool = True) -> str:
    d, m = draw(spelt(day.day)), draw(spelt(day.month))
    joint = draw(st.sampled_from(["/", ".", "-", " / "]))
    if draw(st.booleans()):
        year = (
            draw(st.sampled_from([f" năm {day.year}", f"/{day.year}", f", năm {day.year}"]))
            if with_year
            else ""
        )
        month = draw(st.sampled_from([m, MONTHS[day.month]])) if with_year and "năm" in year else m
        return f"ngày {d} tháng {month}{year}"
    figures = f"{d}{joint}{m}{joint}{day.year}" if with_year else f"{d}{joint}{m}"
    return (
        draw(st.sampled_from(["ngày ", "Ngày  ", "ngày mùng "] if not with_year else ["ngày ", "", "mùng "]))
        + figures
    )


@st.composite
def month_words(draw: st.DrawFn, year: int, month: int, with_year: bool = True) -> str:
    number = draw(spelt(month))
    if not with_year:
        return draw(st.sampled_from([f"tháng {number}", f"Tháng {MONTHS[month]}", f"T{month}"]))
    return draw(
        st.sampled_from(
            [
                f"tháng {number}/{year}",
                f"tháng {number} năm {year}",
                f"tháng {number}-{year}",
                f"{number}/{year}",
                f"T{number}/{year}",
                f"tháng {MONTHS[month]} năm {year}",
                f"tháng {number}, năm {year}",
                f"thang {number}/{year}",
            ]
        )
    )


@st.composite
def quarter_words(draw: st.DrawFn, year: int, quarter: int) -> str:
    name = draw(
        st.sampled_from(
            [ROMAN[quarter], str(quarter), f"{quarter:02}", ["", "một", "hai", "ba", "bốn"][quarter]]
        )
    )
    tail = draw(st.sampled_from([f"/{year}", f" năm {year}", f"/năm {year}", f", năm {year}"]))
    return draw(st.sampled_from(["quý ", "Quý ", "quí "])) + name + tail


@st.composite
def units(draw: st.DrawFn) -> tuple[date, date, str]:
    """A day, month, quarter, half-year or year near the plan's, and words for it."""
    year = draw(st.integers(YEAR - 1, YEAR + 1))
    kind = draw(st.sampled_from(["day", "month", "quarter", "half", "year"]))
    if kind == "day":
        day = draw(days_of_plan)
        return day, day, draw(day_words(day))
    if kind == "month":
        month = draw(st.integers(1, 12))
        return *months_span(year, month, month), draw(month_words(year, month))
    if kind == "quarter":
        quarter = draw(st.integers(1, 4))
        return *months_span(year, 3 * quarter - 2, 3 * quarter), draw(quarter_words(year, quarter))
    if kind == "half":
        first = draw(st.booleans())
        words = draw(st.sampled_from(["6 tháng", "06 tháng", "sáu tháng", "nửa"]))
        span = months_span(year, 1, 6) if first else months_span(year, 7, 12)
        return *span, f"{words} {'đầu' if first else 'cuối'} năm {year}"
    return *months_span(year, 1, 12), draw(st.sampled_from([f"năm {year}", f"cả năm {year}", f"{year}"]))


@settings(deadline=None, max_examples=600)
@given(units(), st.sampled_from(LEADS), st.sampled_from(TAILS))
def test_a_period_is_read_back_from_any_spelling(unit: tuple[date, date, str], lead: str, tail: str) -> None:
    start, end, words = unit
    period = parse_period(lead + words + tail, year=YEAR)
    assert period.windows == (Window(start, end),)
    assert period.resolved


@settings(deadline=None, max_examples=400)
@given(st.data(), days_of_plan, st.integers(1, 200))
def test_a_range_of_days_is_read_back(data: st.DataObject, start: date, length: int) -> None:
    end = start + timedelta(days=length)
    left = data.draw(day_words(start, with_year=data.draw(st.booleans()) or end.year > start.year))
    right = data.draw(day_words(end))
    joint = data.draw(st.sampled_from([" đến ", " đến hết ", " tới ", " cho đến hết "]))
    period = parse_period(f"từ {left}{joint}{right}", year=YEAR)
    assert period.windows == (Window(start, end),), f"từ {left}{joint}{right}"


@settings(deadline=None, max_examples=200)
@given(days_of_plan, st.integers(1, 27), st.sampled_from([" - ", "-", " – ", "–", " đến "]), st.booleans())
def test_days_sharing_a_month_are_read_back(start: date, length: int, joint: str, led: bool) -> None:
    end = start + timedelta(days=length)
    assume(end.month == start.month)
    text = f"{'từ ngày' if led else 'ngày'} {start.day:02}{joint}{end.day}/{end.month}/{end.year}"
    assert parse_period(text, year=YEAR).windows == (Window(start, end),)


@settings(deadline=None, max_examples=200)
@given(st.integers(1, 12), st.integers(0, 14), st.sampled_from([" đến ", " đến hết ", " - "]), st.booleans())
def test_a_range_of_months_is_read_back(month: int, length: int, joint: str, shared: bool) -> None:
    years, last = divmod(month - 1 + length, 12)
    shared = shared and 0 < length < 12
    left = f"tháng {month}" if shared else f"tháng {month}/{YEAR}"
    text = f"từ {left}{joint}tháng {last + 1}/{YEAR + years}"
    start, end = months_span(YEAR, month, month)[0], months_span(YEAR + years, last + 1, last + 1)[1]
    assert parse_period(text, year=YEAR).windows == (Window(start, end),)


@settings(deadline=None, max_examples=200)
@given(st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31)), st.integers(1, 90), st.sampled_from(["", f"/{YEAR}"]))
@example(date(YEAR, 1, 31), 90, "")
def test_a_range_with_its_ends_swapped_is_not_read(start: date, length: int, year: str) -> None:
    end = start + timedelta(days=length)
    assume(end.year == YEAR)
    text = f"từ ngày {end.day}/{end.month} đến ngày {start.day}/{start.month}{year}"
    assert not parse_period(text, year=YEAR).resolved


@settings(deadline=None, max_examples=200)
@given(units(), st.sampled_from(["trước", "xong trước", "hoàn thành trước", "Gửi về Sở Ngoại vụ trước"]))
def test_before_ends_the_day_before_the_period_begins(unit: tuple[date, date, str], before: str) -> None:
    start, _, words = unit
    deadline = parse_period(f"{before} {words}", year=YEAR).deadline
    assert deadline is not None
    assert (deadline.last_day, deadline.stated) == (start - timedelta(days=1), start)


KNOWN = {word for word in TREE}
letters = st.text(alphabet="abcdeghiklmnopqrstuvxyàáảãạâầấẩẫậăằắẳẵặèéẻẽẹêềếểễệđ", min_size=4, max_size=9)


@settings(deadline=None, max_examples=300)
@given(units(), letters, st.booleans())
def test_an_unknown_word_beside_a_time_never_resolves(
    unit: tuple[date, date, str], word: str, before: bool
) -> None:
    assume(all(token.kind == "?" for token in tokens(lowered(word))[:-2]))
    _, _, words = unit
    period = parse_period(f"{word} {words}" if before else f"{words} {word}", year=YEAR)
    assert not period.resolved
    assert period.leftover
    assert (period.windows, period.deadline) == ((), None)


SCRAPS = [
    *sorted({word for word in KNOWN if word}),
    *("/", "-", "–", "(", ")", ",", ";", ":", ".", "*", "7", "07", "31", "30/2", "9/2022", "2022", "1962"),
    *("05/9/2027", "5-8", "7h30", "III"),
]


@settings(deadline=None, max_examples=1500)
@given(st.lists(st.sampled_from(SCRAPS), max_size=14).map(" ".join) | st.text(max_size=60), st.booleans())
@example("từ đến từ đến", False)
@example("İ" * 5 + " tháng 7", False)
@example("9" * 400, True)
def test_no_text_raises_and_what_resolves_is_consistent(text: str, deadline: bool) -> None:
    period = parse_period(text, year=YEAR, deadline=deadline)
    mentions(text, year=YEAR)
    for window in (*period.windows, *period.peak):
        assert window.start is None or window.end is None or window.start <= window.end
    if period.resolved:
        assert not period.leftover
        assert period.windows or period.deadline
        years = {window.start.year for window in period.windows if window.start}
        assert years <= set(range(YEAR - 11, YEAR + 13))
    at = period.at([date(YEAR, 9, 5)], date(YEAR, 1, 10))
    assert at == period or not period.resolved


def _steps(text: str) -> int:
    """How many calls reading a text takes: a measure of cost that no busy machine disturbs."""
    import sys

    parse_period.__wrapped__(text, year=YEAR)  # fill the small caches first
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        parse_period.__wrapped__(text, year=YEAR)
    finally:
        sys.setprofile(None)
    return count


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=4).map(" ".join))
@example("(")
@example("sáng")
@example("1,")
@example("( tháng 7")
@example("từ ngày 1")
@example("gửi")
def test_twice_the_text_costs_about_twice_the_work(scrap: str) -> None:
    once, twice = _steps(f"{scrap} " * 100), _steps(f"{scrap} " * 200)
    assert twice < 2.6 * once + 500
