"""A line of bodies that were all met before is read as it would be word by word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links.clauses import clauses
from anniv_cli.links.lists import Lists, lists
from anniv_cli.links.parties import Party
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
    Viện Kiểm sát nhân dân|Đắk Trăm|1. Sở Y tế|mọi cơ quan
    Mỗi xã|Chi cục Kiểm lâm|Giáo hội Phật giáo Việt Nam tỉnh|mời Sở Y tế|Đô thị|Mới
    moi co quan""".replace("\n    ", "|").split("|")
)
JOINTS = st.sampled_from([", ", " và ", ", ", " và ", "; ", " ", " - ", ",", "\n", ": "])
LINES = st.lists(st.tuples(BODIES, JOINTS), min_size=1, max_size=5).map(
    lambda told: "".join([word + joint for word, joint in told[:-1]] + [told[-1][0]])
)


def read(text: str) -> tuple[Party, ...] | None:
    """The bodies of a line that says nothing else, word by word; None for other lines."""
    found = list(clauses(roll := Roll(text, NAMES), expected=True))
    if len(found) != 1 or not found[0].names_only:
        return None
    KEPT.meet(roll, found[0].subject)
    return found[0].subject


@settings(deadline=None, max_examples=400)
@given(st.lists(LINES, min_size=1, max_size=8))
def test_what_is_put_together_is_what_would_be_read(texts: list[str]) -> None:
    for text in texts:
        put_together = KEPT.read(text)
        told = read(text)
        assert not put_together or put_together == told
        again = KEPT.read(text)
        assert not again or again == told


def test_a_line_is_known_once_each_of_its_bodies_was_met() -> None:
    kept = Lists(NAMES)
    for text in ("Sở Y tế, Công an tỉnh", "Bảo tàng tỉnh và các đơn vị liên quan", "Sở Công Thương"):
        assert not kept.read(text)
        (clause,) = clauses(roll := Roll(text, NAMES), expected=True)
        kept.meet(roll, clause.subject)
    assert [(one.name, one.start) for one in kept.read("Sở Y tế, Bảo tàng tỉnh và các đơn vị liên quan")] == [
        *(("Sở Y tế", 0), ("Bảo tàng tỉnh", 9), ("các đơn vị liên quan", 26))
    ]
    assert not kept.read("Bảo tàng tỉnh, Sở Y tế")  # that one has never stood before a comma
    assert not kept.read("các đơn vị liên quan")


def test_a_name_with_a_comma_is_known_as_a_whole() -> None:
    kept = Lists(NAMES)
    for text in ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", "Sở Y tế"):
        (clause,) = clauses(roll := Roll(text, NAMES), expected=True)
        kept.meet(roll, clause.subject)
    assert [one.name for one in kept.read("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế")] == [
        *("Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế")
    ]


def test_a_group_is_no_name_by_itself() -> None:
    kept = Lists(NAMES)
    (clause,) = clauses(roll := Roll("Sở Y tế và mọi trường", NAMES), expected=True)
    kept.meet(roll, clause.subject)
    assert not kept.read("Mọi trường")


def test_a_body_whose_first_word_is_elsewhere_that_of_a_verb_is_known_too() -> None:
    """Without their marks "Chi cục" begins as "chỉ đạo" does."""
    kept = Lists(NAMES)
    (clause,) = clauses(roll := Roll("Chi cục Hải quan khu vực, Sở Y tế", NAMES), expected=True)
    kept.meet(roll, clause.subject)
    assert [party.name for party in kept.read(roll.text)] == ["Chi cục Hải quan khu vực", "Sở Y tế"]


def test_each_office_has_lists_of_its_own() -> None:
    other = Names.of(packaged_register(), province="Quảng Trị")
    assert lists(NAMES) is lists(NAMES)
    assert lists(other) is not lists(NAMES)
