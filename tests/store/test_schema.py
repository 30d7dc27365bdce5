"""Faults of the schema: one a cause, in the words of the plan, at the exact place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from anniv_cli.model import Plan
from anniv_cli.store import plan_from
from anniv_cli.store.keys import LABELS, all_keys, keys_of, record_at
from anniv_cli.store.schema import path_of
from anniv_cli.text import fold
from store.texts import HEAD, PARSERS, Parser, brief, briefly, plan, sentence, source

FAULTS = [
    # unknown keys
    ("leed: a", "AN101 4:1", ""),
    ("Status: draft", "AN101 4:1", "status: draft"),
    ("recipient: [a]", "AN101 4:1", "recipients: [a]"),
    ("nơi nhận: [a]", "AN101 4:1", "recipients: [a]"),
    ("thời gian: a", "AN101 4:1", ""),
    ('"Status": draft', "AN101 4:1", "status: draft"),
    ("body:\n  - activity: Lễ\n    Lead: a", "AN101 6:5", "    lead: a"),
    ("body:\n  - activity: Lễ\n    léad: a", "AN101 6:5", "    lead: a"),
    ("body:\n  - activity: Lễ\n    chủ trì: a", "AN101 6:5", "    lead: a"),
    ("body:\n  - activity: Lễ\n    Phối hợp: a", "AN101 6:5", "    support: a"),
    ("body:\n  - activity: Lễ\n    địa điểm: a", "AN101 6:5", "    place: a"),
    ("body:\n  - activity: Lễ\n    thời gian: a", "AN101 6:5", "    when: a"),
    ("body:\n  - activity: Lễ\n    lead: b\n    leads: a", "AN101 7:5", ""),
    ("body:\n  - heading: Mục\n    lead: a", "AN101 6:5", ""),
    ("body:\n  - activity: Lễ\n    letters:\n      - form: a", "AN101 7:9", "      - from: a"),
    ("signer: {nam: A}", "AN101 4:10", "signer: {name: A}"),
    # missing and empty
    ("body:\n  - activity: Lễ\n    reports: [{by: a}]", "AN102 6:15", ""),
    ("body:\n  - activity: Lễ\n    letters:\n      - to: a", "AN102 7:9", ""),
    ("body:\n  - activity:", "AN112 5:5", ""),
    ("recipients:\n  - a\n  -", "AN112 6:3", ""),
    ("recipients: ['']", "AN112 4:14", ""),
    ("issuer: '  '", "AN112 4:9", ""),
    # shapes
    ("recipients: a", "AN103 4:13", ""),
    ("recipients:\n  a: b", "AN103 5:3", ""),
    ("issuer: [a]", "AN103 4:9", ""),
    ("signer: A", "AN103 4:9", ""),
    ("labels: [a]", "AN103 4:9", ""),
    ("body:\n  - [a]", "AN103 5:5", ""),
    ("body:\n  - heading: Mục\n    body: a", "AN103 6:11", ""),
    ("body:\n  - activity: Lễ\n    lead: {a: b, c: d}", "AN103 6:11", ""),
    ("date: [1]", "AN103 4:7", ""),
    # a colon that was meant as one
    ("body:\n  - Lưu ý: a", "AN010 5:10", '  - "Lưu ý: a"'),
    (
        "body:\n  - activity: Lễ\n    lines:\n      - Sở A: Chủ trì, b # c",
        "AN010 7:13",
        '      - "Sở A: Chủ trì, b" # c',
    ),
    ("body:\n  - activity: Lễ\n    when: [Đợt 1: a, b]", "AN010 6:17", '    when: ["Đợt 1: a", b]'),
    ("recipients:\n  - Bộ Ngoại giao:", "AN010 5:18", '  - "Bộ Ngoại giao:"'),
    ("body:\n  - bullets:\n      - Phân công: rõ người", "AN010 6:18", '      - "Phân công: rõ người"'),
    ("body:\n  - bullets:\n      - Yêu cầu:", "AN010 6:16", '      - "Yêu cầu:"'),
    (
        "body:\n  - assignment: Sở A\n    text:\n      - Chuẩn bị: nội dung # c",
        "AN010 7:17",
        '      - "Chuẩn bị: nội dung" # c',
    ),
    # entries of no kind
    ("body:\n  - activty: Lễ\n    lead: a", "AN104 5:5", "  - activity: Lễ"),
    ("body:\n  - hoạt động: Lễ", "AN104 5:5", "  - activity: Lễ"),
    ("body:\n  - mục: Lễ\n    body: [a]", "AN104 5:5", "  - heading: Lễ"),
    ("body:\n  - lead: a\n    when: b", "AN104 5:5", ""),
    # days
    ("date: 2022-07-18", "AN105 4:7", "date: 18/7/2022"),
    ("date: '2022-02-03'", "AN105 4:7", "date: 03/02/2022"),
    ("date: 18-7-2022", "AN105 4:7", "date: 18/7/2022"),
    ("date: 18.7.2022", "AN105 4:7", "date: 18/7/2022"),
    ("date: ngày 05 tháng 9 năm 2022", "AN105 4:7", "date: 05/9/2022"),
    ("date: 7/2022", "AN105 4:7", ""),
    ("date: hôm qua", "AN105 4:7", ""),
    ("date: 31/6/2022", "AN106 4:7", ""),
    ("date: 29/02/2023", "AN106 4:7", ""),
    ("date: 2/10/2027", "AN107 4:7", "date: 02/10/2027"),
    ("date: 12/1/2027", "AN107 4:7", "date: 12/01/2027"),
    ("agencies:\n  - agency: A\n    since: 1/3/2025", "AN107 6:12", "    since: 01/3/2025"),
    # the rest
    ("status: dự thảo", "AN109 4:9", "status: draft"),
    ("status: da ban hanh", "AN109 4:9", "status: issued"),
    ("status: isued", "AN109 4:9", "status: issued"),
    ("status: xyz", "AN109 4:9", ""),
    ("occasions: [Lao Ties]", "AN110 4:13", "occasions: [lao-ties]"),
    ("body:\n  - activity: Lễ\n    id: Hội đàm", "AN110 6:9", "    id: hoi-dam"),
    ("body:\n  - activity: Lễ\n    for: [a, ăn]", "AN110 6:14", "    for: [a, an]"),
    ("numbering: [I., 2.]", "AN111 4:17", ""),
    ("letters:\n  lead_time: sớm", "AN109 5:14", ""),
    ("letters:\n  lead_time: 5 ngay lam viec", "AN109 5:14", "  lead_time: 5 ngày làm việc"),
    ("letters:\n  layout: cong thu", "AN109 5:11", "  layout: cong-thu"),
    ("letters:\n  thời hạn gửi: 5", "AN101 5:3", "  lead_time: 5"),
    ("letters:\n  signers: [{from: A, chức vụ: B}]", "AN101 5:23", "  signers: [{from: A, post: B}]"),
    ("agencies:\n  - agency: A\n    requested_only: có", "AN113 6:21", "    requested_only: true"),
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("text", "expected", "corrected"), FAULTS)
def test_a_fault_of_the_schema(parser: Parser, text: str, expected: str, corrected: str) -> None:
    found = plan(text, parser).diagnostics
    assert briefly(found) == [expected], [sentence(said) for said in found]
    assert found[0].corrected == corrected
    assert "<" not in sentence(found[0])


@pytest.mark.parametrize(
    ("year", "corrected"), [("Năm 2022", "year: 2022"), ("22", ""), ("1944", ""), ("2022-2023", "")]
)
def test_a_year_has_four_digits_within_bounds(year: str, corrected: str) -> None:
    found = plan_from(source(f"subject: a\nprovince: b\nyear: {year}\n")).diagnostics
    assert briefly(found) == ["AN108 3:7"]
    assert found[0].corrected == corrected


def test_missing_keys_of_the_plan_are_said_at_its_beginning() -> None:
    assert briefly(plan_from(source("# nháp\nstatus: draft\n")).diagnostics) == ["AN102 2:1"] * 3


def test_a_fault_names_the_activity_around_it() -> None:
    title = "Đoàn cán bộ cao cấp của tỉnh do đồng chí Bí thư Tỉnh ủy thăm, làm việc tại Lào"
    found = plan(
        f"body:\n  - heading: Trao đổi đoàn\n    body:\n      - activity: {title}\n        leed: a\n"
    ).diagnostics
    assert found[0].fields["where"] == "“Đoàn cán bộ cao cấp của tỉnh do đồng chí Bí thư Tỉnh ủy …”"
    assert plan("leed: a\n").diagnostics[0].fields["where"] == "the plan"
    section = plan("body:\n  - heading: Trao đổi đoàn\n    body:\n      - [a]\n").diagnostics
    assert section[0].fields["where"] == "“Trao đổi đoàn”"


def test_what_reading_has_said_is_not_said_again() -> None:
    assert briefly(plan("recipients:\n  -Bộ A\n  -Bộ B\n").diagnostics) == ["AN016 5:3"]
    assert briefly(plan("body:\n  - activity: Lễ\n\u00a0   lead: a\n").diagnostics[:1]) == ["AN009 6:1"]


def test_each_fault_is_said_once_however_many_there_are() -> None:
    text = "body:\n" + "".join(f"  - activity: Lễ {n}\n    leads: a\n    date: b\n" for n in range(200))
    assert [said.code for said in plan(text).diagnostics] == ["AN101"] * 400


def test_a_key_in_the_shape_of_a_branch_is_a_key() -> None:
    assert brief(plan("<text>: a\n").diagnostics[0]) == "AN101 4:1"
    assert brief(plan("body:\n  - activity: Lễ\n    <text>: a\n").diagnostics[0]) == "AN101 6:5"


def test_labels_stand_for_keys_that_exist() -> None:
    assert set(LABELS.values()) <= all_keys()
    assert [label for label in LABELS if fold(label) != label] == []


_VALUE: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(["a", "", "Lễ: hội", "2022", "5/9/1962", "2022-01-02", "x y"]) | st.none(),
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(
            st.sampled_from([*sorted(all_keys()), "leed", "chủ trì", "<text>", "a b"]), below, max_size=4
        )
    ),
    max_leaves=20,
)


@settings(deadline=None, max_examples=400)
@given(st.dictionaries(st.sampled_from(keys_of(Plan)), _VALUE, max_size=5))
def test_any_tree_is_judged_without_raising_and_at_existing_places(tree: dict[str, Any]) -> None:
    # JSON is YAML, so every tree can be written in one line.
    file = source(
        "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in tree.items()) + "\n"
    )
    loaded = plan_from(file)
    assert "AN199" not in [said.code for said in loaded.diagnostics]
    if file.tree is None:
        return
    try:
        Plan.model_validate(file.tree)
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            path = path_of(problem)
            missing = problem["type"] == "missing"
            assert file.reach(path[:-1] if missing else path) is not None
            value = file.value_at(path[:-1]) if path else file.tree
            assert value is not None, (path, tree)
            assert record_at(Plan, ()) is Plan


def test_head_alone_is_a_plan() -> None:
    assert plan_from(source(HEAD)).diagnostics == ()
