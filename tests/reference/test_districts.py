"""Districts at home that ended in 2025, told from those abroad."""

from __future__ import annotations

import pytest

from anniv_cli.reference import ended_district


@pytest.mark.parametrize("name", ["Tri Tôn", "Đakrông", "Đăk Rông", "Ia H'Drai", "Đắk Glei", "Vinh"])
def test_a_district_at_home_is_known_however_its_syllables_are_tied(name: str) -> None:
    assert ended_district(name) == name


@pytest.mark.parametrize("name", ["Phu Vông", "Kà Lừm", "Koh Thom", "Banlung", "Noọng Hét", "Xê Pôn", ""])
def test_a_district_abroad_is_none(name: str) -> None:
    assert not ended_district(name)


def test_the_name_ends_where_the_longest_one_ends() -> None:
    assert ended_district("Điện Biên Đông Xuân") == "Điện Biên Đông"
