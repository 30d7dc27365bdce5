"""The schema that editors use says what the model says, about good plans and about bad ones.

A text is read by the model, to which every scalar is text, and by an editor, to which `12` is a number; both
must judge it alike. Two kinds of text are left out:

* numbers and truth values in an unusual spelling (`1e3`, `0x1F`, `007`, `2022.0`, a code `True`): an editor
  sees the value alone, the model the letters;
* control characters, about which model and schema differ over what white space is; no file may hold them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from anniv_cli.model import Plan
from anniv_cli.model.schema import plan_schema
from anniv_cli.store import read as read_file
from model.corpus import BAD, BAD_WHOLE, GOOD, GOOD_WHOLE, HEAD
from model.readings import EMPTY, Tree, as_text, as_typed, resolved

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
GOOD_TEXTS = {name: HEAD + text for name, text in GOOD.items()} | GOOD_WHOLE
BAD_TEXTS = {name: HEAD + text for name, text in BAD.items()} | BAD_WHOLE


def as_other_languages_match(schema: Tree) -> Tree:
    """In Python alone, `$` also matches before a line feed at the end."""
    if isinstance(schema, dict):
        return {
            key: re.sub(r"\$$", r"\\Z", value) if key == "pattern" else as_other_languages_match(value)
            for key, value in schema.items()
        }
    return [as_other_languages_match(entry) for entry in schema] if isinstance(schema, list) else schema


SCHEMA = plan_schema()
VALIDATOR = Draft202012Validator(as_other_languages_match(SCHEMA))


def model_takes(tree: Tree) -> bool:
    try:
        Plan.model_validate(tree)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("name", GOOD_TEXTS)
def test_a_good_plan_is_taken_by_both(name: str) -> None:
    text = GOOD_TEXTS[name]
    Plan.model_validate(as_text(text))
    VALIDATOR.validate(as_typed(text))


@pytest.mark.parametrize("name", BAD_TEXTS)
def test_a_bad_plan_is_refused_by_both(name: str) -> None:
    text = BAD_TEXTS[name]
    assert not model_takes(as_text(text))
    assert not VALIDATOR.is_valid(as_typed(text))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_real_plan_is_taken_by_both(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    Plan.model_validate(as_text(text))
    VALIDATOR.validate(as_typed(text))


@pytest.mark.parametrize("name", GOOD_TEXTS)
def test_the_model_is_given_here_what_the_store_gives_it(name: str) -> None:
    assert read_file("plan.yaml", GOOD_TEXTS[name].encode()).tree == as_text(GOOD_TEXTS[name])


class Leaf(NamedTuple):
    """A scalar as it is written."""

    words: str
    quoted: bool

    def text(self) -> str | None:
        return None if not self.quoted and self.words in EMPTY else self.words

    def typed(self) -> Tree:
        if self.quoted:
            return self.words
        return None if self.words in EMPTY else resolved(self.words)


def leaves(tree: Tree) -> Tree:
    """A tree of texts as written scalars; what another reader would take for something else is quoted."""
    if isinstance(tree, dict):
        return {key: leaves(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [leaves(value) for value in tree]
    return Leaf("", False) if tree is None else Leaf(tree, tree in EMPTY or resolved(tree) != tree)


def read(tree: Tree, scalar: Callable[[Leaf], Tree]) -> Tree:
    if isinstance(tree, dict):
        return {key: read(value, scalar) for key, value in tree.items()}
    if isinstance(tree, list):
        return [read(value, scalar) for value in tree]
    return scalar(tree)


def places(tree: Tree) -> Iterator[tuple[Any, Any]]:
    """Every container with each of its keys or positions."""
    keys = list(tree) if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    for key in keys:
        yield tree, key
        yield from places(tree[key])


def written(name: str) -> Tree:
    return leaves(as_text(GOOD_TEXTS[name]))


KEYS = sorted({key for record in (SCHEMA, *SCHEMA["$defs"].values()) for key in record["properties"]})
USUAL_SPELLINGS = (
    "0",
    "12",
    "-5",
    "2022",
    "1944",
    "1.1",
    "1.5",  # not "1.": to JSON Schema that is a whole number like 1, while here it is a text with a point
    "true",
    "false",
    "null",
    "~",
    "",
)
WORDS = (
    "Sở Ngoại vụ",
    "lao-ties",
    "a",
    "I.",
    "a)",
    "-",
    "05/9/2022",
    "31/2/2022",
    "issued",
    "True",
    "2022-07-18",
    " a ",
)
quoted = st.builds(Leaf, st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=4), st.just(True))
plain = st.builds(
    Leaf,
    st.sampled_from((*USUAL_SPELLINGS, *(word for word in WORDS if resolved(word) == word))),
    st.just(False),
)
listed = st.builds(Leaf, st.sampled_from((*USUAL_SPELLINGS, *WORDS)), st.just(True))
values = st.recursive(
    plain | listed | quoted,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=4,
)


@st.composite
def altered_plans(draw: st.DrawFn) -> Tree:
    tree = written(draw(st.sampled_from(sorted(GOOD_TEXTS))))
    for _ in range(draw(st.integers(1, 3))):
        everywhere = list(places(tree))
        holder, key = draw(st.sampled_from(everywhere))
        change = draw(st.sampled_from(("drop", "rename", "replace", "add")))
        if change == "replace":
            holder[key] = draw(values)
        elif change == "add" and isinstance(holder, dict):
            holder[draw(st.sampled_from(KEYS))] = draw(values)
        elif change == "add":
            holder.insert(key, draw(values))
        else:
            value = holder.pop(key)
            if change == "rename" and isinstance(holder, dict):
                holder[draw(st.sampled_from([*KEYS, "colour"]))] = value
        if not list(places(tree)):
            break
    return tree


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(altered_plans())
def test_a_plan_altered_anywhere_is_judged_alike(tree: Tree) -> None:
    assert VALIDATOR.is_valid(read(tree, Leaf.typed)) == model_takes(read(tree, Leaf.text))


FULL = (
    "an activity with everything",
    "an assignment with bullets",
    "an item with facts",
    "a paragraph with money",
    "a heading with everything",
    "agencies by name and by record",
    "occasions by code and by record",
    "committees",
    "annexes",
    "a signer",
)


def records_of(tree: Tree) -> list[dict[str, Tree]]:
    inner = [
        entry for value in (tree.values() if isinstance(tree, dict) else tree) for entry in records_in(value)
    ]
    return [tree, *inner] if isinstance(tree, dict) else inner


def records_in(value: Tree) -> list[dict[str, Tree]]:
    return records_of(value) if isinstance(value, dict) or type(value) is list else []


@pytest.mark.parametrize("name", FULL)
def test_a_key_put_into_any_record_is_judged_alike(name: str) -> None:
    tree = written(name)
    for record in records_of(tree):
        for key in KEYS:
            if key not in record:
                record[key] = Leaf("a", False)
                assert VALIDATOR.is_valid(read(tree, Leaf.typed)) == model_takes(read(tree, Leaf.text)), key
                del record[key]


def schemas(tree: Tree) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        for value in tree.values():
            yield from schemas(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from schemas(value)


def records() -> Iterator[dict[str, Any]]:
    yield from (SCHEMA, *SCHEMA["$defs"].values())


def test_the_schema_is_a_schema_that_stands_alone() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    references = {schema["$ref"] for schema in schemas(SCHEMA) if isinstance(schema.get("$ref"), str)}
    assert references <= {f"#/$defs/{name}" for name in SCHEMA["$defs"]}
    assert not [schema for schema in schemas(SCHEMA) if {"$id", "if", "oneOf"} & set(schema)]
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_no_record_has_room_for_an_unknown_key() -> None:
    assert all(record["additionalProperties"] is False for record in records())


def test_every_record_and_every_key_is_explained_in_vietnamese() -> None:
    marked = re.compile("[à-ỹđ]", re.IGNORECASE)
    for record in records():
        assert marked.search(record["title"])
        assert [
            key for key, value in record["properties"].items() if not marked.search(value["description"])
        ] == []


def test_an_editor_proposes_neither_truth_values_nor_null() -> None:
    """`tr`, the beginning of `trong năm`, would otherwise become `true` at a stroke of Enter."""
    denied = [schema["not"] for schema in schemas(SCHEMA) if isinstance(schema.get("not"), dict)]
    for schema in schemas(SCHEMA):
        named = schema.get("type")
        if isinstance(named, str | list) and schema not in denied:
            assert not {"boolean", "null"} & {*([named] if isinstance(named, str) else named)}


def test_defaults_are_shown_and_taken() -> None:
    shown = {key: value["default"] for key, value in SCHEMA["properties"].items() if "default" in value}
    assert shown == {"type": "Kế hoạch", "status": "draft", "numbering": ["I.", "1.", "a)", "-"]}
    VALIDATOR.validate({**as_typed(HEAD), **shown})


def test_what_an_editor_proposes_is_taken() -> None:
    for name, record in {"Plan": SCHEMA, **SCHEMA["$defs"]}.items():
        one = Draft202012Validator({**record, "$defs": SCHEMA["$defs"], "required": []})
        for key, value in record["properties"].items():
            for example in value.get("examples", []):
                assert one.is_valid({key: example}), (name, key)


def test_an_empty_value_is_an_absent_one() -> None:
    empty, absent = HEAD + GOOD["a starter whose lines wait to be filled in"], HEAD
    assert Plan.model_validate(as_text(empty)) == Plan.model_validate(as_text(absent))
