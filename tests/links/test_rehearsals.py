"""Rehearsals that are set for a day when all is over."""

from __future__ import annotations

import pytest

from anniv_cli.links.rehearsals import late_rehearsals
from links.plans import activity


def _late(when: str | None, *pieces: tuple[str, str]) -> list[str]:
    parts = [{"part": part, "when": day} for part, day in pieces]
    return [late.part for late in late_rehearsals(activity(parts=parts, **({"when": when} if when else {})))]


@pytest.mark.parametrize("part", ["Tổng duyệt", "Lễ tổng duyệt", "Buổi sơ duyệt chương trình", "Hợp luyện"])
def test_a_rehearsal_behind_the_event_is_late(part: str) -> None:
    assert _late("Ngày 24/6/2027", (part, "25/6/2027")) == [part]
    assert _late(None, ("Lễ khai mạc", "Ngày 24/6/2027"), (part, "25/6/2027")) == [part]
    assert _late("Ngày 24/6/2027", (part, "23/6/2027")) == []
    assert _late("Ngày 24/6/2027", (part, "7 giờ 00 ngày 24/6/2027")) == []


def test_what_another_piece_needs_and_what_has_no_known_end_is_not_late() -> None:
    assert _late("Ngày 24/6/2027", ("Tổng duyệt", "25/6/2027"), ("Lễ bế mạc", "26/6/2027")) == []
    assert _late("Sau khi thống nhất với bạn", ("Tổng duyệt", "25/6/2027")) == []
    assert _late(None, ("Tổng duyệt", "25/6/2027")) == []
    assert _late("Ngày 24/6/2027", ("Họp rút kinh nghiệm", "25/6/2027")) == []
    assert _late("Ngày 24/6/2027", ("Tổng duyệt", "Sau lễ")) == []
