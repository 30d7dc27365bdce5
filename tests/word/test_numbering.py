"""Numbers: what Word prints is what the positions of the blocks say, whatever the schemes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.blocks import Appendix, Document, Heading, Numbered
from anniv_cli.word.numbering import ROOM, letter, outline_of, printed, roman
from word.parts import WordCount, find, parts, style_of, text_of, value, w
from word.samples import PLAN, TWO_SCHEMES

PATTERNS = ("I.", "1.", "1.1.", "1.1.1.", "A.", "a)", "1)", "1.1", "-", "*", "+")


def numbers(document: Document, narrow: bool = False) -> list[str]:
    """The number that Word prints, or the writer has typed, before each heading and numbered paragraph."""
    found = parts(document)
    count = WordCount(found["word/numbering.xml"], found["word/styles.xml"], narrow)
    shown = []
    for paragraph in found["word/document.xml"].iter(w("p")):
        number = count.printed(paragraph)
        if style_of(paragraph).endswith("Typed"):
            shown.append(text_of(paragraph).split(" ")[0])
        elif style_of(paragraph).startswith(("Heading", "Numbered")):
            shown.append(number)
    return shown


def expected(document: Document) -> list[str]:
    outline = outline_of(document)
    blocks = [*document.body, *(block for appendix in document.appendices for block in appendix.body)]
    counted = [block for block in blocks if isinstance(block, Heading | Numbered)]
    return [printed(outline.level(block), block.positions) for block in counted]


def test_a_plan_is_numbered_as_printed() -> None:
    assert numbers(PLAN) == [
        "I.", "1.", "2.", "II.", "1.", "1.1.", "1.2.", "2.", "2.1.", "*", "*", "3.", "III.", "IV.",
        "1.", "2.", "I.", "1.", "II.",
    ]  # fmt: skip


def test_schemes_of_one_document_share_their_outer_levels() -> None:
    assert numbers(TWO_SCHEMES) == [
        "I.", "1.", "2.", "II.", "2.1.", "2.1.1.", "2.1.2.", "2.2.", "2.2.1.", "2.2.4.", "2.2.5.", "III.",
        "1.", "a)", "b)", "4.", "5.",
    ]  # fmt: skip


def test_only_a_jump_starts_the_list_anew() -> None:
    overrides = find(parts(TWO_SCHEMES)["word/numbering.xml"], "w:num/w:lvlOverride")
    assert [(o.get(w("ilvl")), value(o, "w:startOverride")) for o in overrides] == [("2", "4"), ("3", "4")]


def test_headings_of_the_first_scheme_are_words_own_and_carry_no_number_themselves() -> None:
    found = parts(PLAN)
    linked = [
        value(level, "w:pStyle") for level in find(found["word/numbering.xml"], "w:abstractNum[1]/w:lvl")
    ]
    assert linked == ["Heading1", "Heading2", "Heading3", "Heading4"]
    names = {s.get(w("styleId")): value(s, "w:name") for s in find(found["word/styles.xml"], "w:style")}
    assert [names[own] for own in linked if own] == ["heading 1", "heading 2", "heading 3", "heading 4"]
    headings = [p for p in found["word/document.xml"].iter(w("p")) if style_of(p).startswith("Heading")]
    assert not any(find(p, "w:pPr/w:numPr") for p in headings[:6])


def test_figures_below_a_roman_level_are_arabic() -> None:
    levels = find(parts(TWO_SCHEMES)["word/numbering.xml"], "w:abstractNum[1]/w:lvl")
    assert [bool(find(level, "w:isLgl")) for level in levels] == [False, True, True, False, False]


def test_a_level_of_another_scheme_restarts_after_its_own_parent_only() -> None:
    levels = find(parts(TWO_SCHEMES)["word/numbering.xml"], "w:abstractNum[1]/w:lvl")
    assert [value(level, "w:lvlRestart") for level in levels] == [None, None, None, "1", "4"]


def test_a_heading_without_words_counts_and_stays_in_the_outline() -> None:
    first = next(p for p in parts(TWO_SCHEMES)["word/document.xml"].iter(w("p")) if style_of(p) == "Heading1")
    assert (text_of(first), numbers(TWO_SCHEMES)[0]) == ("", "I.")


def test_what_finds_no_room_in_nine_levels_is_typed() -> None:
    schemes = tuple(("I.", pattern) for pattern in (*PATTERNS[1:8], "a.", "A)", "1"))
    body = [Heading("Phần", (1,))]
    body += [Numbered("việc", (1, place), scheme) for scheme in range(len(schemes)) for place in (1, 2)]
    document = replace(PLAN, schemes=schemes, body=tuple(body), appendices=())
    assert len(outline_of(document).levels) > ROOM
    assert numbers(document) == expected(document)


def test_an_appendix_counts_from_one() -> None:
    appendix = Appendix(
        "Phụ lục", "", "", (Numbered("một", (1, 1)), Heading("hai", (1,)), Heading("ba", (2,)))
    )
    document = replace(PLAN, appendices=(appendix, appendix))
    assert numbers(document)[-6:] == ["1.", "I.", "II.", "1.", "I.", "II."]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents whose numbers jump, skip levels and change schemes at will."""
    scheme = st.lists(st.sampled_from(PATTERNS), min_size=1, max_size=4).map(tuple)
    schemes = draw(st.lists(scheme, min_size=1, max_size=4))
    body: list[Heading | Numbered] = []
    for _ in range(draw(st.integers(0, 14))):
        own = draw(st.integers(0, len(schemes) - 1))
        positions = tuple(draw(st.lists(st.integers(1, 4), min_size=1, max_size=len(schemes[own]))))
        kind = draw(st.sampled_from((Heading, Numbered)))
        body.append(kind("việc", positions, scheme=own))
    half = len(body) // 2
    appendix = Appendix("Phụ lục", "", "", tuple(body[half:]))
    return replace(PLAN, schemes=tuple(schemes), body=tuple(body[:half]), appendices=(appendix,), end_mark="")


@settings(deadline=None, max_examples=300)
@given(documents(), st.booleans())
def test_word_prints_the_positions_whatever_they_are(document: Document, narrow: bool) -> None:
    assert numbers(document, narrow) == expected(document)


@pytest.mark.parametrize(("number", "figures"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL")])
def test_roman_figures(number: int, figures: str) -> None:
    assert roman(number) == figures


def test_letters_double_after_z_as_word_does_it() -> None:
    assert [letter(number, "a") for number in (1, 5, 26, 27, 28)] == ["a", "e", "z", "aa", "bb"]
