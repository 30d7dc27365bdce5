"""What is worked out once and kept."""

from __future__ import annotations

import pytest

from anniv_cli.links.once import once


class Sum:
    def __init__(self, *numbers: int) -> None:
        self.numbers = numbers
        self.asked = 0

    @once
    def total(self) -> int:
        """All of them together."""
        self.asked += 1
        return sum(self.numbers)

    @once
    def nothing(self) -> None:
        self.asked += 1

    @once
    def mean(self) -> float:
        return self.total / len(self.numbers)


def test_a_value_is_worked_out_when_first_asked_for_and_then_kept() -> None:
    one = Sum(1, 2, 3)
    assert one.asked == 0
    assert (one.total, one.total, one.mean, one.asked) == (6, 6, 2.0, 1)


def test_a_value_that_is_none_is_kept_as_well() -> None:
    one = Sum()
    assert (one.nothing, one.nothing, one.asked) == (None, None, 1)


def test_each_thing_keeps_its_own() -> None:
    assert (Sum(1).total, Sum(2).total) == (1, 2)


def test_what_could_not_be_worked_out_is_asked_for_again() -> None:
    one = Sum()
    for _again in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = one.mean
    assert one.asked == 1


def test_it_keeps_the_words_that_explain_it() -> None:
    assert vars(Sum)["total"].__doc__ == "All of them together."
