"""Each rule against small plans. What a plan must provoke stands at the end of the line: `# expect: AN201`.

Findings on the raw file and on the schema count as well, so a fixture is clean but for what it says. A file
named `AN201-silent.yaml` holds near misses: what looks like the fault and is none. The whole plans of other
provinces in `plans/` show that good plans of every style are left in peace.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from anniv_cli.checks import RULES, Rule
from anniv_cli.messages import worded
from finding import excerpt, found_in

HERE = Path(__file__).parent
RULE_PLANS = sorted((HERE.parent / "rules").glob("*.yaml"))
WHOLE_PLANS = sorted((HERE / "plans").glob("*.yaml"))
_EXPECTED = re.compile(r"#\s*expect:\s*(.+)$")


def _expected(path: Path) -> set[tuple[int, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    said = ((number, _EXPECTED.search(line)) for number, line in enumerate(lines, 1))
    return {(number, code) for number, found in said if found for code in re.findall(r"AN\d+", found[1])}


@pytest.mark.parametrize("path", RULE_PLANS + WHOLE_PLANS, ids=lambda path: path.stem)
def test_a_fixture_provokes_what_it_says_and_nothing_else(path: Path) -> None:
    assert {(found.span.line, found.code) for found in found_in(path)} == _expected(path)


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_fixture_that_provokes_it(code: str) -> None:
    provoked = {
        said for path in RULE_PLANS if path.stem.startswith(f"{code}-") for _line, said in _expected(path)
    }
    assert code in provoked


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_near_misses_on_which_it_is_silent(code: str) -> None:
    near_misses = [path for path in RULE_PLANS if path.stem == f"{code}-silent"]
    assert [_expected(path) for path in near_misses] == [set()]


def test_every_fixture_is_named_for_a_rule() -> None:
    assert {path.stem.split("-")[0] for path in RULE_PLANS} == set(RULES)


EXACTLY = [
    ("AN203-several-none-marked", 0, 6, 19, "Tỉnh đoàn và Sở Ngoại vụ"),
    ("AN204-left-to-a-group", 0, 6, 11, "Các sở, ban, ngành"),
    ("AN303-wrong-weekday", 0, 7, 36, "07/9/2027"),
    ("AN402-two-places", 0, 8, 12, "tỉnh Xiêng Khoảng, Lào"),
    ("AN501-wrong-count", 0, 5, 13, "60 năm"),
    ("AN501-wrong-count", 2, 7, 13, "lần thứ 64"),
    ("AN502-wrong-origin", 0, 5, 70, "06/9/1962 - 06/9/2027"),
    ("AN602-deadline-after-activity", 0, 11, 30, "hoàn thành trước ngày 15/9/2027"),
    ("AN605-one-of-several", 0, 19, 47, "tháng 8 năm 2027"),
    ("AN605-one-of-several", 1, 22, 67, "tháng 11 năm 2027"),
    ("AN606-supporters-others-named", 1, 22, 33, "Sở Giáo dục và Đào tạo"),
    ("AN609-event-ordered-besides", 1, 20, 54, "giải quần vợt"),
    ("AN610-submitted-past-the-appraisal", 0, 7, 54, "Sở Ngoại vụ"),
    ("AN701-unknown-body", 1, 7, 23, "Sở Bảo tồn Voi"),
    ("AN702-unknown-partner", 0, 6, 25, "Xê Pôn Đỏ"),
    ("AN705-within-a-longer-name", 0, 6, 60, "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"),
    ("AN705-within-a-longer-name", 1, 7, 50, "Ban Dân tộc tỉnh"),
    ("AN706-in-sentences", 0, 5, 48, "tỉnh Kiên Giang"),
    ("AN706-in-sentences", 1, 6, 34, "huyện Tịnh Biên"),
    ("AN706-in-sentences", 2, 10, 12, "Huyện Sóc Sơn"),
    ("AN706-in-sentences", 3, 14, 12, "Thành phố Hà Tiên"),
    ("AN706-in-sentences", 4, 14, 36, "Kiên Giang"),
    ("AN707-words-of-an-office", 0, 5, 23, "TTĐN"),
    ("AN803-no-heading", 0, 5, 5, "heading"),
]


@pytest.mark.parametrize(("name", "index", "line", "column", "words"), EXACTLY)
def test_a_finding_points_at_the_very_words(
    name: str, index: int, line: int, column: int, words: str
) -> None:
    found = found_in(HERE.parent / "rules" / f"{name}.yaml")[index]
    assert (found.span.line, found.span.column, excerpt(found)) == (line, column, words)


@pytest.mark.parametrize("path", RULE_PLANS + WHOLE_PLANS, ids=lambda path: path.stem)
def test_a_finding_is_a_finished_sentence_that_names_what_it_is_about(path: Path) -> None:
    for found in found_in(path):
        message, advice = worded(found.message, found.fields), worded(found.advice, found.fields)
        assert re.match(r"[A-Z0-9“]", message)
        assert re.search(r"[.?]$", message)
        assert re.search(r"[.?)]$", advice) or not advice
        assert "{" not in message + advice
        assert "“”" not in message + advice
        if "activity" in found.fields and found.code != "AN602":
            assert message.startswith(str(found.fields["reference"]))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_rule_says_what_is_wrong_and_why(rule: Rule) -> None:
    assert rule.title.endswith(".")
    assert "\n" not in rule.title
    assert rule.why.endswith((".", ")"))
