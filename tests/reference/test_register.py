"""The register: dates, successors, partners, corrections, and the soundness of the packaged data."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from anniv_cli import reference
from anniv_cli.reference import (
    COUNTRIES,
    Agency,
    Certainty,
    Holiday,
    Names,
    Occasion,
    Place,
    Register,
    packaged_register,
    partners_of,
    successors_on,
    ties_of,
)
from anniv_cli.text import composed

REGISTER = packaged_register()
IN_2022, IN_2025, IN_2027 = date(2022, 7, 18), date(2025, 3, 1), date(2027, 5, 1)
EVERY_RECORD = [
    *REGISTER.agencies,
    *REGISTER.places,
    *REGISTER.occasions,
    *REGISTER.ties,
    *REGISTER.counterparts,
]

AT_THE_END_OF_FEBRUARY, AT_THE_END_OF_JUNE = date(2025, 2, 28), date(2025, 6, 30)
DEAD_IN_2027 = [
    (
        "Sở Thông tin và Truyền thông",
        AT_THE_END_OF_FEBRUARY,
        ["Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch"],
    ),
    ("Sở Kế hoạch và Đầu tư", AT_THE_END_OF_FEBRUARY, ["Sở Tài chính"]),
    ("Sở Giao thông vận tải", AT_THE_END_OF_FEBRUARY, ["Sở Xây dựng"]),
    ("Sở Nông nghiệp và Phát triển nông thôn", AT_THE_END_OF_FEBRUARY, ["Sở Nông nghiệp và Môi trường"]),
    ("Sở Tài nguyên và Môi trường", AT_THE_END_OF_FEBRUARY, ["Sở Nông nghiệp và Môi trường"]),
    ("Ban Dân tộc tỉnh", AT_THE_END_OF_FEBRUARY, ["Sở Dân tộc và Tôn giáo"]),
    (
        "Bộ Thông tin và Truyền thông",
        AT_THE_END_OF_FEBRUARY,
        ["Bộ Khoa học và Công nghệ", "Bộ Văn hóa, Thể thao và Du lịch"],
    ),
    ("Ban Tuyên giáo Trung ương", date(2025, 2, 2), ["Ban Tuyên giáo và Dân vận Trung ương"]),
    (
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
        AT_THE_END_OF_JUNE,
        ["Ban Chỉ huy Bộ đội Biên phòng tỉnh", "Bộ Chỉ huy Quân sự tỉnh"],
    ),
    (
        "Ủy ban nhân dân các huyện, thị xã, thành phố",
        AT_THE_END_OF_JUNE,
        ["Ủy ban nhân dân các xã, phường, đặc khu"],
    ),
    ("Báo Kon Tum", AT_THE_END_OF_JUNE, ["Báo Quảng Ngãi"]),
]


def agency(name: str) -> Agency:
    found = REGISTER.agency(name)
    assert found is not None, name
    return found


class TestDeadNames:
    @pytest.mark.parametrize(("name", "last_day", "successors"), DEAD_IN_2027)
    def test_live_to_their_last_day_and_name_who_follows(
        self, name: str, last_day: date, successors: list[str]
    ) -> None:
        body = agency(name)
        assert body.until == last_day
        assert body.exists_on(last_day)
        assert not body.exists_on(IN_2027)
        assert [entry.name for entry in successors_on(REGISTER, body, IN_2027)] == successors
        assert successors_on(REGISTER, body, IN_2022) == ()

    def test_information_and_communications_are_there_in_2022_and_gone_in_march_2025(self) -> None:
        body = Names.of(REGISTER, province="Kon Tum").agency("Sở TT&TT")
        assert body is not None
        assert body.exists_on(IN_2022)
        assert not body.exists_on(IN_2025)

    def test_labour_goes_first_of_all_to_home_affairs(self) -> None:
        found = successors_on(REGISTER, agency("Sở Lao động - Thương binh và Xã hội"), IN_2027)
        assert found[0].name == "Sở Nội vụ"

    def test_a_district_committee_made_from_its_pattern_has_successors(self) -> None:
        body = Names.of(REGISTER, province="Quảng Trị").agency("UBND huyện Hướng Hóa")
        assert body is not None
        assert [entry.name for entry in successors_on(REGISTER, body, IN_2027)] == [
            "Ủy ban nhân dân các xã, phường, đặc khu"
        ]

    def test_the_names_of_the_new_bodies_are_not_old(self) -> None:
        for name in (
            "Sở Nông nghiệp và Môi trường",
            "Bộ Dân tộc và Tôn giáo",
            "Ban Chỉ huy Bộ đội Biên phòng tỉnh",
        ):
            assert not agency(name).exists_on(IN_2022)
            assert agency(name).exists_on(IN_2027)

    def test_the_broadcaster_of_quang_tri_and_its_newspaper_become_one(self) -> None:
        names = Names.of(REGISTER, province="Quảng Trị")
        for text in ("Đài Phát thanh - Truyền hình tỉnh", "Báo Quảng Trị"):
            body = names.agency(text)
            assert body is not None
            assert [entry.name for entry in successors_on(REGISTER, body, IN_2027)] == [
                "Báo và Phát thanh, truyền hình Quảng Trị"
            ]
            assert body.dates_certainty is Certainty.UNVERIFIED

    def test_a_successor_every_province_has_is_named_with_the_province(self) -> None:
        body = Names.of(REGISTER, province="Gia Lai").agency("Đài PT-TH tỉnh")
        assert body is not None
        assert [entry.name for entry in successors_on(REGISTER, body, IN_2027)] == ["Báo Gia Lai"]
        general = agency("Đài Phát thanh và Truyền hình tỉnh")
        assert [entry.name for entry in successors_on(REGISTER, general, IN_2027)] == ["Báo"]

    def test_successors_are_followed_through_a_second_merger_and_a_circle_ends(self) -> None:
        gone = date(2020, 1, 1)
        register = Register().extended(
            agencies=[
                Agency("A", until=gone, successors=("B",)),
                Agency("B", until=gone, successors=("C", "A", "unheard of")),
                Agency("C"),
            ]
        )
        first = register.agencies[0]
        assert [entry.name for entry in successors_on(register, first, IN_2027)] == ["C"]


class TestOrders:
    def test_go_to_departments_and_districts(self) -> None:
        for name in (
            "Sở Ngoại vụ",
            "Ủy ban nhân dân huyện {name}",
            "Thanh tra tỉnh",
            "Cổng thông tin điện tử tỉnh",
        ):
            assert agency(name).ordered, name

    def test_do_not_go_to_bodies_outside_the_committee(self) -> None:
        outside = (
            "Ban Tuyên giáo Tỉnh ủy",
            "Văn phòng Tỉnh ủy",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
            "Công an tỉnh",
            "Hội Cựu chiến binh tỉnh",
            "Bộ Chỉ huy Quân sự tỉnh",
            "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
            "Tòa án nhân dân tỉnh",
            "Bộ Ngoại giao",
            "Liên hiệp các tổ chức hữu nghị tỉnh",
            "Tổng Lãnh sự quán Lào tại Đà Nẵng",
        )
        assert [name for name in outside if agency(name).ordered] == []


class TestPlaces:
    def test_merged_provinces_end_on_30_june_2025(self) -> None:
        kon_tum = REGISTER.place("Kon Tum")
        assert kon_tum is not None
        assert kon_tum.exists_on(date(2025, 6, 30))
        assert not kon_tum.exists_on(date(2025, 7, 1))
        assert kon_tum.successors == ("Quảng Ngãi",)

    def test_there_are_63_provinces_before_and_34_after_the_mergers(self) -> None:
        homes = [place for place in REGISTER.places if place.country == "VN" and place.kind != "district"]
        assert len([place for place in homes if place.exists_on(date(2024, 12, 31))]) == 63
        after = [place for place in homes if place.exists_on(date(2025, 7, 1))]
        assert len(after) == 34
        assert len([place for place in after if place.kind_on(date(2025, 7, 1)) == "city"]) == 6

    def test_the_cities_of_2026_have_their_rank_from_their_day_and_weak_marks(self) -> None:
        for name, first in (("Đồng Nai", date(2026, 4, 30)), ("Bắc Ninh", date(2026, 9, 20))):
            place = REGISTER.place(name)
            assert place is not None
            assert place.kind_on(first) == "city"
            assert place.kind_on(date(2026, 4, 29)) == "province"
            assert place.standings[0].mark is Certainty.WEAK

    def test_a_seat_can_be_less_certain_than_its_province(self) -> None:
        place = REGISTER.place("Khánh Hòa")
        assert place is not None
        assert (place.mark, place.capital_mark) == (Certainty.VERIFIED, Certainty.UNVERIFIED)


class TestPartners:
    @pytest.mark.parametrize(
        ("province", "day", "partners"),
        [
            ("Quảng Trị", IN_2022, {"Savannakhet", "Salavan"}),
            ("Quảng Trị", IN_2027, {"Savannakhet", "Salavan", "Khammouane"}),
            ("Quảng Ngãi", IN_2022, set()),
            (
                "Quảng Ngãi",
                IN_2027,
                {"Attapeu", "Sekong", "Ratanakiri", "Salavan", "Champasak", "Stung Treng"},
            ),
            ("Kon Tum", IN_2022, {"Attapeu", "Sekong", "Salavan", "Champasak", "Ratanakiri", "Stung Treng"}),
            ("Kon Tum", IN_2027, set()),
            ("An Giang", IN_2027, {"Kandal", "Takeo", "Kampot"}),
            ("Đà Nẵng", IN_2027, {"Sekong"}),
            ("nowhere", IN_2022, set()),
        ],
    )
    def test_follow_the_border_and_the_mergers(self, province: str, day: date, partners: set[str]) -> None:
        assert {place.name for place in partners_of(province, day)} == partners

    def test_keep_their_marks(self) -> None:
        marks = {(tie.partner, tie.kind): tie.mark for tie in ties_of("Kon Tum", IN_2022)}
        assert marks["Sekong", "border"] is Certainty.UNVERIFIED
        assert marks["Sekong", "partner"] is Certainty.VERIFIED
        assert marks["Attapeu", "border"] is Certainty.VERIFIED

    def test_of_a_merged_province_go_to_its_heir_and_nobody_has_confirmed_it(self) -> None:
        ties = {tie.partner: tie for tie in ties_of("Quảng Ngãi", IN_2027)}
        inherited = {name for name, tie in ties.items() if tie.inherited_from}
        assert inherited == {"Salavan", "Champasak", "Stung Treng"}
        assert {ties[name].inherited_from for name in inherited} == {"Kon Tum"}
        assert {ties[name].mark for name in inherited} == {Certainty.UNVERIFIED}
        assert ties["Attapeu"].mark is Certainty.VERIFIED
        assert not ties["Sekong"].inherited_from

    def test_are_not_inherited_before_the_merger(self) -> None:
        assert not any(tie.inherited_from for tie in ties_of("Quảng Ngãi", date(2025, 6, 30)))
        assert any(tie.inherited_from for tie in ties_of("Quảng Ngãi", date(2025, 7, 1)))

    def test_need_not_touch_viet_nam(self) -> None:
        for name in ("Stung Treng", "Champasak"):
            place = REGISTER.place(name)
            assert place is not None
            assert place.borders == ()

    def test_a_border_is_known_from_both_sides(self) -> None:
        for place in REGISTER.places:
            for other in place.borders:
                neighbour = REGISTER.place(other)
                assert neighbour is not None
                assert place.name in neighbour.borders

    def test_quang_ngai_alone_touches_both_countries(self) -> None:
        both = [
            place.name
            for place in REGISTER.places
            if place.country == "VN"
            and {partner.country for partner in partners_of(place.name, IN_2027)} == {"LA", "KH"}
        ]
        assert both == ["Quảng Ngãi"]


class TestCorrections:
    def test_a_known_agency_is_replaced_and_its_spellings_stay(self) -> None:
        packaged = agency("Đài Phát thanh và Truyền hình tỉnh")
        register = REGISTER.extended(agencies=[packaged._replace(also=("Đài tỉnh",), until=date(2025, 5, 1))])
        names = Names.of(register, province="Gia Lai")
        found = names.agency("Đài Phát thanh - Truyền hình tỉnh")
        assert found is not None
        assert found.until == date(2025, 5, 1)
        assert names.agency("Đài tỉnh") == found
        assert len(register.agencies) <= len(REGISTER.agencies)

    def test_a_correction_of_the_general_name_goes_before_the_special_case_of_one_province(self) -> None:
        told = Agency("Đài Phát thanh và Truyền hình tỉnh", branch="press", source="the office")
        names = Names.of(REGISTER.extended(agencies=[told]), province="Kon Tum")
        found = names.agency("Đài Phát thanh và Truyền hình tỉnh Kon Tum")
        assert found is not None
        assert (found.until, found.source) == (None, "the office")

    def test_a_new_agency_is_added(self) -> None:
        new = Agency("Trung tâm Dịch vụ đối ngoại")
        register = REGISTER.extended(agencies=[new])
        assert Names.of(register, province="Kon Tum").agency("Trung tâm Dịch vụ đối ngoại tỉnh") == new
        assert REGISTER.agency(new.name) is None

    def test_an_agency_named_by_another_spelling_corrects_the_packaged_record(self) -> None:
        register = REGISTER.extended(agencies=[Agency("Hội Cựu chiến binh", until=IN_2025)])
        found = register.agency("Hội Cựu chiến binh tỉnh")
        assert found is not None
        assert found.until == IN_2025

    def test_a_day_of_one_year_is_added_to_an_occasion(self) -> None:
        packaged = REGISTER.occasion("lao-new-year")
        assert packaged is not None
        told = packaged._replace(dates={2027: date(2027, 4, 13)}, year_marks={2027: Certainty.VERIFIED})
        found = REGISTER.extended(occasions=[told]).occasion("lao-new-year")
        assert found is not None
        assert (found.in_year(2027), found.certainty_in(2027)) == (date(2027, 4, 13), Certainty.VERIFIED)
        assert found.in_year(2023) == date(2023, 4, 14)

    def test_a_day_moved_in_one_year_leaves_the_other_years_alone(self) -> None:
        packaged = REGISTER.occasion("lao-ties")
        assert packaged is not None
        moved = packaged._replace(dates={2027: date(2027, 9, 4)})
        assert (moved.in_year(2027), moved.in_year(2026)) == (date(2027, 9, 4), date(2026, 9, 5))

    def test_places_and_holidays_are_added(self) -> None:
        feast = Holiday(date(2027, 9, 3), "nghỉ bù")
        village = Place("Bờ Y", "district", "VN")
        register = REGISTER.extended(places=[village], holidays=[feast])
        assert register.holidays == (feast,)
        assert REGISTER.holidays == ()
        assert Names.of(register, province="Kon Tum").place("Bờ Y") == village

    def test_an_occasion_of_the_office_is_found_by_its_phrases(self) -> None:
        own = Occasion(
            "lao-twinning", "LA", "other", "Ngày kết nghĩa Kon Tum - Attapeu", "", phrases=("ngày kết nghĩa",)
        )
        names = Names.of(REGISTER.extended(occasions=[own]), province="Kon Tum")
        assert [found.id for found, _, _ in names.occasions_in("nhân ngày kết nghĩa")] == ["lao-twinning"]

    def test_nothing_changed_gives_an_equal_register(self) -> None:
        assert REGISTER.extended() == REGISTER
        assert hash(REGISTER.extended()) == hash(REGISTER)

    def test_values_are_frozen(self) -> None:
        with pytest.raises(AttributeError):
            REGISTER.agencies[0].name = "x"  # type: ignore[misc]


class TestPackagedData:
    @pytest.mark.parametrize(
        "record",
        EVERY_RECORD,
        ids=lambda record: getattr(record, "id", None) or getattr(record, "name", None),
    )
    def test_every_fact_has_a_mark_and_a_source(self, record: object) -> None:
        assert isinstance(record.mark, Certainty)  # type: ignore[attr-defined]
        assert record.source  # type: ignore[attr-defined]

    def test_general_knowledge_is_never_marked_as_verified(self) -> None:
        assert [
            record for record in EVERY_RECORD if record.source == "general knowledge" and record.mark != "U"
        ] == []

    def test_names_and_ids_are_unique(self) -> None:
        for names in (
            [entry.name.casefold() for entry in REGISTER.agencies],
            [entry.name.casefold() for entry in REGISTER.places],
            [entry.id for entry in REGISTER.occasions],
        ):
            assert len(names) == len(set(names))

    def test_no_spelling_belongs_to_two_agencies(self) -> None:
        spellings = [form.casefold() for entry in REGISTER.agencies for form in (entry.name, *entry.also)]
        assert sorted({form for form in spellings if spellings.count(form) > 1}) == []

    def test_every_successor_and_partner_is_in_the_register(self) -> None:
        known = {entry.name for entry in REGISTER.agencies}
        assert {name for entry in REGISTER.agencies for name in entry.successors} <= known
        places = {entry.name for entry in REGISTER.places}
        assert {name for entry in REGISTER.places for name in entry.successors} <= places
        assert {name for tie in REGISTER.ties for name in (tie.province, tie.partner)} <= places
        assert {entry.part_of for entry in REGISTER.places} - {None} <= places

    def test_nothing_ends_before_it_begins(self) -> None:
        for entry in (*REGISTER.agencies, *REGISTER.places, *REGISTER.ties):
            assert entry.since is None or entry.until is None or entry.since <= entry.until

    def test_a_tie_lasts_no_longer_than_its_provinces(self) -> None:
        for tie in REGISTER.ties:
            place = REGISTER.place(tie.province)
            assert place is not None
            assert place.until is None or (tie.until is not None and tie.until <= place.until)

    def test_countries_are_known_and_named_in_both_languages(self) -> None:
        assert {entry.country for entry in (*REGISTER.places, *REGISTER.occasions)} <= set(COUNTRIES)
        assert all(all(country) for country in COUNTRIES.values())
        assert all(entry.name and entry.name_en for entry in REGISTER.occasions)
        assert COUNTRIES["LA"] == ("Lào", "Laos", "Cộng hòa Dân chủ Nhân dân Lào")

    def test_ids_of_foreign_occasions_begin_with_their_country(self) -> None:
        assert {entry.id.split("-")[0] for entry in REGISTER.occasions if entry.country == "LA"} == {"lao"}
        assert {entry.id.split("-")[0] for entry in REGISTER.occasions if entry.country == "KH"} == {
            "cambodia"
        }

    def test_the_files_are_composed_and_have_one_record_a_line(self) -> None:
        for path in (Path(reference.__file__).parent / "data").glob("*.json"):
            text = path.read_text(encoding="utf-8")
            assert text == composed(text)
            assert len(text.splitlines()) == len(json.loads(text)) + 2

    def test_marks_survive_the_way_into_values(self) -> None:
        path = Path(reference.__file__).parent / "data" / "agencies.json"
        written = {record["name"]: record["mark"] for record in json.loads(path.read_text(encoding="utf-8"))}
        assert {entry.name: entry.mark.value for entry in REGISTER.agencies} == written
