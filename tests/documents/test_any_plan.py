"""Whatever plan is valid becomes a document, and the document a file that Word opens."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.documents import APPENDICES, blanks, plan_document
from anniv_cli.links import Linked
from anniv_cli.model import Plan
from anniv_cli.reference import packaged_register
from anniv_cli.store import plan_from, read
from anniv_cli.word import write
from anniv_cli.wording import fill
from documents.making import kept
from documents.paper import printed
from model.corpus import GOOD, GOOD_WHOLE, HEAD

ROOT = Path(__file__).parents[2]
GOOD_TEXTS = {name: HEAD + text for name, text in GOOD.items()} | GOOD_WHOLE

words = st.text(min_size=1, max_size=30).filter(str.strip) | st.sampled_from(
    [
        "Sở Ngoại vụ chủ trì, phối hợp Công an tỉnh",
        "quý III/năm 2027",
        "Tổng duyệt; khen thưởng.",
        "A & <B>",
        "1./.",
    ]
)
several = words | st.lists(words, min_size=1, max_size=3)
patterns = st.lists(st.sampled_from(["I.", "1.", "1.1.", "1.1.1", "a)", "A.", "-", "*"]), max_size=4)


def _record(**fields: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Some of the keys, in any order."""
    return st.fixed_dictionaries({}, optional=fields).flatmap(
        lambda made: st.permutations(list(made.items())).map(dict)
    )


task = st.fixed_dictionaries({"task": words}, optional={"condition": words})
sentences = words | st.lists(words | task, min_size=1, max_size=3)
part = st.fixed_dictionaries({"part": words}, optional={"when": several, "place": several, "lead": several})
letter = st.fixed_dictionaries({"from": several}, optional={"to": several, "drafted_by": several})
lines = _record(
    text=sentences, lines=several, steering=several, lead=several, support=several, implementers=several,
    when=several, place=several, host=several, participants=several, scale=several, product=several,
    condition=words, parts=st.lists(part, max_size=2), tasks=st.lists(task, max_size=2),
    letters=st.lists(letter, max_size=2),
    labels=_record(lead=words, when=words), notes=words, results=several,
)  # fmt: skip
leaf = st.one_of(
    words,
    words.map(lambda text: {"paragraph": text}),
    words.map(lambda text: {"item": text}),
    sentences.map(lambda text: {"bullets": text}),
    st.tuples(words, lines).map(lambda pair: {"activity": pair[0], **pair[1]}),
    st.tuples(several, _record(text=sentences, bullets=sentences)).map(
        lambda pair: {"assignment": pair[0], **pair[1]}
    ),
)


def _section(inside: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    more = _record(text=words, when=words, numbering=patterns, body=st.lists(inside, max_size=3))
    return st.tuples(st.none() | words, more).map(lambda pair: {"heading": pair[0], **pair[1]})


days = st.dates(date(1000, 1, 1)).map(lambda day: f"{day.day}/{day.month}/{day.year}")
committee = st.fixed_dictionaries({"committee": words}, optional={"members": several})
bodies = st.lists(st.recursive(leaf, _section, max_leaves=12), max_size=5)
plans = st.tuples(
    words,
    _record(
        type=words, status=st.sampled_from(["draft", "issued"]), issuer=words, number=words, place=words,
        date=days,
        host=several, supersedes=several, numbering=patterns, bases=st.lists(words, max_size=3), body=bodies,
        annexes=st.lists(st.fixed_dictionaries({"annex": words, "body": bodies}), max_size=2),
        committees=st.lists(committee, max_size=2),
        recipients=st.lists(words, max_size=3), archive=words,
        signer=_record(authority=words, acting_for=words, post=words, name=words),
    ),
).map(lambda pair: {"subject": pair[0], "province": "Kon Tum", "year": "2027", **pair[1]})  # fmt: skip


def rendered(plan: Plan) -> bytes:
    blanks(plan)
    return write(plan_document(Linked(plan, packaged_register(), "plan.yaml"), fill, APPENDICES))


@settings(deadline=None, max_examples=50)
@given(plans)
def test_any_valid_plan_is_a_document_and_a_file(raw: dict[str, object]) -> None:
    data = rendered(Plan.model_validate(raw))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
    assert printed(data)


@pytest.mark.parametrize("name", GOOD_TEXTS)
def test_every_good_plan_of_the_corpus_is_a_document(name: str) -> None:
    loaded = plan_from(read("plan.yaml", GOOD_TEXTS[name].encode()))
    assert loaded.plan is not None
    assert printed(rendered(loaded.plan))


def _numbered(inside: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    heading = st.fixed_dictionaries(
        {"heading": st.sampled_from(["¶", None])}, optional={"numbering": patterns}
    )
    return st.tuples(heading, st.lists(inside, max_size=3)).map(lambda pair: {**pair[0], "body": pair[1]})


numbered = st.lists(st.recursive(st.just({"assignment": "¶"}), _numbered, max_leaves=10), max_size=4)


@settings(deadline=None, max_examples=80)
@given(numbered, patterns)
def test_word_counts_every_number_as_the_plan_does(body: list[object], numbering: list[str]) -> None:
    """Each number that Word computes is the one of the plan's own outline."""
    raw = {"subject": "A", "province": "B", "year": "2027", "numbering": numbering, "body": [*body, "B"]}
    linked = Linked(Plan.model_validate(raw), packaged_register(), "plan.yaml")
    numbers = [entry.number for entry in linked.outline if entry.number and _has_a_line(entry.node)]
    lines = [line.text for line in printed(write(plan_document(linked, fill))) if line.text.endswith("¶")]
    assert lines == [f"{number} ¶" for number in numbers]


def _has_a_line(node: object) -> bool:
    return getattr(node, "heading", "") is not None


@pytest.mark.parametrize("name", ["kon-tum-2022", "quang-tri-2022"])
@pytest.mark.parametrize("appended", [(), ("table", "chart")])
def test_the_files_of_both_plans_pass_a_strict_validator(
    name: str, appended: tuple[str, ...], tmp_path: Path
) -> None:
    validators = pytest.importorskip("openxml_audit")
    file = tmp_path / f"{name}.docx"
    file.write_bytes(write(plan_document(kept(str(ROOT / "plans" / f"{name}.yaml")), fill, appended)))
    assert validators.OpenXmlValidator().validate(file).errors == []
