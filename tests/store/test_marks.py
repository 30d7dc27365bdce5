"""Values are found by the path to them, or by a letter that lies within them."""

from __future__ import annotations

import pytest

from anniv_cli.diagnostics import Path
from anniv_cli.store.marks import Marks
from store.texts import source

FILE = source("subject: a\nbody:\n  - heading: b\n    body:\n      - c\n      - activity: d\n")


@pytest.mark.parametrize(
    ("path", "begins", "led"),
    [
        ((), "subject", 0),
        (("subject",), "a", 1),
        (("body", 0, "heading"), "b", 3),
        (("body", 0, "body", 0), "c", 4),
        (("body", 0, "body", 1, "activity"), "d", 5),
        (("body", 0, "body", 2), "- c", 3),
        (("body", 0, "lead"), "heading", 2),
        (("body", "heading"), "- heading", 1),
        (("subject", "x"), "a", 1),
    ],
)
def test_a_path_leads_to_its_value_or_as_near_as_it_can(path: Path, begins: str, led: int) -> None:
    number, steps = FILE.marks.number(FILE.tree, path)
    assert FILE.text[FILE.marks.starts[number] :].startswith(begins)
    assert steps == led


def test_a_letter_belongs_to_the_value_begun_last() -> None:
    for letter, begins in (("ct: a", "subject"), (" b\n", "heading"), ("d\n", "d")):
        number = FILE.marks.begun_before(FILE.text.index(letter))
        assert FILE.text[FILE.marks.starts[number] :].startswith(begins)


def test_a_text_without_values_has_the_first_number_for_all() -> None:
    assert Marks().begun_before(5) == 0
    assert Marks().number(None, ("body", 0)) == (0, 0)
