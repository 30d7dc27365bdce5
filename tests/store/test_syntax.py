"""Faults that stop a parser: each is said once, at its true cause, in the same words whatever the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from anniv_cli.store.plans import plan_from
from store.texts import PARSERS, Parser, brief, briefly, errors, sentence, source

PLANS = Path(__file__).parents[2] / "plans"

FAULTS = [
    # a colon within words
    ("activity: Lễ kỷ niệm: phần 1", "AN010 1:21", 'activity: "Lễ kỷ niệm: phần 1"'),
    ("activity: Lễ kỷ niệm: phần 1  # nháp", "AN010 1:21", 'activity: "Lễ kỷ niệm: phần 1"  # nháp'),
    ("activity: Lễ kỷ niệm:", "AN010 1:21", 'activity: "Lễ kỷ niệm:"'),
    ('text: Phần "một": a', "AN010 1:17", "text: 'Phần \"một\": a'"),
    ("activity: Lễ kỷ niệm\n  chủ đề: hợp tác", "AN010 2:9", ""),
    ("when: [7:30 ngày 5/9, chiều]", "AN010 1:9", 'when: ["7:30 ngày 5/9", chiều]'),
    # a special character first
    ("activity: @Lễ", "AN011 1:11", 'activity: "@Lễ"'),
    ("activity: `Lễ`", "AN011 1:11", 'activity: "`Lễ`"'),
    ("activity: %Lễ", "AN011 1:11", 'activity: "%Lễ"'),
    ("activity: *Ghi chú: a", "AN011 1:11", 'activity: "*Ghi chú: a"'),
    ("activity: *chu", "AN011 1:11", 'activity: "*chu"'),
    ("activity: &Lễ hội", "AN011 1:11", 'activity: "&Lễ hội"'),
    ("activity: > 100 người", "AN011 1:11", 'activity: "> 100 người"'),
    ("activity: | a", "AN011 1:11", 'activity: "| a"'),
    ("activity: - Lễ", "AN011 1:11", 'activity: "- Lễ"'),
    ("activity: [Dự kiến] Lễ", "AN011 1:11", 'activity: "[Dự kiến] Lễ"'),
    ("activity: {Dự kiến} Lễ", "AN011 1:11", 'activity: "{Dự kiến} Lễ"'),
    ("activity: ] Lễ", "AN011 1:11", 'activity: "] Lễ"'),
    ("recipients:\n  - @a", "AN011 2:5", '  - "@a"'),
    # quotes
    ('activity: "Tìm hiểu" biên giới', "AN012 1:11", "activity: '\"Tìm hiểu\" biên giới'"),
    ("activity: 'It''s' a", "AN012 1:11", "activity: \"'It''s' a\""),
    ('activity: "Lễ\nlead: Sở', "AN013 1:11", 'activity: "Lễ"'),
    ('activity: "Lễ\nlead: "Sở"', "AN013 1:11", 'activity: "Lễ"'),
    ("activity: 'Lễ", "AN013 1:11", "activity: 'Lễ'"),
    ('activity: "Lễ\n  kỷ" niệm', "AN013 1:11", 'activity: "Lễ"'),
    # brackets
    ("lead: [Sở A\nwhen: 2022", "AN014 1:7", ""),
    ("lead: [Sở A, {b: c]\nwhen: 2022", "AN014 1:14", ""),
    ("signer: {name: A\nyear: 2022", "AN014 1:9", ""),
    ("lead: [Sở A", "AN014 1:7", ""),
    # indentation
    ("body:\n  - activity: Lễ\n   lead: Sở", "AN015 3:4", "    lead: Sở"),
    ("body:\n  - activity: Lễ\n     lead: Sở", "AN015 3:6", "    lead: Sở"),
    ("body:\n  - activity: Lễ\n    when: a\n - activity: B", "AN015 4:2", "  - activity: B"),
    ("body:\n  - a: b\n  c: d", "AN015 3:3", ""),
    ("text: một\nhai ba\nlead: Sở", "AN015 2:1", "  hai ba"),
    ("text: >-\n    một\n  hai", "AN015 3:3", "    hai"),
    ("\tlead: Sở", "AN009 1:1", ""),
    ("body:\n  - activity: Lễ\n\tlead: Sở", "AN009 3:1", "    lead: Sở"),
    ("body:\n\t- activity: Lễ", "AN009 2:1", "  - activity: Lễ"),
    ("activity: Lễ\n\u00a0\u00a0lead: a: b", "AN009 2:1", ""),
    ("text: >-\n  \tmột\n  hai", "AN009 2:3", ""),
    # a missing space
    ("lead:Sở Ngoại vụ\nwhen: 2022", "AN016 1:5", "lead: Sở Ngoại vụ"),
    ("body:\n  - activity: Lễ\n    lead:Sở\n    when: a", "AN016 3:9", "    lead: Sở"),
    ("thời gian:2022\nwhen: 2022", "AN016 1:10", "thời gian: 2022"),
    ("body:\n  -activity: Lễ\n   lead: Sở", "AN016 2:3", "  - activity: Lễ"),
    ("lead: Sở\nsupport Sở B\nwhen: 2022", "AN016 2:1", "support: Sở B"),
    # a backslash
    ('number: "123\\KH-UBND" # a', "AN029 1:13", "number: '123\\KH-UBND' # a"),
    ('number: "it\'s \\Kế hoạch"', "AN029 1:15", "number: 'it''s \\Kế hoạch'"),
    ('number: "\\t\n  \\Kế hoạch"', "AN029 2:3", ""),
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("text", "expected", "corrected"), FAULTS)
def test_a_fault_is_found_at_its_cause(parser: Parser, text: str, expected: str, corrected: str) -> None:
    found = source(text + "\n", parser).diagnostics
    assert brief(found[0]) == expected, [sentence(said) for said in found]
    assert found[0].corrected == corrected
    assert found[0].source == text.split("\n")[found[0].span.line - 1]
    assert source(text + "\n", parser).tree is None


@pytest.mark.parametrize("text", [text for text, _expected, _corrected in FAULTS])
def test_both_parsers_say_the_same(text: str) -> None:
    fast, plain = (source(text + "\n", parser) for parser in PARSERS)
    assert fast.diagnostics == plain.diagnostics


def test_several_faults_with_a_certain_cure_are_said_together() -> None:
    found = source('body:\n- activity: A: B\n- activity: @C\n- activity: "D" E\n- lead: F\n').diagnostics
    assert briefly(found) == ["AN010 2:14", "AN011 3:13", "AN012 4:13"]


def test_nothing_is_read_on_from_an_uncertain_cure() -> None:
    assert briefly(source("body:\n- activity: A\n lead: B\n- activity: @C\n").diagnostics) == ["AN015 3:2"]


def test_a_corrected_line_cures_the_fault() -> None:
    for text, _expected, corrected in FAULTS:
        found = source(text + "\n").diagnostics[0]
        if not corrected or found.code in ("AN013", "AN016"):
            continue
        lines = text.split("\n")
        lines[found.span.line - 1] = found.corrected
        again = source("\n".join(lines) + "\n").diagnostics
        assert found.code not in [said.code for said in again], text


_KEY = re.compile(r"^(\s*(?:- )?)([a-z_]+): ([^\s>|\[\"'{].*)$")


def _spoilt(line: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The line with one slip in it, and the codes that may say so."""
    key = _KEY.match(line)
    if key is None:
        return
    before, name, words = key.groups()
    yield ("AN010",), f"{before}{name}: {words}: phần 1"
    yield ("AN011",), f"{before}{name}: @{words}"
    yield ("AN011",), f"{before}{name}: *{words}"
    yield ("AN012",), f'{before}{name}: "Tìm hiểu" {words}'
    yield ("AN013",), f'{before}{name}: "{words}'
    yield ("AN014",), f"{before}{name}: [{words}"
    yield ("AN016",), f"{before}{name}:{words}"
    if before.startswith(" "):
        yield ("AN009",), "\t" + line.lstrip()
    if "- " in before:
        yield ("AN016",), f"{before.replace('- ', '-')}{name}: {words}"


@pytest.mark.parametrize("name", ["kon-tum-2022.yaml", "quang-tri-2022.yaml"])
def test_one_slip_anywhere_in_a_real_plan_is_found_in_its_line(name: str) -> None:
    lines = (PLANS / name).read_text(encoding="utf-8").split("\n")
    tried = 0
    for number, line in enumerate(lines):
        for codes, spoilt in _spoilt(line):
            text = "\n".join([*lines[:number], spoilt, *lines[number + 1 :]])
            found = errors(plan_from(source(text)).diagnostics)
            assert found, spoilt
            assert (found[0].code in codes, found[0].span.line) == (True, number + 1), (
                spoilt,
                brief(found[0]),
            )
            tried += 1
    assert tried > 300
