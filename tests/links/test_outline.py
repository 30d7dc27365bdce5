"""Numbers as printed, and references that are unique in a plan."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links.outline import letters, roman
from links.plans import KON_TUM, QUANG_TRI, linked, real


def _numbers(*body: Any, **keys: Any) -> list[tuple[str, str]]:
    return [(entry.number, entry.reference) for entry in linked(*body, **keys).outline if entry.positions]


def _items(number: int) -> list[dict[str, str]]:
    return [{"item": f"Việc {index}"} for index in range(number)]


def _section(*body: Any, **keys: Any) -> dict[str, Any]:
    return {"heading": "Mục", "body": list(body), **keys}


def test_kon_tum_counts_with_roman_figures_figures_and_stars() -> None:
    references = [activity.reference for activity in real(KON_TUM).activities]
    assert references[:4] == ["II.1.1", "II.1.2", "II.2.1", "II.2.2"]
    assert references[6:9] == ["II.4.1*1", "II.4.1*2", "II.4.2"]


def test_quang_tri_counts_on_without_the_roman_figure() -> None:
    plan = real(QUANG_TRI)
    assert [activity.reference for activity in plan.activities][:5] == [
        "2.1.1",
        "2.1.2",
        "2.1.3",
        "2.1.4",
        "2.2.1",
    ]
    numbers = {entry.reference: entry.number for entry in plan.outline}
    assert (numbers["II"], numbers["2.1"], numbers["2.1.1"], numbers["III.4"]) == (
        "II.",
        "2.1.",
        "2.1.1.",
        "4.",
    )


def test_a_printed_number_is_kept_where_it_differs() -> None:
    printed = {entry.reference: entry.printed for entry in real(QUANG_TRI).outline if entry.printed}
    assert printed["III.4"] == "3."
    assert printed["III.13"] == "12."


def test_levels_below_the_last_pattern_have_dashes() -> None:
    assert _numbers(_section(_section(*_items(2))), numbering=["I."]) == [
        ("I.", "I"),
        ("-", "I-1"),
        ("-", "I-1-1"),
        ("-", "I-1-2"),
    ]


def test_a_section_may_count_its_own_way() -> None:
    assert _numbers(_section(*_items(2), numbering=["a)"]), _section(*_items(1)), numbering=["I.", "1."]) == [
        ("I.", "I"),
        ("a)", "I.a"),
        ("b)", "I.b"),
        ("II.", "II"),
        ("1.", "II.1"),
    ]


def test_a_number_with_more_figures_than_levels_shows_those_there_are() -> None:
    assert _numbers(*_items(2), numbering=["1.1.1."]) == [("1.", "1"), ("2.", "2")]


def test_an_annex_counts_from_one_and_its_references_say_which_it_is() -> None:
    annexes = [{"annex": "Danh mục", "body": [_section(*_items(1))]}, {"annex": "Dự toán", "body": _items(1)}]
    assert _numbers(_section(*_items(1)), annexes=annexes, numbering=["I.", "1.1."]) == [
        ("I.", "I"),
        ("1.1.", "1.1"),
        ("I.", "PL1.I"),
        ("1.1.", "PL1.1.1"),
        ("I.", "PL2.I"),
    ]


def test_paragraphs_and_bullets_are_not_counted() -> None:
    assert _numbers("Lời mở đầu", {"item": "Một"}, {"bullets": ["a"]}, {"item": "Hai"}, numbering=["1."]) == [
        ("1.", "1"),
        ("2.", "2"),
    ]


def test_labels_come_from_the_activity_its_section_and_the_plan_in_this_order() -> None:
    plan = linked(
        _section({"activity": "A", "labels": {"when": "Hạn"}}, labels={"lead": "Chủ trì"}),
        labels={"lead": "Đơn vị", "when": "Lúc", "place": "Nơi"},
    )
    labels = plan.activities[0].entry.labels
    assert (labels.when, labels.lead, labels.place, labels.support) == (
        "Hạn",
        "Chủ trì",
        "Nơi",
        "Đơn vị phối hợp",
    )


def test_an_entry_knows_the_sections_it_stands_in() -> None:
    plan = linked({"heading": "Ngoài", "body": [{"heading": "Trong", "body": [{"activity": "A"}]}]})
    assert [section.heading for section in plan.activities[0].entry.sections] == ["Ngoài", "Trong"]


@pytest.mark.parametrize(
    ("number", "figures"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (54, "LIV"), (1999, "MCMXCIX")],
)
def test_roman_figures(number: int, figures: str) -> None:
    assert roman(number) == figures


def test_letters_are_counted_as_word_counts_them() -> None:
    assert [letters(number) for number in (1, 4, 26, 27, 28, 53)] == ["a", "d", "z", "aa", "bb", "aaa"]
    assert letters(2, "A") == "B"


PATTERNS = st.lists(
    st.sampled_from(["I.", "1.", "1.1.", "1.1.1.", "a)", "A.", "-", "*"]), min_size=1, max_size=4
)
BODIES = st.recursive(
    st.lists(st.sampled_from([{"item": "Việc"}, {"activity": "Hoạt động"}, "Đoạn văn"]), max_size=3),
    lambda inner: st.lists(
        st.builds(
            lambda body, own: {"heading": "Mục", "body": body, **({"numbering": own} if own else {})},
            inner,
            st.none() | PATTERNS,
        ),
        max_size=4,
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=300)
@given(BODIES, BODIES, PATTERNS)
def test_references_are_unique_where_every_level_has_a_number_of_its_own(
    body: list[Any], annex: list[Any], numbering: list[str]
) -> None:
    plan = linked(*body, annexes=[{"annex": "Phụ lục", "body": annex}], numbering=numbering)
    entries = [entry for entry in plan.outline if entry.reference]
    references = [entry.reference for entry in entries]
    assert len(set(references)) == len(references), sorted(references)
