"""What pydantic says of a tree, in words about the plan: by the type of an error, never its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from anniv_cli.diagnostics import Diagnostic, Path, Severity
from anniv_cli.model import Task
from anniv_cli.store.faults import Slip
from anniv_cli.store.keys import keys_of, meant, record_at
from anniv_cli.store.reader import diagnostic
from anniv_cli.store.shapes import (
    colon_within_words,
    is_prose,
    missing_key,
    no_kind,
    unknown_key,
    wants_keys,
    wants_list,
    wants_words,
)
from anniv_cli.store.source import SourceFile
from anniv_cli.store.values import VALUE_FAULTS, empty, old_days, unusable
from anniv_cli.store.where import Place

Error = Mapping[str, Any]

_SHAPES = {
    "tuple_type": wants_list,
    "model_type": wants_keys,
    "string_type": wants_words,
    "day_expected": wants_words,
}


def schema_diagnostics(file: SourceFile, record: type[BaseModel], error: ValidationError) -> list[Diagnostic]:
    """One diagnostic a cause, at its place in the file; what reading has objected to is no new cause."""
    known = {found.span.line for found in file.diagnostics if found.severity is Severity.ERROR}
    found: list[Diagnostic] = []
    cut: set[Path] = set()
    for problem in _causes(record, list(error.errors(include_url=False))):
        place = Place(file, record, tuple(problem["loc"]), path_of(problem))
        if (whole := _cut_sentence(place)) and whole.path in cut:
            continue
        if whole:
            cut.add(whole.path)
        slip = colon_within_words(whole, file.value_at(whole.path)) if whole else _slip(place, problem)
        said = diagnostic(file.name, file.content, slip, place.path)
        at_the_top = problem["type"] == "missing" and len(place.path) == 1
        if at_the_top or said.span.line not in known:
            found.append(said)
    return found


def day_remarks(file: SourceFile) -> Iterator[Diagnostic]:
    """Days that are understood, but not written as Decree 30/2020 asks."""
    for path, slip in old_days(file):
        yield diagnostic(file.name, file.content, slip, path)


def path_of(problem: Error) -> Path:
    """The way to the value; names of union branches stand in angle brackets and are no part of it."""
    loc = tuple(problem["loc"])
    end = len(loc) - 1 if problem["type"] == "extra_forbidden" else len(loc)
    kept = tuple(part for part in loc[:end] if isinstance(part, int) or not _is_tag(part))
    return kept + loc[end:]


def _is_tag(part: str) -> bool:
    return part.startswith("<") and part.endswith(">")


def _causes(record: type[BaseModel], problems: Sequence[Error]) -> Iterator[Error]:
    """The errors without those that follow from another: a missing key that stands there misspelt."""
    misspelt: set[Path] = set()
    for problem in problems:
        if problem["type"] == "extra_forbidden":
            owner = record_at(record, tuple(problem["loc"][:-1]))
            key = meant(str(problem["loc"][-1]), keys_of(owner)) if owner else None
            if key:
                misspelt.add((*path_of(problem)[:-1], key))
    for problem in problems:
        if problem["type"] != "missing" or path_of(problem) not in misspelt:
            yield problem


def _cut_sentence(place: Place) -> Place | None:
    """The task around a fault, where it is a sentence cut in two by a colon: "- Phân công: rõ người"."""
    if record_at(place.top, place.loc[:-1]) is not Task:
        return None
    value = place.file.value_at(place.path[:-1])
    if not isinstance(value, dict) or not is_prose(value) or meant(next(iter(value)), place.possible):
        return None
    return Place(place.file, place.top, place.loc[:-1], place.path[:-1])


def _slip(place: Place, problem: Error) -> Slip:
    kind, value = problem["type"], problem["input"]
    if kind == "extra_forbidden":
        return unknown_key(place)
    if kind == "missing" and not place.stands:
        return missing_key(place)
    if value is None or kind == "missing":
        return empty(place)
    if kind == "union_tag_not_found":
        return no_kind(place, value)
    if kind in _SHAPES or isinstance(value, list | dict):
        return _SHAPES.get(kind, wants_words)(place, value)
    return VALUE_FAULTS.get(kind, unusable)(place, value)
