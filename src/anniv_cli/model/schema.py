"""The JSON Schema of a plan, for the editor that the office writes it in."""

from __future__ import annotations

from typing import Any, TypeAlias

from anniv_cli.model.activities import USUAL_LABELS
from anniv_cli.model.plan import NODE_KINDS, Plan
from anniv_cli.model.values import (
    DAY_PATTERN,
    FIRST_YEAR,
    LAST_YEAR,
    LEAD_TIME_PATTERN,
    NUMBERING_PATTERN,
    SLUG_PATTERN,
    TRUTH_PATTERN,
    YEAR_PATTERN,
)

Schema: TypeAlias = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLES = {
    "Activity": "Hoạt động",
    "Annex": "Phụ lục",
    "Assignment": "Phân công nhiệm vụ",
    "Budget": "Kinh phí",
    "BudgetLine": "Khoản chi",
    "Bullets": "Gạch đầu dòng",
    "Committee": "Ban Chỉ đạo, Ban Tổ chức",
    "Item": "Đoạn có số thứ tự",
    "Labels": "Nhãn của các dòng",
    "Letter": "Thư chúc mừng",
    "LetterSettings": "Quy định chung cho các thư",
    "LetterSigner": "Người ký thư",
    "OwnAgency": "Cơ quan riêng của kế hoạch",
    "OwnOccasion": "Dịp riêng của kế hoạch",
    "Paragraph": "Đoạn văn",
    "Part": "Phần việc",
    "Plan": "Kế hoạch kỷ niệm",
    "Report": "Chế độ báo cáo",
    "Section": "Mục",
    "Sent": "Thư đã gửi",
    "Signer": "Người ký",
    "Task": "Nhiệm vụ",
}
_EXAMPLES: dict[str, list[Any]] = {
    "Activity.lead": ["Sở Ngoại vụ", "Sở Văn hóa, Thể thao và Du lịch"],
    "Activity.when": [
        "Quý III năm 2027",
        "Từ tháng 7 đến tháng 9 năm 2027",
        "Trước ngày 15/4/2027",
        "Cả năm 2027 (cao điểm từ tháng 6 đến tháng 9 năm 2027)",
    ],
    "LetterSettings.lead_time": ["5 ngày làm việc", "10 ngày"],
    "LetterSigner.post": ["BÍ THƯ", "CHỦ TỊCH"],
    "Plan.numbering": [["I.", "1.", "1.1."], ["I.", "1.", "a)", "-"]],
    "Signer.authority": ["TM. ỦY BAN NHÂN DÂN"],
    "Signer.post": ["CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    **{f"Labels.{key}": [words] for key, words in USUAL_LABELS.model_dump().items()},
}
"""An editor proposes these, so they are words that nobody would leave standing by mistake."""
_SAID_AMISS = {
    r"\S": "Chỗ này phải là chữ; câu có dấu hai chấm ở giữa thì đặt trong ngoặc kép",
    DAY_PATTERN: "Ngày phải có thật và viết như 05/9/2027",
    YEAR_PATTERN: f"Năm gồm bốn chữ số, từ {FIRST_YEAR} đến {LAST_YEAR}",
    SLUG_PATTERN: "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ: hoi-dam-cap-cao",
    NUMBERING_PATTERN: "Số đầu tiên của một cấp, ví dụ: I. hoặc 1. hoặc 1.1. hoặc a) hoặc dấu -",
    LEAD_TIME_PATTERN: "Viết như “5 ngày làm việc”, “10 ngày” hoặc “2 tuần”",
    TRUTH_PATTERN: "Viết true hoặc false",
}
"""What a pattern asks for; `errorMessage` is known to the usual YAML editors and means nothing to others."""
_ENTRY_AMISS = f"Mỗi mục là một đoạn văn, hoặc mở đầu bằng {', '.join(NODE_KINDS[:-1])} hay {NODE_KINDS[-1]}"
_KEPT = ("$ref", "type", "enum", "const", "pattern", "minimum", "maximum")
_TYPES = ("string", "number", "object", "array", "boolean", "null")
_UNSAID = {"boolean", "null"}
"""Types that a value may have but an editor must not propose: `tr` for `trong năm` would become `true`."""


def plan_schema() -> Schema:
    """Judges a plan as the model does, whether its reader takes `12` for a number or for a text."""
    raw = Plan.model_json_schema()
    definitions = {name: _record(name, record) for name, record in raw.pop("$defs").items()}
    return {"$schema": _DIALECT, **_record("Plan", raw), "$defs": definitions}


def _record(name: str, raw: Schema) -> Schema:
    required = raw.get("required", [])
    first = sorted(raw["properties"].items(), key=lambda item: item[0] not in required)
    properties = {
        key: _property(given, _EXAMPLES.get(f"{name}.{key}"), may_be_empty=key not in required)
        for key, given in first
    }
    record = {
        "title": _TITLES[name],
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }
    return {**record, "required": required} if required else record


def _property(raw: Schema, examples: list[Any] | None, *, may_be_empty: bool) -> Schema:
    about: Schema = {"description": raw["description"]}
    if isinstance(raw.get("default"), str | list) and raw["default"]:
        about["default"] = raw["default"]
    if examples:
        about["examples"] = examples
    empty = [{"type": "null"}] if may_be_empty else []
    return {**about, **_any_of(_alternatives(raw) + empty)}


def _alternatives(raw: Schema) -> list[Schema]:
    """What a value may be, the unions inside unions laid out flat."""
    nested = raw.get("anyOf") or raw.get("oneOf")
    if nested:
        return [simple for choice in nested for simple in _alternatives(choice)]
    if raw.get("type") == "array":
        return [{"type": "array", "items": _any_of(_alternatives(raw["items"]))}]
    return [{key: raw[key] for key in _KEPT if key in raw}]


def _any_of(alternatives: list[Schema]) -> Schema:
    """The alternatives as one schema; what an editor should not propose is said by what it is not."""
    amiss = _ENTRY_AMISS if sum("$ref" in choice for choice in alternatives) > 1 else None
    said = [_worded(choice, amiss) for choice in map(_said, alternatives) if choice]
    unsaid = {name for choice in alternatives for name in _types(choice) if name in _UNSAID}
    if unsaid:
        said.append({"not": {"type": [name for name in _TYPES if name not in unsaid]}})
    return said[0] if len(said) == 1 else {"anyOf": said}


def _said(simple: Schema) -> Schema | None:
    """The alternative without the types that go unsaid; None where nothing is left."""
    types = _types(simple)
    kept = [name for name in types if name not in _UNSAID]
    if not types:
        return simple
    return {**simple, "type": kept if len(kept) > 1 else kept[0]} if kept else None


def _types(simple: Schema) -> list[str]:
    given = simple.get("type", [])
    return [given] if isinstance(given, str) else given


def _worded(simple: Schema, amiss: str | None) -> Schema:
    message = _SAID_AMISS.get(simple.get("pattern", ""))
    return {**simple, "errorMessage": amiss or message} if message else simple
