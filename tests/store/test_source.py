"""Places: of values, keys and words, and of what is not there."""

from __future__ import annotations

import pytest

from anniv_cli.diagnostics import Finding, Path, Severity, Span
from anniv_cli.store import placed
from store.texts import PARSERS, Parser, marked, source

TEXT = """subject: "Lễ \\"kỷ niệm\\" 60\\
  năm quan hệ"
province: 'Kon ''Tum'''
date:
recipients:
  - Bộ Ngoại giao (b/c)
  -
body:
  - >-
    Thực hiện Văn bản số
    884/BNG ngày
  - activity: Ủy ban tỉnh # Ủy ban ghi chú
    when: |
      quý III
        năm 2022

    # ghi chú
    lead: [Sở A, "Sở B"]
  - paragraph: ngày 29/9, ngày 9 tháng 9
"""


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("path", "excerpt", "words"),
    [
        (("subject",), "", '"Lễ \\"kỷ niệm\\" 60\\\n  năm quan hệ"'),
        (("subject",), '"kỷ niệm"', '\\"kỷ niệm\\"'),
        (("subject",), "60năm quan", "60\\\n  năm quan"),
        (("province",), "'Tum'", "''Tum''"),
        (("date",), "", "date"),
        (("recipients", 0), "(b/c)", "(b/c)"),
        (("recipients",), "ngoại giao", "- Bộ Ngoại giao (b/c)\n  -"),
        (("recipients", 1), "", "-"),
        (("body", 0), "", "Thực hiện Văn bản số\n    884/BNG ngày"),
        (("body", 0), "số 884/BNG", "số\n    884/BNG"),
        (("body", 1, "activity"), "", "Ủy ban tỉnh"),
        (("body", 1, "when"), "III năm 2022", "III\n        năm 2022"),
        (("body", 1, "when"), "", "quý III\n        năm 2022"),
        (("body", 1, "lead"), "", '[Sở A, "Sở B"]'),
        (("body", 1, "lead"), "Sở B", "Sở B"),
        (("body", 1, "lead", 1), "", '"Sở B"'),
        (("body", 1), "Sở A", "Sở A"),
        (("body", 2, "paragraph"), "9", "9"),
        ((), "", 'subject: "Lễ \\"kỷ niệm\\" 60\\'),
        (("body", 1, "activity"), "không có", "Ủy ban tỉnh"),
        (("body", 1, "lead", 7), "", '[Sở A, "Sở B"]'),
        (("body", 1, "activity", "x", 3), "", "Ủy ban tỉnh"),
        (("nothing", 0), "", 'subject: "Lễ \\"kỷ niệm\\" 60\\'),
    ],
)
def test_a_place_covers_the_words(parser: Parser, path: Path, excerpt: str, words: str) -> None:
    file = source(TEXT, parser)
    assert marked(file, file.span(path, excerpt)) == words


def test_whole_words_go_before_parts_of_words() -> None:
    file = source(TEXT)
    assert file.span(("body", 2, "paragraph"), "9") == Span(19, 24, 19, 25), "the 9 of 29/9 that stands alone"


def test_keys_have_places_of_their_own() -> None:
    file = source(TEXT)
    assert marked(file, file.key_span(("body", 1, "lead"))) == "lead"
    assert marked(file, file.key_span(("date",))) == "date"
    assert marked(file, file.key_span(("recipients", 1))) == "-"
    assert marked(file, file.key_span(("body", 1, "lead", 0))) == "Sở A"


def test_an_unread_file_has_a_place_for_everything() -> None:
    file = source("")
    assert file.span(("body", 3), "x") == file.key_span(("lead",)) == Span(1, 1, 1, 1)
    assert (file.line(1), file.line(0), file.line(9), file.lines) == ("", "", "", ("",))


def test_a_finding_becomes_a_diagnostic_at_its_words() -> None:
    finding = Finding(
        ("body", 1, "lead"),
        "message",
        {"a": 1},
        excerpt="Sở B",
        advice="advice",
        also=(("body", 0), ("province",)),
    )
    found = placed(finding, "AN201", Severity.WARNING, source(TEXT))
    assert (found.code, found.severity, found.file, found.path) == (
        "AN201",
        Severity.WARNING,
        "plan.yaml",
        ("body", 1, "lead"),
    )
    assert (found.span, found.source) == (Span(18, 19, 18, 23), '    lead: [Sở A, "Sở B"]')
    assert [place.line for place in found.also] == [10, 3]
    assert (found.message, dict(found.fields), found.advice) == ("message", {"a": 1}, "advice")
