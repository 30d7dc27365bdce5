"""The two plans hold every word of the documents they were copied from, in order, faults included.

What may differ, and why:

* white space: the sources wrap, indent and double it;
* `*…*` and `**…**`: the sources mark slanted and heavy type so, which is the form's business;
* `:` behind a title, `.` behind a labelled line, `;` behind a recipient, `./.` behind the last sentence:
  `page` says it for each line;
* the subject of the Quảng Trị plan stands on two lines, and its copy begins below the name of the type.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

from anniv_cli.links.outline import outline
from anniv_cli.model import (
    ROLE_KEYS,
    Activity,
    Assignment,
    Budget,
    Facts,
    Item,
    Paragraph,
    Plan,
    Report,
    Task,
    each,
)
from anniv_cli.store import load_plan
from anniv_cli.text import contains, words
from model.readings import as_text, as_typed
from plans.page import Line, page

HERE = Path(__file__).parent
PLANS = HERE.parents[1] / "plans"
NAMES = ("kon-tum-2022", "quang-tri-2022")
LINES_OF_THE_SUBJECT = {"kon-tum-2022": 1, "quang-tri-2022": 2}
WITHOUT_TYPE = {"quang-tri-2022"}
EMPHASIS = re.compile(r"\*\*|\*(?! )")
Kind = TypeVar("Kind")


@cache
def plan(name: str) -> Plan:
    loaded = load_plan(str(PLANS / f"{name}.yaml"))
    assert loaded.diagnostics == ()
    assert loaded.plan is not None
    return loaded.plan


def source_text(name: str) -> str:
    return (HERE / "sources" / f"{name}.txt").read_text(encoding="utf-8")


def source_lines(name: str, text: str) -> list[str]:
    plain = EMPHASIS.sub("", unicodedata.normalize("NFC", text))
    lines = [" ".join(line.split()) for line in plain.splitlines() if line.strip()]
    first, last = (
        (0, LINES_OF_THE_SUBJECT[name]) if name in WITHOUT_TYPE else (1, 1 + LINES_OF_THE_SUBJECT[name])
    )
    return [*lines[:first], " ".join(lines[first:last]), *lines[last:]]


def differences(lines: list[Line], source: list[str]) -> list[tuple[str, str]]:
    """The lines of the page that do not say what the source says, in pairs."""
    missing = [(line.words, "") for line in lines[len(source) :]] + [
        ("", said) for said in source[len(lines) :]
    ]
    unlike = [
        (line.words, said)
        for line, said in zip(lines, source, strict=False)
        if said not in {line.words + mark for mark in line.may_end}
    ]
    return unlike + missing


def differences_from(name: str, text: str) -> list[tuple[str, str]]:
    return differences(page(plan(name), with_type=name not in WITHOUT_TYPE), source_lines(name, text))


@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_what_the_source_says_line_by_line(name: str) -> None:
    assert differences_from(name, source_text(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_line_that_is_left_out_anywhere_is_noticed(name: str) -> None:
    lines = source_text(name).splitlines()
    for index, line in enumerate(lines):
        if line.strip():
            assert differences_from(name, "\n".join(lines[:index] + lines[index + 1 :])), line


@pytest.mark.parametrize(
    ("name", "fault", "mended"),
    [
        ("kon-tum-2022", "Stung-Streng", "Stung Treng"),
        ("kon-tum-2022", "Rat-ta-na-ki-ri", "Ra-ta-na-ki-ri"),
        ("kon-tum-2022", "Công thông tin", "Cổng thông tin"),
        ("kon-tum-2022", "\n1.1 ", "\n1.1. "),
        ("quang-tri-2022", "trrong", "trong"),
        ("quang-tri-2022", "thể theo", "thể thao"),
        ("quang-tri-2022", "60 ngày", "60 năm"),
        ("quang-tri-2022", "cũng cố", "củng cố"),
        ("quang-tri-2022", "2020 -2022", "2020 - 2022"),
        ("quang-tri-2022", "\n12. ", "\n13. "),
        ("quang-tri-2022", "kỷ niệm chào mừng 60", "kỷ niệm 60"),
    ],
)
def test_a_fault_of_the_source_stays_a_fault(name: str, fault: str, mended: str) -> None:
    text = source_text(name)
    assert fault in text
    assert differences_from(name, text.replace(fault, mended))


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_composed_and_no_line_is_too_long_to_read(name: str) -> None:
    text = (PLANS / f"{name}.yaml").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert [line for line in text.splitlines() if len(line) > 120 or line != line.rstrip()] == []


def nodes(name: str, kind: type[Kind]) -> list[Kind]:
    return [entry.node for entry in outline(plan(name)) if isinstance(entry.node, kind)]


@pytest.mark.parametrize("name", NAMES)
def test_a_part_is_an_excerpt_of_its_activity(name: str) -> None:
    for activity in nodes(name, Activity):
        assert [part.part for part in activity.parts if part.part not in activity.activity] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_task_of_an_activity_says_nothing_that_the_activity_does_not_say(name: str) -> None:
    for activity in nodes(name, Activity):
        said = [
            word.folded for key in ROLE_KEYS for text in each(getattr(activity, key)) for word in words(text)
        ]
        for task in activity.tasks:
            rest = iter(said)
            assert [word.folded for word in words(task.task) if word.folded not in rest] == []
            assert contains(" ".join(said), task.condition or "")


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_has_its_target_and_every_target_is_referred_to(name: str) -> None:
    activities = nodes(name, Activity)
    targets = {thing.id for activity in activities for thing in (activity, *activity.parts) if thing.id}
    sources = [*nodes(name, Assignment), *sentences(name)]
    assert {target for source in sources for target in each(source.serves)} == targets


@pytest.mark.parametrize("name", NAMES)
def test_every_occasion_of_an_activity_is_one_of_the_plan(name: str) -> None:
    served = {occasion for activity in nodes(name, Activity) for occasion in each(activity.serves)}
    assert served <= set(plan(name).occasions)


def sentences(name: str) -> list[Task]:
    """The sentences of assignments that carry facts."""
    texts = [text for given in nodes(name, Assignment) for text in (given.text, given.bullets)]
    return [sentence for text in texts for sentence in text or () if isinstance(sentence, Task)]


def said_with_facts(name: str) -> list[tuple[str, Facts]]:
    """Each record that carries facts, with the words that it carries them for."""
    found: list[tuple[str, Facts]] = []
    for given in nodes(name, Assignment):
        whole = [
            task for text in (given.text, given.bullets) for task in text or () if isinstance(task, Task)
        ]
        found += [(f"{' '.join(each(given.assignment))} {task.task}", task) for task in whole]
    found += [(node.paragraph, node) for node in nodes(name, Paragraph)]
    found += [(node.item, node) for node in nodes(name, Item)]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_facts_name_only_bodies_and_times_that_the_sentence_names(name: str) -> None:
    seen = 0
    for sentence, facts in said_with_facts(name):
        stated = [*each(facts.contact), *(value for report in facts.reports for value in values(report))]
        stated += [value for budget in facts.budgets for value in values(budget)]
        seen += len(stated)
        assert [value for value in stated if not contains(sentence, value)] == []
    assert seen >= 9


def values(record: Report | Budget) -> list[str]:
    return [
        text
        for field in type(record).model_fields
        if field != "lines"
        for text in each(getattr(record, field))
    ]


def test_a_value_reads_the_same_for_every_reader_of_yaml() -> None:
    """Apart from the year and the numbers, no value is a number, a truth value or a date to anyone."""
    for name in NAMES:
        text = (PLANS / f"{name}.yaml").read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.strip().startswith(("year:", "numbering:"))]
        assert as_typed("\n".join(lines)) == as_text("\n".join(lines))
