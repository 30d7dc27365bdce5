"""Writes docs/yaml.md, the reference of a plan's keys, from the JSON Schema, which comes from the model.

python scripts/yaml_reference.py           write docs/yaml.md
python scripts/yaml_reference.py --check   leave with 1 where it is stale
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from anniv_cli.model import (
    Activity,
    Annex,
    Assignment,
    Budget,
    BudgetLine,
    Bullets,
    Committee,
    Item,
    Labels,
    Letter,
    LetterSettings,
    LetterSigner,
    OwnAgency,
    OwnOccasion,
    Paragraph,
    Part,
    Plan,
    Report,
    Section,
    Sent,
    Signer,
    Task,
)
from pages import renewed

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "yaml.md"
INTRODUCTION = """\
# Các khóa của một kế hoạch

<!-- Written by scripts/yaml_reference.py from the model; do not edit by hand. -->

Every key of a plan file, in the order of the page, with its Vietnamese meaning. A key marked ● must be there;
all others may be left out or left empty. [glossary.md](glossary.md) gives the English terms.

Khóa có dấu ● là bắt buộc; các khóa khác có thể không ghi hoặc để trống.
"""
RECORDS: Mapping[str, tuple[Any, ...]] = {
    "Kế hoạch": (Plan,),
    "Các mục của `body`: khóa đầu tiên cho biết là mục gì; chỉ có lời văn thì là đoạn văn": (
        Section, Item, Paragraph, Bullets, Activity, Assignment,
    ),
    "Bên trong một hoạt động hoặc phân công": (Labels, Part, Task, Letter, Sent),
    "Quy định chung cho các thư": (LetterSettings, LetterSigner),
    "Kinh phí và báo cáo": (Budget, BudgetLine, Report),
    "Danh mục riêng và phần cuối": (OwnAgency, OwnOccasion, Committee, Annex, Signer),
}  # fmt: skip


def reference() -> str:
    """The whole page."""
    return "\n".join(
        [INTRODUCTION, *(line for title, records in RECORDS.items() for line in _part(title, records))]
    )


def _part(title: str, records: tuple[Any, ...]) -> Iterator[str]:
    yield f"## {title}\n"
    for record in records:
        if len(records) > 1:
            yield f"### {_name(record)}\n"
        yield "| Khóa | | Ý nghĩa |\n|---|---|---|"
        yield from (_row(name, field) for name, field in _fields(record).items())
        yield ""


def _name(record: Any) -> str:
    first = next(iter(_fields(record)))
    named = {
        Labels: "labels",
        Budget: "budget",
        Report: "reports",
        Signer: "signer",
        Letter: "letters",
        Sent: "sent",
        LetterSettings: "letters",
        LetterSigner: "signers",
    }
    return f"`{named.get(record, first)}`"


def _fields(record: Any) -> dict[str, Any]:
    own = {name: field for name, field in record.model_fields.items() if name in record.__annotations__}
    inherited = {name: field for name, field in record.model_fields.items() if name not in own}
    return {field.alias or name: field for name, field in {**own, **inherited}.items()}


def _row(name: str, field: Any) -> str:
    return f"| `{name}` | {'●' if field.is_required() else ''} | {field.description} |"


def main() -> int:
    """0 where the page is fresh."""
    return renewed({REFERENCE: reference()})


if __name__ == "__main__":
    sys.exit(main())
