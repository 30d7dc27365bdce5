"""A line of bodies that were all met before is read as it would be word by word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links import verbs
from anniv_cli.links.clauses import Clause, clauses
from anniv_cli.links.lists import Lists, lists
from anniv_cli.links.recalled import recalled
from anniv_cli.links.roll import Roll
from anniv_cli.reference import Names, packaged_register

NAMES = Names.of(packaged_register(), province="Kon Tum")
KEPT = Lists(NAMES)
"""One memory for all examples, so that each may trip over what another left behind."""
BODIES = st.sampled_from(
    """Sở Văn hóa|Sở Văn hóa, Thể thao và Du lịch|Sở Tài nguyên và Môi trường|Sở Y tế|sở y tế|SỞ Y TẾ
    Tài chính|Thể thao|Du lịch|Môi trường|Nội vụ|Sở VHTTDL|UBND tỉnh|UBND các huyện|UBND các xã Đắk Hà
    Công an tỉnh|Công an|tỉnh Quảng Trị|Hội đồng nhân dân tỉnh|Văn phòng Đoàn đại biểu Quốc hội|Báo Kon Tum
    Đoàn đại biểu Quốc hội
    các sở, ban, ngành liên quan|các đơn vị liên quan|Các cơ quan|các huyện|thành phố Huế|ban, ngành|đơn vị
    Ban Tổ chức|Ban Thường vụ Tỉnh đoàn|Trường THCS Đắk Hà|Câu lạc bộ|đại biểu|xã Sa Loong|Lào|chủ trì
    Chủ tịch UBND tỉnh|Sở Y tế phối hợp|giao Sở Y tế|Bộ Ngoại giao|Mặt trận Tổ quốc|cùng với Sở Y tế
    các sở|Ban, ngành|Viện Kiểm sát nhân dân|Đắk Trăm
    1. Sở Y tế|mọi cơ quan
    Mỗi xã|Chi cục Kiểm lâm|Giáo hội Phật giáo Việt Nam tỉnh|mời Sở Y tế|Đô thị|Mới
    moi co quan""".replace("\n    ", "|").split("|")
)
LED = " chủ trì, phối hợp với "
JOINTS = st.sampled_from(
    [
        ", ",
        " và ",
        LED,
        ", ",
        " và ",
        LED,
        "; ",
        " ",
        " - ",
        ",",
        "\n",
        ": ",
        " chủ trì phối hợp ",
        " phối hợp với ",
    ]
)
LINES = st.lists(st.tuples(BODIES, JOINTS), min_size=1, max_size=5).map(
    lambda told: "".join([word + joint for word, joint in told[:-1]] + [told[-1][0]])
)


def told(clause: Clause) -> tuple[object, ...]:
    """All that a clause says."""
    return tuple(getattr(clause, name) for name in Clause.__slots__)


def read(text: str) -> list[tuple[object, ...]]:
    """What a line says, word by word."""
    with_groups = list(map(told, clauses(Roll(text, NAMES), expected=True)))
    groups = recalled(NAMES).groups
    groups_met = set(groups)
    groups.clear()
    found = list(clauses(roll := Roll(text, NAMES), expected=True))
    assert with_groups == list(map(told, found))
    groups |= groups_met
    if len(found) == 1:
        KEPT.meet(roll, found[0])
    return with_groups


@settings(deadline=None, max_examples=400)
@given(st.lists(LINES, min_size=1, max_size=8))
def test_what_is_put_together_is_what_would_be_read(texts: list[str]) -> None:
    for text in texts:
        before = KEPT.read(text)
        expected = read(text)
        for put_together in (before, KEPT.read(text)):
            assert put_together is None or [told(put_together)] == expected


def test_a_line_is_known_once_each_of_its_bodies_was_met() -> None:
    kept = Lists(NAMES)
    for text in ("Sở Y tế, Công an tỉnh", "Bảo tàng tỉnh và các đơn vị liên quan", "Sở Công Thương"):
        assert not kept.read(text)
        (clause,) = clauses(roll := Roll(text, NAMES), expected=True)
        kept.meet(roll, clause)
    clause = kept.read("Sở Y tế, Bảo tàng tỉnh và các đơn vị liên quan")
    assert clause
    assert [(one.name, one.start) for one in clause.subject] == [
        *(("Sở Y tế", 0), ("Bảo tàng tỉnh", 9), ("các đơn vị liên quan", 26))
    ]
    assert not kept.read("Bảo tàng tỉnh, Sở Y tế")  # that one has never stood before a comma
    assert not kept.read("các đơn vị liên quan")


def test_a_body_met_before_another_is_known_at_the_end_too() -> None:
    kept = Lists(NAMES)
    (clause,) = clauses(roll := Roll("Sở Y tế, Công an tỉnh", NAMES), expected=True)
    kept.meet(roll, clause)
    assert kept.read("Sở Y tế, Sở Y tế")
    assert not kept.read("Sở Y tế và Sở Y tế")


def test_who_leads_and_who_supports_is_put_together() -> None:
    kept = Lists(NAMES)
    for text in ("Sở Y tế chủ trì, phối hợp với Công an tỉnh", "Bảo tàng tỉnh và Sở Công Thương"):
        assert not kept.read(text)
        (clause,) = clauses(roll := Roll(text, NAMES), expected=True)
        kept.meet(roll, clause)
    led = kept.read("Bảo tàng tỉnh và Sở Y tế chủ trì, phối hợp với Sở Công Thương")
    assert led
    assert led.verb is verbs.LEADS
    assert [one.name for one in led.subject] == ["Bảo tàng tỉnh", "Sở Y tế"]
    assert [(one.name, one.start) for one in led.supporting] == [("Sở Công Thương", 47)]
    assert not kept.read(f"Sở Y tế{LED}Sở Y tế{LED}Sở Công Thương")  # who leads?
    assert not kept.read(f"Sở Y tế{LED}")


def test_a_name_with_a_comma_is_known_as_a_whole() -> None:
    kept = Lists(NAMES)
    for text in ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", "Sở Y tế"):
        (clause,) = clauses(roll := Roll(text, NAMES), expected=True)
        kept.meet(roll, clause)
    again = kept.read("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế")
    assert again
    assert [one.name for one in again.subject] == ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]


def test_a_group_is_no_name_by_itself() -> None:
    kept = Lists(NAMES)
    (clause,) = clauses(roll := Roll("Sở Y tế và mọi trường", NAMES), expected=True)
    kept.meet(roll, clause)
    assert not kept.read("Mọi trường")


def test_a_body_whose_first_word_is_elsewhere_that_of_a_verb_is_known_too() -> None:
    """Without their marks "Chi cục" begins as "chỉ đạo" does."""
    kept = Lists(NAMES)
    (clause,) = clauses(roll := Roll("Chi cục Hải quan khu vực, Sở Y tế", NAMES), expected=True)
    kept.meet(roll, clause)
    read = kept.read(roll.text)
    assert read is not None
    assert [party.name for party in read.subject] == ["Chi cục Hải quan khu vực", "Sở Y tế"]


def test_a_group_that_reaches_across_a_semicolon_is_not_kept() -> None:
    """Behind "phối hợp với" lists go on there, elsewhere they do not."""
    kept = Lists(NAMES)
    (clause,) = clauses(roll := Roll(f"Sở Y tế{LED}các sở; Ban, ngành", NAMES), expected=True)
    assert [party.text for party in clause.supporting] == ["các sở; Ban, ngành"]
    kept.meet(roll, clause)
    assert not kept.read(f"Sở Y tế{LED}các sở; Ban, ngành")
    assert "các sở; Ban, ngành" not in recalled(NAMES).groups


def test_small_letters_throughout_are_not_kept() -> None:
    kept = Lists(NAMES)
    (clause,) = clauses(roll := Roll("sở y tế và các sở, nhà báo liên quan", NAMES), expected=True)
    kept.meet(roll, clause)
    (clause,) = clauses(roll := Roll("Sở Y tế và Công an tỉnh", NAMES), expected=True)
    kept.meet(roll, clause)
    assert kept.read("Sở Y tế và Công an tỉnh")
    assert not kept.read("Sở Y tế và các sở, nhà báo liên quan")  # journalists are no group of offices


def test_each_office_has_lists_of_its_own() -> None:
    other = Names.of(packaged_register(), province="Quảng Trị")
    assert lists(NAMES) is lists(NAMES)
    assert lists(other) is not lists(NAMES)
