"""Diagnostics for other programs."""

from __future__ import annotations

import json
from urllib.parse import unquote

import pytest

from anniv_cli.diagnostics import Diagnostic, Severity, Span
from anniv_cli.exports.diagnostics import as_github, as_json, as_sarif, uri
from anniv_cli.messages import speak

FOUND = Diagnostic(
    "AN203", Severity.ERROR, "plans/kế hoạch.yaml", Span(3, 5, 3, 9), "no {thing}: 100%,\nat all",
    {"thing": "chủ trì"}, path=("body", 0, "lead"), source="    lead: x", also=(Span(9, 1, 10, 2),),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


def test_json_has_place_words_and_counts() -> None:
    document = json.loads(as_json([FOUND], ["plans/kế hoạch.yaml"]))
    assert document["counts"] == {"error": 1, "warning": 0, "info": 0}
    (found,) = document["findings"]
    assert found["message"] == "no chủ trì: 100%,\nat all"
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (3, 5, 3, 9)
    assert found["path"] == ["body", 0, "lead"]
    assert found["also"] == [{"line": 9, "column": 1, "end_line": 10, "end_column": 2}]


def test_a_github_annotation_is_one_line_with_its_marks_escaped() -> None:
    assert as_github([FOUND]) == (
        "::error file=plans/kế hoạch.yaml,line=3,endLine=3,col=5,endColumn=9,title=AN203::"
        "no chủ trì: 100%25,%0Aat all\n"
    )
    across = Diagnostic("AN001", Severity.INFO, "a,b:c.yaml", Span(1, 1, 2, 5), "x")
    assert as_github([across]) == "::notice file=a%2Cb%3Ac.yaml,line=1,endLine=2,title=AN001::x\n"


def test_sarif_has_the_structure_that_its_readers_need() -> None:
    log = json.loads(as_sarif([FOUND, FOUND], {"AN203": "Several"}, "1.2"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["tool"]["driver"]["rules"] == [{"id": "AN203", "shortDescription": {"text": "Several"}}]
    assert run["columnKind"] == "unicodeCodePoints"
    result = run["results"][1]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "AN203"
    assert result["level"] == "error"
    place = result["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == "plans/kế hoạch.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert result["relatedLocations"][0]["id"] == 0


def test_sarif_of_nothing_is_a_run_without_results() -> None:
    (run,) = json.loads(as_sarif([], {}, "1.2"))["runs"]
    assert run["results"] == run["tool"]["driver"]["rules"] == []


@pytest.mark.parametrize(
    ("file", "reference"),
    [
        ("plans/kon-tum.yaml", "plans/kon-tum.yaml"),
        ("plans/kế hoạch 1.yaml", "plans/k%E1%BA%BF%20ho%E1%BA%A1ch%201.yaml"),
        ("../x#y?.yaml", "../x%23y%3F.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("C:\\Kế hoạch\\x.yaml", "file:///C:/K%E1%BA%BF%20ho%E1%BA%A1ch/x.yaml"),
        ("\\\\may-chu\\chung\\x.yaml", "file://may-chu/chung/x.yaml"),
        ("-", "-"),
    ],
)
def test_a_file_is_a_reference_without_letters_that_a_uri_forbids(file: str, reference: str) -> None:
    assert uri(file) == reference


def test_an_absolute_path_says_that_it_is_one() -> None:
    assert uri("/kế/x.yaml") == "file:///k%E1%BA%BF/x.yaml"
