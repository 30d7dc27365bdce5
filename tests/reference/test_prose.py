"""Running text from plans: only what is meant is found, with the wording that stood there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from anniv_cli.reference import Names, packaged_register
from anniv_cli.text import composed, words

SOURCES = Path(__file__).parents[1] / "plans" / "sources"


def found_in(text: str, province: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Agencies and places of a text, as (wording, name)."""
    names = Names.of(packaged_register(), province=province)
    agencies, places = [], []
    here, at = words(text), 0
    while at < len(here):
        agency = names.agency_at(here, at, text)
        place = None if agency else names.place_at(here, at, text)
        match = agency or place
        end = match[1] if match else at + 1
        wording = text[here[at].start : here[end - 1].end]
        if agency:
            agencies.append((wording, agency[0].name))
        if place:
            places.append((wording, place[0].name))
        at = end
    return agencies, places


def test_a_paragraph_of_purposes_names_the_province_alone() -> None:
    text = composed(
        "Tăng cường hơn nữa sự hiểu biết sâu sắc trong đội ngũ cán bộ, đảng viên và nhân dân, đặc biệt "
        "là thế hệ trẻ "
        "của tỉnh Kon Tum, các tỉnh Nam Lào và Đông Bắc Campuchia về tầm quan trọng của việc gìn giữ, "
        "củng cố và phát "
        "triển quan hệ đoàn kết đặc biệt Việt Nam - Lào; tạo thành phong trào thi đua sôi nổi trong các "
        "cơ quan, đoàn "
        "thể, địa phương và các tầng lớp nhân dân, góp phần giữ vững hòa bình, an ninh biên giới."
    )
    assert found_in(text, "Kon Tum") == ([], [("tỉnh Kon Tum", "Kon Tum")])


def test_an_activity_keeps_the_wording_that_stood_there() -> None:
    text = composed(
        "Đơn vị chủ trì: Bộ Chỉ huy Quân sự tỉnh rà soát, tham mưu xây dựng Kế hoạch thăm hỏi, gặp gỡ. "
        "Đơn vị phối "
        "hợp: Sở Lao động - Thương binh và Xã hội, Sở Tài chính, Bộ Chỉ huy Bộ đội Biên phòng tỉnh, "
        "Công an tỉnh, Hội "
        "cựu chiến binh, Ủy ban nhân dân các huyện, thành phố."
    )
    agencies, places = found_in(text, "Kon Tum")
    assert [wording for wording, _ in agencies] == [
        "Bộ Chỉ huy Quân sự tỉnh",
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Tài chính",
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
        "Công an tỉnh",
        "Hội cựu chiến binh",
        "Ủy ban nhân dân các huyện, thành phố",
    ]
    assert places == []


@pytest.mark.parametrize(
    ("source", "province", "places"),
    [
        (
            "kon-tum-2022",
            "Kon Tum",
            {"Kon Tum", "Attapeu", "Sekong", "Salavan", "Champasak", "Ratanakiri", "Stung Treng"},
        ),
        ("quang-tri-2022", "Quảng Trị", {"Quảng Trị", "Savannakhet", "Salavan", "Hướng Hóa"}),
    ],
)
def test_a_whole_plan_yields_its_true_places_and_no_stray_body(
    source: str, province: str, places: set[str]
) -> None:
    paths = sorted(SOURCES.glob(f"{source}*.txt"))
    if not paths:
        pytest.skip("the source texts are not here")
    agencies, found = found_in(composed(paths[0].read_text(encoding="utf-8")), province)
    assert {name for _, name in found} == places
    bodies = Counter(name for _, name in agencies)
    assert bodies["Sở Ngoại vụ"] >= 5
    known = {entry.name.replace("{province}", province) for entry in packaged_register().agencies}
    assert set(bodies) - known <= {
        "Ủy ban nhân dân huyện Hướng Hóa",
        "Ủy ban nhân dân các huyện Hướng Hóa, Đakrông",
    }
