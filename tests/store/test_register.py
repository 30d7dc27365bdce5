"""The office's own register: corrections of the packaged one, with the same care for places."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from anniv_cli.reference import Certainty, Holiday, packaged_register
from anniv_cli.store import Directory, OfficeRegister, load_register
from store.texts import briefly, sentence


def _office(folder: Path, **files: str) -> Path:
    (folder / "plans").mkdir()
    (folder / "register").mkdir()
    for name, text in files.items():
        (folder / "register" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder / "plans"


def test_without_a_register_nothing_is_corrected(tmp_path: Path) -> None:
    register, found = load_register(tmp_path)
    assert (register._replace(directory=Directory()), found) == (OfficeRegister(), ())


def test_a_register_stands_beside_the_plans_or_among_them(tmp_path: Path) -> None:
    plans = _office(tmp_path, agencies="agencies:\n  - agency: Sở Mới\n")
    beside, _found = load_register(plans)
    assert [agency.name for agency in beside.agencies] == ["Sở Mới"]
    (plans / "register").mkdir()
    (plans / "register" / "agencies.yaml").write_text("agencies: [{agency: Sở Khác}]", encoding="utf-8")
    among, _found = load_register(str(plans))
    assert [agency.name for agency in among.agencies] == ["Sở Khác"]


def test_what_the_office_leaves_out_stays_as_it_is_known(tmp_path: Path) -> None:
    known = packaged_register().agency("Sở Ngoại vụ")
    assert known is not None
    register, found = load_register(
        _office(tmp_path, agencies="agencies:\n  - agency: Sở Ngoại vụ\n    also: SNV\n")
    )
    assert found == ()
    (agency,) = register.agencies
    assert (agency.also, agency.level, agency.branch, agency.ordered) == (
        ("SNV",),
        known.level,
        known.branch,
        known.ordered,
    )
    assert (agency.mark, agency.source) == (Certainty.VERIFIED, "register/agencies.yaml")
    assert (
        "SNV"
        in (packaged_register().extended(agencies=register.agencies).agency("Sở Ngoại vụ") or agency).also
    )


def test_everything_an_office_may_say(tmp_path: Path) -> None:
    plans = _office(
        tmp_path,
        agencies="agencies: [{agency: Hội A, requested_only: true, until: 30/6/2025, successors: [Hội B]}]",
        places="places: [{place: Xê Pôn, kind: district, country: Lào, part_of: Savannakhet, also: Sepon}]",
        occasions=(
            "occasions:\n"
            "  - {occasion: Ngày hội, id: ngay-hoi, country: campuchia, yearly: 14/4, on: [15/4/2027]}\n"
            "  - {occasion: Ngày thành lập, id: ngay-moi, since: 05/9/1962, kind: founding}\n"
        ),
        holidays=(
            "holidays:\n  - {holiday: Tết Nguyên đán, on: 08/02/2027}\n"
            "  - {holiday: Làm bù, on: 14/8/2027, working: true}\n"
        ),
        letters="whatever: [this is no file of the register]\n",
    )
    register, found = load_register(plans)
    assert found == ()
    assert (register.agencies[0].ordered, register.agencies[0].until) == (False, date(2025, 6, 30))
    assert (register.places[0].country, register.places[0].kind) == ("LA", "district")
    festival, founding = register.occasions
    assert (festival.country, festival.in_year(2026), festival.in_year(2027)) == (
        "KH",
        date(2026, 4, 14),
        date(2027, 4, 15),
    )
    assert (founding.country, founding.kind, founding.years(2027)) == ("VN", "founding", 65)
    assert register.holidays[1] == Holiday(date(2027, 8, 14), "Làm bù", working=True)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("agencies", "agencies:\n  - agency: Sở A\n    levl: province\n", "AN101 3:5"),
        ("agencies", "agencies:\n  - agency: Sở A\n    level: tỉnh\n", "AN109 3:12"),
        ("agencies", "agencies:\n  - also: a\n", "AN102 2:5"),
        ("agencies", "- agency: Sở A\n", "AN028 1:1"),
        ("agencies", "agencies:\n\t- agency: Sở A\n", "AN009 2:1"),
        ("places", "places:\n  - place: A\n    country: Atlantis\n", "AN109 3:14"),
        ("occasions", "occasions:\n  - {occasion: A, id: a, yearly: 31/4}\n", "AN106 2:34"),
        ("occasions", "occasions:\n  - {occasion: A, id: a, yearly: tháng 4}\n", "AN105 2:34"),
        ("holidays", "holidays:\n  - holiday: A\n    on: 2027-02-08\n", "AN105 3:9"),
        ("holidays", "holidays:\n  - holiday: A\n    on: 8/2/2027\n", "AN107 3:9"),
    ],
)
def test_a_fault_in_the_register_has_its_file_and_place(
    tmp_path: Path, name: str, text: str, expected: str
) -> None:
    register, found = load_register(_office(tmp_path, **{name: text}))
    assert briefly(found) == [expected], [sentence(said) for said in found]
    assert found[0].file.endswith(f"{name}.yaml")
    assert (getattr(register, name) == ()) == (expected[:5] != "AN107")


def test_a_fault_in_one_file_leaves_the_others(tmp_path: Path) -> None:
    register, found = load_register(
        _office(tmp_path, agencies="a: b", holidays="holidays: [{holiday: A, on: 08/02/2027}]")
    )
    assert [said.code for said in found] == ["AN101"]
    assert len(register.holidays) == 1
