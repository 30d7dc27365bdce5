"""The office's directory of partners: what it says, where its entries stand, what can be wrong with it."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.diagnostics import Diagnostic
from anniv_cli.reference import (
    Certainty,
    Counterpart,
    Register,
    Side,
    counterpart_of,
    mission_of,
    packaged_register,
)
from anniv_cli.store import Directory, OfficeRegister, load_register
from anniv_cli.store.directory import key_of
from store.texts import briefly, sentence

DAY = date(2027, 7, 12)
CONSULATE = "Tổng Lãnh sự quán Lào tại Đà Nẵng"
WHOLE = """\
partners:
  - partner: Attapeu
    counterpart_of: Tỉnh ủy
    body: Tỉnh ủy Ất-ta-pư
    post: Bí thư Tỉnh ủy Ất-ta-pư
    person: Tên Thử Một
    address: đồng chí
    body_english: Attapeu Party Committee
    post_english: Party Secretary of Attapeu
    person_english: Test Name One
    address_english: Comrade
    body_own: ຄະນະພັກແຂວງ
    post_own: ເລຂາພັກແຂວງ
    person_own: ທ່ານ
    language: Lào
    since: 01/3/2026
    until: 28/02/2031
    source: thông báo của bạn
"""


def office(folder: Path, text: str | bytes, **others: str) -> tuple[OfficeRegister, tuple[Diagnostic, ...]]:
    """A register with this directory, loaded."""
    register = folder / "register"
    register.mkdir(exist_ok=True)
    data = text if isinstance(text, bytes) else text.encode()
    (register / "partners.yaml").write_bytes(data)
    for name, words in others.items():
        (register / f"{name}.yaml").write_text(words, encoding="utf-8")
    (folder / "plans").mkdir(exist_ok=True)
    return load_register(folder / "plans")


def one(partner: str, *lines: str) -> str:
    """A directory of one entry."""
    return "\n".join(["partners:", f"  - partner: {partner}", *(f"    {line}" for line in lines), ""])


def found_for(register: OfficeRegister, name: str, side: Side, day: date = DAY) -> Counterpart:
    facts: Register = packaged_register().extended(places=register.places, counterparts=register.counterparts)
    place = facts.place(name)
    assert place is not None
    found = counterpart_of(facts, place, side, day)
    assert found is not None
    return found


class TestWhatAnOfficeMaySay:
    def test_every_key_reaches_its_field(self, tmp_path: Path) -> None:
        register, found = office(tmp_path, WHOLE)
        assert found == ()
        assert register.counterparts == (
            Counterpart(
                country="LA",
                side="party",
                body="Tỉnh ủy Ất-ta-pư",
                post="Bí thư Tỉnh ủy Ất-ta-pư",
                place="Attapeu",
                person="Tên Thử Một",
                address="đồng chí",
                body_en="Attapeu Party Committee",
                post_en="Party Secretary of Attapeu",
                person_en="Test Name One",
                address_en="Comrade",
                body_own="ຄະນະພັກແຂວງ",
                post_own="ເລຂາພັກແຂວງ",
                person_own="ທ່ານ",
                language="lo",
                since=date(2026, 3, 1),
                until=date(2031, 2, 28),
                mark=Certainty.VERIFIED,
                source="thông báo của bạn",
            ),
        )

    def test_a_person_alone_is_enough(self, tmp_path: Path) -> None:
        register, found = office(
            tmp_path, one("Sê Kông", "counterpart_of: UBND tỉnh", "person: Tên Thử", "body:")
        )
        assert found == ()
        letter = found_for(register, "Sekong", "state")
        assert (letter.person, letter.post) == ("Tên Thử", "Chủ tịch Ủy ban Chính quyền tỉnh Sekong")

    @pytest.mark.parametrize(
        ("partner", "name"),
        [
            ("Ất-ta-pư", "Attapeu"),
            ("tỉnh Sa-la-van", "Salavan"),
            ("CHĂM-PA-SẮC", "Champasak"),
            ("Thủ đô Viêng Chăn", "Vientiane Capital"),
            ("tỉnh Viêng Chăn", "Vientiane"),
            ("ສາລະວັນ", "Salavan"),
            ("Rat-ta-na-ki-ri", "Ratanakiri"),
        ],
    )
    def test_a_partner_goes_by_any_of_its_spellings(self, tmp_path: Path, partner: str, name: str) -> None:
        register, found = office(tmp_path, one(partner, "counterpart_of: Tỉnh ủy", "person: Tên Thử"))
        assert found == ()
        assert found_for(register, name, "party").person == "Tên Thử"

    @pytest.mark.parametrize("partner", ["Lào", "LA", "Cộng hòa Dân chủ Nhân dân Lào", "laos"])
    def test_a_country_stands_for_all_its_provinces(self, tmp_path: Path, partner: str) -> None:
        register, found = office(
            tmp_path, one(partner, "counterpart_of: Tỉnh ủy", "post: Bí thư {place}", "address: ông")
        )
        assert found == ()
        assert register.counterparts[0].place == ""
        letter = found_for(register, "Khammouane", "party")
        assert (letter.post, letter.address, letter.post_en) == ("Bí thư Khammouane", "ông", "")

    @pytest.mark.parametrize(
        ("words", "side"),
        [
            ("Tỉnh ủy", "party"),
            ("tỉnh uỷ Kon Tum", "party"),
            ("Thành ủy", "party"),
            ("Ban Thường vụ Tỉnh ủy", "party"),
            ("Ủy ban nhân dân tỉnh", "state"),
            ("UBND TP. Đà Nẵng", "state"),
        ],
    )
    def test_our_own_side_may_be_written_in_many_ways(self, tmp_path: Path, words: str, side: Side) -> None:
        register, found = office(tmp_path, one("Attapeu", f"counterpart_of: {words}", "person: A"))
        assert found == ()
        assert register.counterparts[0].side == side

    def test_a_mission_goes_by_its_name_alone(self, tmp_path: Path) -> None:
        register, found = office(
            tmp_path, one("Tổng Lãnh sự quán Lào tại thành phố Đà Nẵng", "person: Tên Thử")
        )
        assert found == ()
        facts = packaged_register().extended(counterparts=register.counterparts)
        letter = mission_of(facts, CONSULATE, DAY)
        assert letter is not None
        assert (letter.person, letter.body, letter.address) == ("Tên Thử", CONSULATE, "đồng chí")

    def test_a_mission_without_a_packaged_head_may_be_told_in_full(self, tmp_path: Path) -> None:
        name = "Tổng Lãnh sự quán Nga tại Đà Nẵng"
        register, found = office(tmp_path, one(name, "post: Tổng Lãnh sự", "address: Ngài"))
        assert found == ()
        facts = packaged_register().extended(counterparts=register.counterparts)
        letter = mission_of(facts, name, DAY)
        assert letter is not None
        assert (letter.country, letter.post, letter.body_en) == ("RU", "Tổng Lãnh sự", "")

    def test_a_place_of_the_offices_own_register_is_known(self, tmp_path: Path) -> None:
        register, found = office(
            tmp_path,
            one("Xa Mới", "counterpart_of: Tỉnh ủy", "person: Tên Thử"),
            places="places: [{place: Sa Moi, vietnamese: Xa Mới, country: Lào, kind: province}]",
        )
        assert found == ()
        assert found_for(register, "Sa Moi", "party").post == "Bí thư Tỉnh ủy Xa Mới"

    def test_the_offices_vietnamese_name_of_a_province_goes_into_its_posts(self, tmp_path: Path) -> None:
        register, found = office(
            tmp_path, "partners:\n", places="places: [{place: Sekong, vietnamese: Xê Công}]"
        )
        assert found == ()
        letter = found_for(register, "Sekong", "party")
        assert (letter.post, letter.body_en) == (
            "Bí thư Tỉnh ủy Xê Công",
            "Provincial Party Committee of Sekong",
        )

    def test_decomposed_letters_are_composed(self, tmp_path: Path) -> None:
        text = one("Sê Kông", "counterpart_of: Tỉnh ủy", "person: Nguyễn Thử")
        register, found = office(tmp_path, unicodedata.normalize("NFD", text))
        assert {said.code for said in found} == {"AN026"}
        assert found_for(register, "Sekong", "party").person == "Nguyễn Thử"

    @pytest.mark.parametrize("text", ["partners:\n", "partners: []\n"])
    def test_a_directory_without_entries_says_nothing(self, tmp_path: Path, text: str) -> None:
        register, found = office(tmp_path, text)
        assert (register.counterparts, found, register.directory.exists) == ((), (), True)

    @given(st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1))
    @settings(deadline=None, max_examples=40)
    def test_any_name_comes_through(self, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
        quoted = "'" + name.replace("'", "''") + "'"
        register, _found = office(
            tmp_path_factory.mktemp("office"),
            one("Attapeu", "counterpart_of: Tỉnh ủy", f"person: {quoted}"),
        )
        for counterpart in register.counterparts:
            assert counterpart.person == unicodedata.normalize("NFC", name).strip()


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (one("Attapeuu", "counterpart_of: Tỉnh ủy"), "AN109 2:14"),
            (one("Atlantis", "counterpart_of: Tỉnh ủy"), "AN109 2:14"),
            (one("Kon Tum", "counterpart_of: Tỉnh ủy"), "AN109 2:14"),
            (one("Sở Ngoại vụ", "counterpart_of: Tỉnh ủy"), "AN109 2:14"),
            (one("Attapeu", "person: A"), "AN102 2:5"),
            (one("Lào", "person: A"), "AN102 2:5"),
            (one("Attapeu", "counterpart_of:"), "AN102 2:5"),
            (one("Attapeu", "counterpart_of: Sở Ngoại vụ"), "AN109 3:21"),
            (one("Attapeu", "counterpart_of: Ủy ban Mặt trận Tổ quốc"), "AN109 3:21"),
            (one("Attapeu", "counterpart_of: Tỉnh ủy", "language: Pháp"), "AN109 4:15"),
            (one("Attapeu", "counterpart_of: Tỉnh ủy", "persons: A"), "AN101 4:5"),
            (one("Attapeu", "counterpart_of: Tỉnh ủy", "person: [A, B]"), "AN103 4:13"),
            (one("Attapeu", "counterpart_of: Tỉnh ủy", "person: {name: A}"), "AN103 4:13"),
            (one("[Attapeu, Sekong]", "counterpart_of: Tỉnh ủy"), "AN103 2:14"),
            (one("Attapeu", "counterpart_of: Tỉnh ủy", "since: 2027"), "AN105 4:12"),
            (one("Attapeu", "counterpart_of: Tỉnh ủy", "since: 31/4/2027"), "AN106 4:12"),
            (
                one("Attapeu", "counterpart_of: Tỉnh ủy", "since: 02/5/2027", "until: 01/5/2027"),
                "AN115 5:12",
            ),
            ("partners: [whatever]\n", "AN103 1:12"),
            ("partners: whatever\n", "AN103 1:11"),
            ("partners:\n  - counterpart_of: Tỉnh ủy\n", "AN102 2:5"),
            ("- partner: Attapeu\n", "AN028 1:1"),
            ("partner: Attapeu\n", "AN101 1:1"),
            ("", "AN002 1:1"),
        ],
    )
    def test_has_its_code_and_its_place_and_nothing_is_taken_from_the_file(
        self, tmp_path: Path, text: str, expected: str
    ) -> None:
        register, found = office(tmp_path, text)
        assert briefly(found) == [expected], [sentence(said) for said in found]
        assert found[0].file.endswith("partners.yaml")
        assert (register.counterparts, register.directory.entries) == ((), ())

    def test_a_day_without_its_zero_is_understood(self, tmp_path: Path) -> None:
        register, found = office(
            tmp_path, one("Attapeu", "counterpart_of: Tỉnh ủy", "since: 1/5/2027", "person: A")
        )
        assert briefly(found) == ["AN107 4:12"]
        assert register.counterparts[0].since == date(2027, 5, 1)

    def test_a_misspelt_province_is_offered_as_it_should_be(self, tmp_path: Path) -> None:
        _register, found = office(tmp_path, one("Savanakhét", "counterpart_of: Tỉnh ủy"))
        _register, wrong = office(tmp_path, one("Saranakhet", "counterpart_of: Tỉnh ủy"))
        assert found == ()
        assert wrong[0].corrected == "  - partner: Savannakhet"
        assert wrong[0].fields["near"] == "Savannakhet"

    def test_a_misspelt_side_is_offered_as_it_should_be(self, tmp_path: Path) -> None:
        _register, found = office(tmp_path, one("Attapeu", "counterpart_of: Tình ủyy"))
        assert found[0].corrected == "    counterpart_of: Tỉnh ủy"
        _register, found = office(tmp_path, one("Attapeu", "counterpart_of: Uỷ bn nhân dân tỉnh"))
        assert found[0].corrected == "    counterpart_of: Ủy ban nhân dân tỉnh"

    def test_every_fault_is_said_at_once(self, tmp_path: Path) -> None:
        text = one("Atlantis", "counterpart_of: Tỉnh ủy") + (
            "  - partner: Sekong\n  - partner: Lào\n    counterpart_of: Tỉnh ủy\n    until: 01/5/2027\n"
            "    since: 02/5/2027\n"
        )
        _register, found = office(tmp_path, text)
        assert briefly(found) == ["AN109 2:14", "AN102 4:5", "AN115 7:12"]

    def test_a_fault_leaves_the_other_files_of_the_register(self, tmp_path: Path) -> None:
        register, found = office(
            tmp_path, "partners: [whatever]", holidays="holidays: [{holiday: A, on: 08/02/2027}]"
        )
        assert (len(found), len(register.holidays)) == (1, 1)

    @given(st.integers(0, len(WHOLE)), st.integers(0, 12), st.text(max_size=6))
    @settings(deadline=None, max_examples=150)
    def test_a_damaged_file_is_answered_with_places_and_never_with_a_crash(
        self, tmp_path_factory: pytest.TempPathFactory, at: int, length: int, words: str
    ) -> None:
        text = (WHOLE[:at] + words + WHOLE[at + length :]).encode("utf-8", "surrogatepass")
        register, found = office(tmp_path_factory.mktemp("office"), text)
        lines = text.count(b"\n") + text.count(b"\r") + 1
        assert all(1 <= said.span.line <= lines for said in found)
        assert all(sentence(said) for said in found)
        assert register.directory.exists
        if any(said.severity == "error" for said in found):
            assert register.counterparts == ()


class TestTwoEntriesForOnePost:
    @staticmethod
    def entries(first: str, second: str, side: str = "Tỉnh ủy") -> str:
        begin = "  - partner: Attapeu\n    counterpart_of: "
        return f"partners:\n{begin}Tỉnh ủy\n    {first}\n{begin}{side}\n    {second}\n"

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("person: A", "person: B"),
            ("person: A", "person: A"),
            ("{since: 01/5/2027, person: A}", "person: B"),
            ("{until: 30/6/2027, person: A}", "{since: 30/6/2027, person: B}"),
            ("{since: 01/5/2027, until: 30/6/2027, person: A}", "{since: 01/6/2027, person: B}"),
        ],
    )
    def test_with_a_day_in_common_are_a_fault(self, tmp_path: Path, first: str, second: str) -> None:
        text = self.entries(*(one.strip("{}").replace(", ", "\n    ") for one in (first, second)))
        _register, found = office(tmp_path, text)
        assert [said.code for said in found] == ["AN114"]
        lines = text.split("\n")
        assert "person" in lines[found[0].span.line - 1]
        assert lines[found[0].also[0].line - 1].strip() == "person: A"
        assert str(found[0].also[0].line) in sentence(found[0])

    @pytest.mark.parametrize(
        ("first", "second", "side"),
        [
            ("person: A\n    until: 30/6/2027", "person: B\n    since: 01/7/2027", "Tỉnh ủy"),
            ("person: A", "person: B", "UBND tỉnh"),
            ("person: A", "address: ông", "Tỉnh ủy"),
        ],
    )
    def test_without_are_none(self, tmp_path: Path, first: str, second: str, side: str) -> None:
        register, found = office(tmp_path, self.entries(first, second, side))
        assert found == ()
        assert len(register.counterparts) == 2

    @given(st.lists(st.tuples(st.integers(1, 28), st.integers(1, 28)), min_size=2, max_size=8))
    @settings(deadline=None, max_examples=60)
    def test_are_found_wherever_two_of_many_meet(
        self, tmp_path_factory: pytest.TempPathFactory, stretches: list[tuple[int, int]]
    ) -> None:
        spans = [(min(pair), max(pair)) for pair in stretches]
        text = "partners:\n" + "".join(
            f"  - {{partner: Sekong, counterpart_of: UBND, person: A, since: {first:02}/3/2027, "
            f"until: {last:02}/3/2027}}\n"
            for first, last in spans
        )
        _register, found = office(tmp_path_factory.mktemp("office"), text)
        apart: list[tuple[int, int]] = []
        faulty: list[int] = []
        for number, (first, last) in enumerate(spans):
            if any(first <= end and begin <= last for begin, end in apart):
                faulty.append(number + 2)
            else:
                apart.append((first, last))
        assert [said.span.line for said in found] == faulty

    def test_are_told_apart_by_the_place_and_not_its_spelling(self, tmp_path: Path) -> None:
        text = (
            "partners:\n"
            "  - {partner: Attapeu, counterpart_of: Tỉnh ủy, person: A}\n"
            "  - {partner: Ắt Ta Pư, counterpart_of: Tỉnh ủy, person: B}\n"
            "  - {partner: Lào, counterpart_of: Tỉnh ủy, person: C}\n"
        )
        _register, found = office(tmp_path, text)
        assert briefly(found) == ["AN114 3:58"]

    def test_may_be_about_one_mission_under_two_names(self, tmp_path: Path) -> None:
        text = (
            "partners:\n"
            f"  - {{partner: {CONSULATE}, person: A}}\n"
            "  - {partner: Tổng Lãnh sự quán Lào tại thành phố Đà Nẵng, person: B}\n"
            "  - {partner: Tổng Lãnh sự quán Lào tại Thành phố Hồ Chí Minh, person: C}\n"
        )
        _register, found = office(tmp_path, text)
        assert [said.code for said in found] == ["AN114"]
        assert found[0].span.line == 3


class TestWhereEntriesStand:
    def test_an_entry_is_named_by_its_line(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        register, _found = office(
            tmp_path,
            "# Các tỉnh bạn\npartners:\n  - partner: Lào\n    counterpart_of: Tỉnh ủy\n    address: ông\n"
            "  - partner: Attapeu\n    counterpart_of: Tỉnh ủy\n    until: 30/6/2027\n"
            "  - partner: Attapeu\n    counterpart_of: Tỉnh ủy\n    since: 01/7/2027\n",
        )
        directory = register.directory
        letter = found_for(register, "Attapeu", "party")
        assert directory.place_of(letter, DAY) == "register/partners.yaml:9"
        assert directory.place_of(letter, date(2027, 6, 30)) == "register/partners.yaml:6"
        assert directory.has(letter, DAY)

    def test_a_body_without_an_entry_is_named_by_the_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        register, _found = office(tmp_path, one("Lào", "counterpart_of: Tỉnh ủy", "address: ông"))
        letter = found_for(register, "Attapeu", "party")
        assert register.directory.place_of(letter, DAY) == "register/partners.yaml"
        assert not register.directory.has(letter, DAY)

    def test_a_mission_is_found_by_its_name(self, tmp_path: Path) -> None:
        register, _found = office(tmp_path, one(CONSULATE, "person: Tên Thử"))
        letter = mission_of(packaged_register(), CONSULATE, DAY)
        assert letter is not None
        assert register.directory.place_of(letter, DAY).endswith("partners.yaml:2")

    @pytest.mark.parametrize("name", ["plans", "ke-hoach"])
    def test_without_a_register_the_file_to_begin_is_named(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / name).mkdir()
        register, _found = load_register(Path(name))
        beside = "register" if name == "plans" else "ke-hoach/register"
        assert register.directory == Directory(f"{beside}/partners.yaml")
        assert load_register(Path())[0].directory.file == "register/partners.yaml"

    @pytest.mark.parametrize(
        ("name", "fields"),
        [("Attapeu", ["person"]), ("Ratanakiri", ["person", "post_en", "body_own", "since"])],
    )
    @pytest.mark.parametrize("side", ["party", "state"])
    def test_the_lines_to_add_are_an_entry_that_can_be_read(
        self, tmp_path: Path, name: str, fields: list[str], side: Side
    ) -> None:
        letter = found_for(OfficeRegister(), name, side)
        lines = Directory().addition(letter, fields)
        register, found = office(tmp_path, lines + "\n")
        assert found == ()
        assert [(entry.place, entry.side) for entry in register.counterparts] == [(name, side)]
        again = register.directory.addition(letter, fields)
        assert lines == f"partners:\n{again}"

    def test_the_lines_to_add_after_somebody_begin_on_the_day_after(self, tmp_path: Path) -> None:
        before = one("Attapeu", "counterpart_of: Tỉnh ủy", "person: Tên Thử", "until: 31/01/2027")
        register, _found = office(tmp_path, before)
        letter = found_for(register, "Attapeu", "party")
        assert not register.directory.has(letter, DAY)
        lines = register.directory.addition(letter, ["person"])
        assert "    since: 01/02/2027" in lines
        register, found = office(tmp_path, f"{before}{lines} Tên Khác\n")
        assert found == ()
        assert found_for(register, "Attapeu", "party").person == "Tên Khác"

    def test_the_lines_to_add_for_a_mission_are_its_name(self, tmp_path: Path) -> None:
        letter = mission_of(packaged_register(), CONSULATE, DAY)
        assert letter is not None
        assert Directory(exists=True).addition(letter, ["person"]) == f"  - partner: {CONSULATE}\n    person:"
        register, found = office(tmp_path, Directory().addition(letter, ["person"]))
        assert (found, register.counterparts[0].kind) == ((), "mission")

    def test_the_key_of_a_field_is_the_one_an_office_writes(self) -> None:
        assert [key_of(field) for field in ("person", "post_en", "body_own")] == [
            "person",
            "post_english",
            "body_own",
        ]
