"""To whom an office writes: posts by day, the office's word over the packaged one, no invented person."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli import reference
from anniv_cli.reference import (
    COUNTRIES,
    Certainty,
    Counterpart,
    Names,
    Place,
    Side,
    counterpart_of,
    mission_of,
    packaged_register,
    relations_of,
)
from anniv_cli.reference.loading import formulas

REGISTER = packaged_register()
SUMMER_2022, SUMMER_2027 = date(2022, 7, 11), date(2027, 7, 12)
BEFORE, AFTER = date(2025, 11, 30), date(2025, 12, 1)
SIDES: tuple[Side, ...] = ("party", "state")
ABROAD = [place for place in REGISTER.places if place.country in ("LA", "KH") and place.kind != "district"]


def place(name: str) -> Place:
    found = REGISTER.place(name)
    assert found is not None, name
    return found


def told(
    *entries: Counterpart, of: str = "Attapeu", side: Side = "state", day: date = SUMMER_2027
) -> Counterpart:
    found = counterpart_of(REGISTER.extended(counterparts=entries), place(of), side, day)
    assert found is not None
    return found


def packaged(of: str, side: Side, day: date = SUMMER_2027) -> Counterpart:
    return told(of=of, side=side, day=day)


class TestPosts:
    @pytest.mark.parametrize(
        ("of", "side", "day", "body", "post"),
        [
            ("Attapeu", "party", SUMMER_2022, "Tỉnh ủy Attapeu", "Bí thư Tỉnh ủy Attapeu"),
            ("Attapeu", "state", SUMMER_2022, "Chính quyền tỉnh Attapeu", "Tỉnh trưởng tỉnh Attapeu"),
            (
                "Houaphanh",
                "state",
                SUMMER_2027,
                "Ủy ban Chính quyền tỉnh Hủa Phăn",
                "Chủ tịch Ủy ban Chính quyền tỉnh Hủa Phăn",
            ),
            (
                "Stung Treng",
                "party",
                SUMMER_2027,
                "Đảng Nhân dân Campuchia tỉnh Stung Treng",
                "Chủ tịch Đảng Nhân dân Campuchia tỉnh Stung Treng",
            ),
            (
                "Ratanakiri",
                "state",
                SUMMER_2027,
                "Chính quyền tỉnh Ratanakiri",
                "Tỉnh trưởng tỉnh Ratanakiri",
            ),
            (
                "Vientiane Capital",
                "party",
                SUMMER_2022,
                "Thành ủy Thủ đô Viêng Chăn",
                "Bí thư Thành ủy Thủ đô Viêng Chăn",
            ),
            (
                "Phnom Penh",
                "state",
                SUMMER_2022,
                "Chính quyền Thủ đô Phnom Penh",
                "Đô trưởng Thủ đô Phnom Penh",
            ),
        ],
    )
    def test_are_those_of_the_country_and_the_day(
        self, of: str, side: Side, day: date, body: str, post: str
    ) -> None:
        found = packaged(of, side, day)
        assert (found.body, found.post) == (body, post)

    def test_of_lao_governors_change_on_a_day_that_is_marked_as_not_verified(self) -> None:
        old, new = packaged("Salavan", "state", BEFORE), packaged("Salavan", "state", AFTER)
        assert old.post == "Tỉnh trưởng tỉnh Salavan"
        assert new.post == "Chủ tịch Ủy ban Chính quyền tỉnh Salavan"
        assert (old.dates_mark, new.dates_mark) == (Certainty.UNVERIFIED, Certainty.UNVERIFIED)
        assert (old.until, new.since) == (BEFORE, AFTER)

    def test_of_party_secretaries_do_not_change(self) -> None:
        assert packaged("Salavan", "party", BEFORE) == packaged("Salavan", "party", AFTER)

    def test_are_named_in_english_too(self) -> None:
        assert (
            packaged("Attapeu", "party").post_en == "Secretary of the Provincial Party Committee of Attapeu"
        )
        assert packaged("Sekong", "state", SUMMER_2022).post_en == "Governor of Sekong Province"
        assert packaged("Phnom Penh", "state").post_en == "Governor of Phnom Penh"

    def test_lao_leaders_are_comrades_and_cambodian_ones_are_addressed_as_sir(self) -> None:
        assert (packaged("Sekong", "state").address, packaged("Sekong", "state").language) == (
            "đồng chí",
            "lo",
        )
        cambodian = packaged("Kratie", "party")
        assert (cambodian.address, cambodian.address_en, cambodian.language) == ("Ngài", "H.E.", "km")

    @pytest.mark.parametrize("name", ["Kon Tum", "Hà Nội"])
    def test_no_counterpart_is_known_at_home(self, name: str) -> None:
        assert [counterpart_of(REGISTER, place(name), side, SUMMER_2027) for side in SIDES] == [None, None]

    def test_a_district_abroad_has_none_but_those_that_the_office_tells(self) -> None:
        district = Place("Xê Pôn", "district", "LA", part_of="Savannakhet")
        assert counterpart_of(REGISTER, district, "party", SUMMER_2027) is None
        entry = Counterpart("LA", "party", place="Xê Pôn", post="Bí thư Huyện ủy {place}")
        found = counterpart_of(REGISTER.extended(counterparts=[entry]), district, "party", SUMMER_2027)
        assert found is not None
        assert (found.post, found.body, found.kind) == ("Bí thư Huyện ủy Xê Pôn", "", "")

    @given(st.sampled_from(ABROAD), st.sampled_from(SIDES), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
    @settings(deadline=None)
    def test_everyone_abroad_has_one_on_every_day_and_no_person_is_invented(
        self, partner: Place, side: Side, day: date
    ) -> None:
        found = counterpart_of(REGISTER, partner, side, day)
        assert found is not None
        assert all((found.body, found.post, found.address, found.body_en, found.post_en, found.address_en))
        assert "{" not in "".join((found.body, found.post, found.body_en, found.post_en))
        assert (found.person, found.person_en, found.person_own) == ("", "", "")
        assert found.place == partner.name


class TestTheOffice:
    def test_may_give_the_person_alone(self) -> None:
        found = told(Counterpart("LA", "state", place="Attapeu", person="Tên Thử"))
        assert (found.person, found.post) == ("Tên Thử", "Chủ tịch Ủy ban Chính quyền tỉnh Attapeu")
        assert (found.address, found.mark) == ("đồng chí", Certainty.VERIFIED)

    def test_tells_of_one_province_without_touching_another(self) -> None:
        entry = Counterpart("LA", "state", place="Attapeu", person="Tên Thử")
        assert told(entry, of="Sekong").person == ""
        assert told(entry, side="party").person == ""

    def test_may_tell_of_a_whole_country_and_the_province_goes_first(self) -> None:
        everywhere = Counterpart("LA", "state", post="Thống đốc tỉnh {place}", address="ông")
        here = Counterpart("LA", "state", place="Sekong", address="bà")
        found = told(here, everywhere, of="Sekong")
        assert (found.post, found.address) == ("Thống đốc tỉnh Sekong", "bà")
        assert told(here, everywhere).address == "ông"

    def test_does_not_reach_over_the_border(self) -> None:
        assert told(Counterpart("LA", "state", address="ông"), of="Ratanakiri").address == "Ngài"

    def test_follows_one_person_with_another_by_their_days(self) -> None:
        first = Counterpart("LA", "party", place="Attapeu", person="Người trước", until=date(2027, 6, 30))
        second = Counterpart("LA", "party", place="Attapeu", person="Người sau", since=date(2027, 7, 1))
        names = [
            told(first, second, side="party", day=day).person
            for day in (date(2027, 6, 30), date(2027, 7, 1), SUMMER_2027)
        ]
        assert names == ["Người trước", "Người sau", "Người sau"]

    def test_a_person_whose_time_is_over_is_not_written_to(self) -> None:
        entry = Counterpart("LA", "party", place="Attapeu", person="Người trước", until=date(2027, 6, 30))
        assert told(entry, side="party").person == ""

    def test_is_answered_for_the_days_on_which_all_of_it_holds(self) -> None:
        found = told(Counterpart("LA", "state", place="Attapeu", person="Ai", until=date(2028, 1, 1)))
        assert (found.since, found.until) == (AFTER, date(2028, 1, 1))

    def test_another_post_takes_the_translations_of_the_old_one_away(self) -> None:
        found = told(Counterpart("LA", "state", place="Attapeu", post="Phó Chủ tịch tỉnh Attapeu"))
        assert (found.post_en, found.body_en) == ("", "Attapeu Provincial Administration Committee")
        found = told(Counterpart("LA", "state", place="Attapeu", address="bà"))
        assert (found.address, found.address_en) == ("bà", "")

    def test_the_same_post_in_other_letters_keeps_its_translation(self) -> None:
        known = packaged("Attapeu", "state")
        found = told(Counterpart("LA", "state", post="CHỦ TỊCH ỦY BAN CHÍNH QUYỀN TỈNH {place}"))
        assert found.post == "CHỦ TỊCH ỦY BAN CHÍNH QUYỀN TỈNH Attapeu"
        assert (found.post_en, found.body) == (known.post_en, known.body)

    def test_vouches_for_titles_that_it_gives_both(self) -> None:
        assert told(of="Stung Treng", side="party").mark is Certainty.WEAK
        entry = Counterpart(
            "KH", "party", place="Stung Treng", body="Ban A", post="Trưởng Ban A", mark=Certainty.VERIFIED
        )
        assert told(entry, of="Stung Treng", side="party").mark is Certainty.VERIFIED
        half = entry._replace(body="")
        assert told(half, of="Stung Treng", side="party").mark is Certainty.WEAK

    def test_a_person_goes_by_one_name_in_english_unless_another_is_told(self) -> None:
        entry = Counterpart("LA", "state", place="Attapeu", person="Xỉn-lạ-vông")
        assert told(entry).person_en == "Xỉn-lạ-vông"
        assert told(entry._replace(person_en="Sinlavong")).person_en == "Sinlavong"

    def test_names_in_the_script_of_the_country_are_filled_in_too(self) -> None:
        found = told(Counterpart("LA", "state", post_own="ເຈົ້າແຂວງ{place}", person_own="ທ່ານ"))
        assert (found.post_own, found.person_own) == ("ເຈົ້າແຂວງອັດຕະປື", "ທ່ານ")

    def test_braces_of_its_own_stay_as_they_are(self) -> None:
        found = told(Counterpart("LA", "state", place="Attapeu", post="{x} & <b> {place}", person="{place}"))
        assert (found.post, found.person) == ("{x} & <b> Attapeu", "{place}")

    @given(st.text(), st.text(), st.sampled_from(SIDES))
    @settings(deadline=None)
    def test_any_words_come_out_as_they_went_in(self, person: str, address: str, side: Side) -> None:
        entry = Counterpart("KH", side, place="Kratie", person=person, address=address)
        found = told(entry, of="Kratie", side=side)
        assert (found.person, found.address) == (person, address or "Ngài")

    @given(st.lists(st.integers(0, 400), min_size=2, max_size=6, unique=True), st.integers(-10, 410))
    @settings(deadline=None)
    def test_of_people_who_follow_each_other_the_one_in_office_is_found(
        self, starts: list[int], offset: int
    ) -> None:
        first = date(2026, 1, 1)
        days = [first + timedelta(start) for start in sorted(starts)]
        ends = [day - timedelta(1) for day in days[1:]]
        entries = [
            Counterpart("LA", "party", place="Sekong", person=f"Người {number}", since=since, until=until)
            for number, (since, until) in enumerate(zip(days, ends, strict=False))
        ]
        day = first + timedelta(offset)
        there = [entry.person for entry in entries if entry.holds_on(day)]
        assert told(*entries, of="Sekong", side="party", day=day).person == (there[0] if there else "")


class TestMissions:
    def test_are_known_by_the_name_of_their_agency(self) -> None:
        agency = Names.of(REGISTER, province="Kon Tum").agency("Tổng Lãnh sự quán Lào tại thành phố Đà Nẵng")
        assert agency is not None
        found = mission_of(REGISTER, agency.name, SUMMER_2027)
        assert found is not None
        assert found.post == "Tổng Lãnh sự nước Cộng hòa Dân chủ Nhân dân Lào tại thành phố Đà Nẵng"
        assert (found.address, found.person) == ("đồng chí", "")

    def test_take_the_person_that_the_office_gives(self) -> None:
        name = "Tổng Lãnh sự quán Campuchia tại Thành phố Hồ Chí Minh"
        entry = Counterpart("KH", "state", body=name, kind="mission", person="Tên Thử")
        found = mission_of(REGISTER.extended(counterparts=[entry]), name, SUMMER_2027)
        assert found is not None
        assert (found.person, found.person_en, found.address) == ("Tên Thử", "Tên Thử", "Ngài")

    def test_nobody_is_found_under_a_name_that_no_mission_has(self) -> None:
        assert mission_of(REGISTER, "Sở Ngoại vụ", SUMMER_2027) is None
        assert mission_of(REGISTER, "", SUMMER_2027) is None

    def test_are_no_counterparts_of_a_province(self) -> None:
        assert packaged("Vientiane", "state").kind == "province"

    def test_are_all_in_the_register_of_agencies(self) -> None:
        missions = [one for one in REGISTER.counterparts if one.kind == "mission"]
        assert missions
        assert [one.body for one in missions if REGISTER.agency(one.body) is None] == []


class TestRelations:
    def test_with_laos_have_a_fourth_part_since_the_joint_statement(self) -> None:
        before, since = relations_of("LA", date(2025, 12, 1)), relations_of("LA", date(2025, 12, 2))
        assert before is not None
        assert since is not None
        assert before.text == "hữu nghị vĩ đại, đoàn kết đặc biệt và hợp tác toàn diện"
        assert since.text == "hữu nghị vĩ đại, đoàn kết đặc biệt, hợp tác toàn diện và gắn kết chiến lược"
        assert since.text_en.endswith("and strategic cohesion")

    def test_with_cambodia_are_the_same_on_both_days(self) -> None:
        found = relations_of("KH", SUMMER_2022)
        assert found is not None
        assert found == relations_of("KH", SUMMER_2027)
        assert found.text.startswith("láng giềng tốt đẹp")

    def test_with_others_have_no_formula(self) -> None:
        assert relations_of("CU", SUMMER_2027) is None
        assert relations_of("", SUMMER_2027) is None

    @given(st.sampled_from(["LA", "KH"]), st.dates())
    def test_have_exactly_one_formula_on_every_day(self, country: str, day: date) -> None:
        assert len([one for one in formulas() if one.country == country and one.holds_on(day)]) == 1

    def test_have_marks_and_sources(self) -> None:
        assert all(one.source and one.text and one.text_en for one in formulas())
        assert {one.mark for one in formulas()} == {Certainty.VERIFIED}


class TestPackagedRecords:
    @given(
        st.sampled_from(["LA", "KH"]),
        st.sampled_from(SIDES),
        st.sampled_from(["province", "capital"]),
        st.dates(),
    )
    def test_never_contradict_each_other(self, country: str, side: Side, kind: str, day: date) -> None:
        found = [
            one
            for one in REGISTER.counterparts
            if (one.country, one.side, one.kind) == (country, side, kind) and one.holds_on(day)
        ]
        assert len(found) == 1

    def test_speak_of_known_countries_in_their_language(self) -> None:
        languages = {one.country: one.language for one in REGISTER.counterparts}
        assert languages == {"LA": "lo", "KH": "km"}
        assert languages.keys() <= COUNTRIES.keys()

    def test_hold_the_keys_of_the_value_and_no_person(self) -> None:
        path = Path(reference.__file__).parent / "data" / "counterparts.json"
        keys = {key for record in json.loads(path.read_text(encoding="utf-8")) for key in record}
        assert not {key for key in keys if key.startswith("person")}

    def test_stand_for_every_place_unless_they_are_missions(self) -> None:
        for one in REGISTER.counterparts:
            names = (one.body, one.post, one.body_en, one.post_en)
            assert all(("{place}" in name) != (one.kind == "mission") for name in names), one.body
