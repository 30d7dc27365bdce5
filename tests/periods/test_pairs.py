"""The two dates of an occasion."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.periods import date_pairs


@pytest.mark.parametrize(
    ("text", "origin", "observed", "precision"),
    [
        ("(05/9/1962 - 05/9/2022)", date(1962, 9, 5), date(2022, 9, 5), "day"),
        ("05/9/1962-05/9/2022", date(1962, 9, 5), date(2022, 9, 5), "day"),
        ("05/9/1962 – 05/9/2022", date(1962, 9, 5), date(2022, 9, 5), "day"),
        ("5-9-1962 - 5-9-2022", date(1962, 9, 5), date(2022, 9, 5), "day"),
        ("ngày 05/9/1962 - ngày 05/9/2022", date(1962, 9, 5), date(2022, 9, 5), "day"),
        ("ngày 05 tháng 9 năm 1962 - 05 tháng 9 năm 2022", date(1962, 9, 5), date(2022, 9, 5), "day"),
        ("tháng 4/1930 - tháng 4/2020", date(1930, 4, 1), date(2020, 4, 1), "month"),
        ("tháng 4/1930 - 4/2020", date(1930, 4, 1), date(2020, 4, 1), "month"),
        ("(05/9/1962 - 06/9/2022)", date(1962, 9, 5), date(2022, 9, 6), "day"),
        ("05/9/1962 – 5.9.2022", date(1962, 9, 5), date(2022, 9, 5), "day"),
        ("05/9/2021 - 05/9/2022", date(2021, 9, 5), date(2022, 9, 5), "day"),
    ],
)
def test_a_pair_is_read_with_its_place(text: str, origin: date, observed: date, precision: str) -> None:
    (pair,) = date_pairs(text)
    assert (pair.origin, pair.observed, pair.precision) == (origin, observed, precision)
    assert text.strip("()") == text[pair.start : pair.end]


@pytest.mark.parametrize(
    "text",
    [
        "31/6/1962 - 31/6/2022",
        "30/12/2021 - 02/01/2022",
        "05/9 - 10/9/2022",
        "từ 05/9/2017 - 05/9/2022",
        "giai đoạn 2020 - 2022",
        "05/9/2022 - 05/9/1962",
        "05/9/1962",
        "Công văn số 1962-CV/TU",
        "",
    ],
)
def test_no_pair_is_seen_in_ranges_periods_and_impossible_dates(text: str) -> None:
    assert date_pairs(text) == ()


def test_all_pairs_of_a_sentence_are_found() -> None:
    text = "quan hệ (05/9/1962 - 05/9/2022), Hiệp ước (18/7/1977 - 18/7/2022); (02/12/1975 - 02/12/2022):"
    assert [pair.origin.year for pair in date_pairs(text)] == [1962, 1977, 1975]
