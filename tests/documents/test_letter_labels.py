"""Labels: one a letter, with what the letter says of him."""

from __future__ import annotations

from anniv_cli.documents import addressee_lines, label_sheet
from anniv_cli.word import write_labels
from documents.letters import letters, one, written
from documents.making import document


def test_a_label_has_the_addressees_lines() -> None:
    assert addressee_lines(written(one())) == (
        "Đồng chí Ông Attapeu state",
        "Tỉnh trưởng tỉnh Attapeu",
        "Cộng hòa Dân chủ Nhân dân Lào",
    )


def test_a_plan_has_no_addressee() -> None:
    assert addressee_lines(document("body: [A]")) == ()


def test_whoever_gets_several_letters_gets_a_label_for_each() -> None:
    made = [written(due) for due in letters(occasions="lao-ties, lao-national-day")]
    sheet = label_sheet(map(addressee_lines, made), "Ủy ban nhân dân tỉnh Kon Tum")
    assert len(made) == 16
    assert len(sheet.labels) == 16
    assert write_labels(sheet) == write_labels(sheet)


def test_nobody_to_write_to_is_no_label() -> None:
    assert label_sheet([()], "").labels == ()


def test_a_sheet_has_one_spelling_and_leaves_persons_theirs() -> None:
    party = ("Đồng chí Hoà Thuý", "Bí thư Tỉnh uỷ Attapeu", "Cộng hoà Dân chủ Nhân dân Lào")
    state = ("Đồng chí Hoà Thuý", "Bí thư Tỉnh ủy Attapeu", "Cộng hòa Dân chủ Nhân dân Lào")
    assert label_sheet([party, state], "").labels == (state, state)
    assert label_sheet([("Tỉnh uỷ Attapeu",)], "").labels == (("Tỉnh ủy Attapeu",),)
