"""Names of letters' files: short, plain, and each its own."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.documents import letter_names, translated
from documents.letters import letters, one

DUE = letters(occasions="lao-ties, lao-national-day")


def test_a_name_says_day_occasion_addressee_and_sender() -> None:
    assert letter_names([one(), one(side="party")]) == [
        "09-05-lao-ties-Attapeu-UBND",
        "09-05-lao-ties-Attapeu-TU",
    ]


def test_letters_of_one_plan_have_each_their_own_name() -> None:
    names = letter_names(DUE)
    assert len({name.lower() for name in names}) == len(names) == len(DUE)


def test_a_second_letter_for_the_same_is_counted() -> None:
    assert letter_names([one(), one(), one()])[1:] == [
        "09-05-lao-ties-Attapeu-UBND-2",
        "09-05-lao-ties-Attapeu-UBND-3",
    ]


def test_a_translation_is_named_by_its_language() -> None:
    assert translated("a", "vi") == "a"
    assert translated("a", "en") == "a-en"


@settings(deadline=None, max_examples=60)
@given(
    st.text(min_size=1, max_size=300), st.text(min_size=1, max_size=300), st.text(min_size=1, max_size=300)
)
def test_whatever_the_words_a_name_is_plain_and_short(sender: str, place: str, occasion: str) -> None:
    due = one()
    strange = due._replace(
        sender=due.sender._replace(words=sender, agency=None, side=None),
        place=due.place._replace(name=place) if due.place else None,
        occasion=due.occasion._replace(id=occasion),
    )
    for name in letter_names([strange] * 3):
        assert re.fullmatch(r"[A-Za-z0-9-]+", translated(name, "en"))
        assert len(f"{name}-en.docx") < 80


def test_a_long_name_is_cut_between_words() -> None:
    due = one()
    named = due._replace(sender=due.sender._replace(words="Ban Tuyên giáo Tỉnh ủy", agency=None, side=None))
    assert letter_names([named]) == ["09-05-lao-ties-Attapeu-Ban-Tuyen"]
    endless = due._replace(sender=due.sender._replace(words="a" * 50, agency=None, side=None))
    assert letter_names([endless]) == [f"09-05-lao-ties-Attapeu-{'a' * 12}"]
