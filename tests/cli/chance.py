"""Plans by chance: any keys that the schema allows, holding words that are meant to hurt."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from anniv_cli.model.schema import plan_schema
from anniv_cli.model.values import DAY_PATTERN, NUMBERING_PATTERN, SLUG_PATTERN, YEAR_PATTERN

SCHEMA = plan_schema()
PIECES = [
    "Sở Ngoại vụ", "Tỉnh đoàn", "UBND tỉnh", "các sở, ban, ngành", "Công an tỉnh", "Xê Pôn", "Stung-Streng",
    "Lào", "chủ trì", "phối hợp với", "đề nghị", "đồng chủ trì", "và", ",", ";", ":", ".", "-", "–", "...",
    "…", "(", ")", "“", "”", '"', "'", "[", "]", "{0}", "{reference}", "{", "}", "%s", "\\", "#", "&", "*",
    "=1+1", "<b>", "|", "\t", "  ", "\n", "\n\n", "ngày", "31/02/2022", "29/02", "05/9/1962", "5/7",
    "0/0/0000", "tháng 13", "tháng", "quý V", "quý II", "năm 9999", "năm 0", "trước", "sau", "từ", "đến",
    "đến hết", "Thứ Hai", "chủ nhật", "hằng năm", "định kỳ", "60 năm", "lần thứ 0", "99999999999999999999",
    "ngày thiết lập quan hệ ngoại giao Việt Nam - Lào", "(05/9/1962 - 05/9/2022)",
    "Hiệp ước Hữu nghị và Hợp tác", "Năm Đoàn kết hữu nghị", "Quốc khánh Lào", "Như trên", "Lưu: VT",
    "báo cáo", "kinh phí", "hoà", "hòa", "Uỷ", "trrong", "H\u0300a\u0323", "\u0301", "\u200b", "\u202e",
    "\u00a0", "\u2028", "😀", "ຄຳມ່ວນ", "ស្ទឹង", "Céng hßa", "Coäng hoøa", "Đ", "đ", "ß", "İ", "ﬁ", "²", "Ⅳ",
    "I.", "1.1", "a)", "x" * 300,
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
)
VALUES = {
    DAY_PATTERN: st.sampled_from(["05/7/2022", "5/7/2022", "29/02/2024", "31/12/9999", "01/01/0001"]),
    YEAR_PATTERN: st.sampled_from(["2022", "1945", "2145"]),
    SLUG_PATTERN: st.sampled_from(["lao-ties", "lao-treaty", "a", "hoi-thao", "0"]),
    NUMBERING_PATTERN: st.sampled_from(["I.", "1.", "1.1.", "a)", "*", "-"]),
}
DEEPEST = 5


def _values(schema: dict[str, Any], depth: int = 0) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        return _values(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], depth)
    if "anyOf" in schema:
        branches = [one for one in schema["anyOf"] if "not" not in one]
        shallow = [one for one in branches if "$ref" not in one and one.get("type") != "array"]
        return st.one_of([_values(one, depth) for one in (depth >= DEEPEST and shallow) or branches])
    if "enum" in schema:
        return st.sampled_from([str(one).lower() for one in schema["enum"]])
    if schema.get("type") == "object":
        return _records(schema, depth + 1)
    if schema.get("type") == "array":
        return st.lists(_values(schema["items"], depth + 1), max_size=0 if depth >= DEEPEST else 3)
    return VALUES.get(schema.get("pattern", ""), TEXTS)


def _records(schema: dict[str, Any], depth: int) -> st.SearchStrategy[dict[str, Any]]:
    """Records with a body have one: there the rules find most to look at."""
    required = [
        *schema.get("required", []),
        *({"body"} & set(schema["properties"]) if depth < DEEPEST else ()),
    ]
    optional = [key for key in schema["properties"] if key not in required]

    def of_keys(keys: list[str]) -> st.SearchStrategy[dict[str, Any]]:
        chosen = [*required, *keys] or optional[:1]
        return st.fixed_dictionaries({key: _values(schema["properties"][key], depth) for key in chosen})

    return (
        st.lists(st.sampled_from(optional), unique=True, max_size=5).flatmap(of_keys)
        if optional
        else of_keys([])
    )


PLANS = _values(SCHEMA).map(lambda plan: json.dumps(plan, ensure_ascii=False, indent=1))
"""The texts of plan files; JSON is YAML as well."""
REMARKS = st.sampled_from(
    ["", "# chấp nhận AN801 cho cả tệp: x\n", "# accept AN999\n", "# accept AN201 {0}: %s\n"]
)
FILES = st.one_of(
    st.tuples(REMARKS, PLANS).map("".join),
    st.tuples(REMARKS, PLANS).map("".join),
    st.tuples(REMARKS, PLANS).map("".join),
    TEXTS.map(lambda text: f"subject: {text}\nprovince: Kon Tum\nyear: 2022\nbody:\n  - {text}\n"),
    TEXTS,
)
