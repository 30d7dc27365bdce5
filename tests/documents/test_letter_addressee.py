"""Who is addressed and who signs: what is missing is said with the place where it belongs."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.documents import missing
from anniv_cli.documents.letter_addressee import addressed, field_in, name_in
from anniv_cli.reference import Counterpart
from documents.letters import SIGNERS, letters, one

BARE = Counterpart("LA", "state", place="Attapeu", language="lo")


def test_nothing_is_missing_where_all_is_known() -> None:
    assert [missing(due) for due in letters()] == [()] * 8
    assert [missing(due, "en") for due in letters()] == [()] * 8


def test_a_name_that_the_directory_lacks_is_missing_there() -> None:
    [lack] = missing(one(known=()))
    assert (lack.what, lack.field, lack.path) == ("person", "person", ())
    assert lack.counterpart is not None
    assert (lack.counterpart.place, lack.counterpart.side) == ("Attapeu", "state")


def test_a_signer_that_the_plan_lacks_is_missing_there() -> None:
    lacks = missing(one(side="party", more=""))
    assert [(lack.what, lack.field, lack.path) for lack in lacks] == [
        ("signer_post", "post", ()),
        ("signer", "name", ()),
    ]


@pytest.mark.parametrize(
    ("settled", "side", "path"),
    [
        ("letters: {signers: [{from: Ủy ban nhân dân tỉnh, name: A}]}\n", "state", ("letters", "signers", 0)),
        ("letters: {lead_time: 5 ngày}\n", "party", ("letters",)),
        ("letters: {signers: [{from: Sở Ngoại vụ}]}\n", "party", ("letters", "signers")),
    ],
)
def test_the_path_leads_as_near_as_the_plan_goes(settled: str, side: str, path: tuple[object, ...]) -> None:
    assert {lack.path for lack in missing(one(side=side, more=settled))} == {path}


def test_a_translation_asks_for_its_own_names() -> None:
    due = one()
    told = addressed(due)._replace(body_en="", post_en="", address_en="")
    lacks = missing(due._replace(counterpart=told), "en")
    assert [lack.field for lack in lacks] == ["body_en", "post_en", "address_en"]
    assert missing(due._replace(counterpart=told)) == ()


def test_a_language_of_the_partners_own_asks_for_its_script() -> None:
    assert field_in("post", BARE, "lo") == "post_own"
    assert field_in("post", BARE, "km") == "post_en"
    assert field_in("post", BARE, "vi") == "post"
    assert field_in("address", BARE, "lo") == "address_en"


def test_a_persons_name_goes_as_it_is_where_it_is_written_in_one_way_only() -> None:
    named = BARE._replace(person="Ông Thử", post="Tỉnh trưởng")
    assert name_in("person", named, "en") == "Ông Thử"
    assert name_in("person", named._replace(person_en="Mr Test"), "en") == "Mr Test"
    assert name_in("post", named, "en") == ""


def test_a_department_that_names_a_province_only_has_to_name_the_body() -> None:
    [due] = letters("      - {from: Sở Ngoại vụ, to: tỉnh Attapeu}\n")
    first, *signer = missing(due)
    assert (first.what, first.field, first.path) == ("body", "to", (*due.path, "to"))
    assert [lack.what for lack in signer] == ["signer_post", "signer"]


def test_another_day_may_have_another_head() -> None:
    def head(person: str, **days: date) -> Counterpart:
        return Counterpart("LA", "state", place="Attapeu", person=person, **days)  # type: ignore[arg-type]

    due = one(
        known=(head("Ông Trước", until=date(2022, 8, 31)), head("Ông Sau", since=date(2022, 9, 1))),
        more=SIGNERS,
    )
    assert addressed(due).person == "Ông Trước"
    assert addressed(due, date(2022, 9, 1)).person == "Ông Sau"


def lacking(letter: str, **asked: object) -> list[tuple[str, str, tuple[object, ...]]]:
    [due] = letters(f"      - {letter}\n", **asked)  # type: ignore[arg-type]
    return [(lack.what, lack.field, lack.path) for lack in missing(due, "en") if lack.counterpart is None]


def test_a_body_that_only_the_plan_names_has_no_english_of_its_own() -> None:
    signed = "letters: {signers: [{from: Sở Ngoại vụ, post: GIÁM ĐỐC, name: Thử}]}\n"
    letter = "{from: Sở Ngoại vụ, to: Sở Ngoại giao tỉnh Sekong}"
    [(what, field, path)] = lacking(letter, more=signed)
    assert (what, field, path[-1]) == ("body", "to_english", "to")
    told = letter.replace("}", ", to_english: Department of Foreign Affairs of Sekong}")
    assert lacking(told, more=signed) == []


def test_a_sender_a_post_and_a_power_that_english_lacks_are_asked_of_the_plan() -> None:
    letter = "{from: Hội Hữu nghị, to: Sở Ngoại giao tỉnh Attapeu, to_english: Department}"
    signed = (
        "letters: {layout: thu-cong-nd30, signers: [{from: Hội Hữu nghị, authority: TM. BAN LIÊN LẠC, "
        "post: HỘI TRƯỞNG, name: Thử}]}\n"
    )
    where = ("letters", "signers", 0)
    assert lacking(letter, more=signed) == [
        ("sender", "english", where),
        ("authority", "authority_english", where),
        ("signer_post", "post_english", where),
    ]
    told = "english: Friendship Association, authority_english: For it, post_english: President, name"
    assert lacking(letter, more=signed.replace("name", told)) == []


def test_an_occasion_of_the_plans_own_is_asked_for_in_english() -> None:
    own = "occasions: [{occasion: Ngày hội biên giới, id: ngay-hoi, country: Lào, on: 05/9/2022}]\n"
    due = one(occasions="ngay-hoi", more=f"{SIGNERS}{own}")
    [lack] = missing(due, "en")
    assert (lack.what, lack.field, lack.path) == ("occasion", "english", ("occasions", 0))
    assert missing(due) == ()
