"""Diagnostics for other programs: one json document, GitHub's annotations, SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath, PureWindowsPath
from urllib.parse import quote

from anniv_cli.diagnostics import Diagnostic, Severity, Span
from anniv_cli.messages import worded
from anniv_cli.text import late

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_DRIVE = late(r"[A-Za-z]:[\\/]|\\\\")


def as_json(diagnostics: Sequence[Diagnostic], files: Sequence[str]) -> str:
    """Every finding with its place, and the counts by severity."""
    document = {
        "files": list(files),
        "counts": {severity.value: count(diagnostics, severity) for severity in Severity},
        "accepted": accepted(diagnostics),
        "findings": [_record(found) for found in diagnostics],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def count(diagnostics: Sequence[Diagnostic], severity: Severity) -> int:
    """How many findings of a severity nobody has accepted."""
    return sum(found.severity is severity and not found.accepted for found in diagnostics)


def accepted(diagnostics: Sequence[Diagnostic]) -> int:
    """How many findings the files accept."""
    return sum(bool(found.accepted) for found in diagnostics)


def _record(found: Diagnostic) -> dict[str, object]:
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": found.file,
        **_extent(found.span),
        "path": list(found.path),
        "message": worded(found.message, found.fields),
        "advice": worded(found.advice, found.fields),
        "corrected": found.corrected,
        "also": [_extent(span) for span in found.also],
        "fixes": [{**_extent(edit.span), "text": edit.words} for edit in found.edits],
        "safe": found.safe,
        "accepted": found.accepted,
    }


def _extent(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """A workflow command a finding, which GitHub shows beside the line; nothing for what is accepted."""
    return "".join(f"{_annotation(found)}\n" for found in diagnostics if not found.accepted)


def _annotation(found: Diagnostic) -> str:
    """Columns only within one line, the only place where GitHub takes them."""
    span = found.span
    place = f"file={_property(found.file)},line={span.line},endLine={span.end_line}"
    if span.line == span.end_line:
        place += f",col={span.column},endColumn={span.end_column}"
    text = " ".join(filter(None, (worded(found.message, found.fields), worded(found.advice, found.fields))))
    return f"::{_GITHUB[found.severity]} {place},title={found.code}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(diagnostics: Sequence[Diagnostic], titles: Mapping[str, str], version: str) -> str:
    """A SARIF 2.1.0 log with one run; `titles` gives each code its title, a message id."""
    codes = sorted({found.code for found in diagnostics})
    place = {code: index for index, code in enumerate(codes)}
    rules = [{"id": code, "shortDescription": {"text": worded(titles.get(code, code))}} for code in codes]
    run = {
        "tool": {"driver": {"name": "anniv", "version": version, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, place[found.code]) for found in diagnostics],
    }
    return (
        json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _result(found: Diagnostic, rule: int) -> dict[str, object]:
    text = " ".join(filter(None, (worded(found.message, found.fields), worded(found.advice, found.fields))))
    result: dict[str, object] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _SARIF[found.severity],
        "message": {"text": text},
        "locations": [_location(found.file, found.span)],
        "suppressions": _suppressions(found),  # by the standard, all results have the list or none
    }
    if found.also:
        result["relatedLocations"] = [
            {"id": n, **_location(found.file, span)} for n, span in enumerate(found.also)
        ]
    if found.edits:
        result["fixes"] = [_fix(found)]
    return result


def _suppressions(found: Diagnostic) -> list[dict[str, str]]:
    return [{"kind": "inSource", "justification": found.accepted}] if found.accepted else []


def _fix(found: Diagnostic) -> dict[str, object]:
    replacements = [
        {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.words}} for edit in found.edits
    ]
    return {"artifactChanges": [{"artifactLocation": {"uri": uri(found.file)}, "replacements": replacements}]}


def _location(file: str, span: Span) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(file)}, "region": _region(span)}}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def uri(file: str) -> str:
    """The file as a reference in RFC 3986: `plans/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml`, `file:///C:/x.yaml`."""
    path = PureWindowsPath(file) if _DRIVE.match(file) else PurePath(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix())
