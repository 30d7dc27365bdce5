"""Writes docs/register.md, the files of an office's own register, from the records that read them.

python scripts/register_reference.py           write docs/register.md
python scripts/register_reference.py --check   leave with 1 where it is stale
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from anniv_cli.store.register_records import (
    OfficeAgency,
    OfficeHoliday,
    OfficeOccasion,
    OfficePartner,
    OfficePlace,
)
from pages import renewed

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "register.md"
INTRODUCTION = """\
# Danh mục riêng của cơ quan

<!-- Written by scripts/register_reference.py from the records; do not edit by hand. -->

Agencies, places, occasions and counterparts come packaged, with dates and marks of certainty. What an
office knows better it writes into `register/`, beside `plans/` or inside it. Every file is optional, and in
an entry every key without ●: what is left out stays as packaged. A file with an error corrects nothing, and
`anniv validate` says where the error is.

Danh mục kèm theo chương trình có ngày hiệu lực và mức độ chắc chắn. Điều gì cơ quan biết rõ hơn thì ghi vào
thư mục `register/` (cạnh hoặc trong `plans/`). Tệp nào cũng có thể không có; trong mỗi mục, khóa không có dấu
● có thể bỏ trống và khi đó giữ nguyên như danh mục kèm theo.
"""


class File(NamedTuple):
    """One file of a register: its name, what it is for, an example that can be read, and its record."""

    name: str
    purpose: str
    example: str
    record: Any


FILES = (
    File(
        "partners",
        "Nơi nhận thư: cơ quan của tỉnh bạn, chức vụ và họ tên người đứng đầu. Chương trình có sẵn tên cơ "
        "quan, chức vụ và cách xưng hô, không có họ tên của ai; thường chỉ cần ghi `person`. Khi đổi người, "
        "ghi `until` cho người cũ và `since` cho người mới: thư ghi tên người đương chức vào ngày gửi thư.",
        """\
# register/partners.yaml
partners:
  - partner: Attapeu
    counterpart_of: Tỉnh ủy
    person: Họ và tên Bí thư
  - partner: Attapeu
    counterpart_of: Ủy ban nhân dân tỉnh
    person: Họ và tên Chủ tịch
    since: 01/3/2026
  # Điều đúng với mọi tỉnh của một nước: {place} thay cho tên tỉnh.
  - partner: Campuchia
    counterpart_of: Tỉnh ủy
    body: Ban Chấp hành Đảng Nhân dân Campuchia tỉnh {place}
    body_english: Cambodian People's Party Committee of {place} Province
  # Cơ quan đại diện thì ghi tên, không cần counterpart_of.
  - partner: Tổng Lãnh sự quán Lào tại Đà Nẵng
    person: Họ và tên Tổng Lãnh sự
""",
        OfficePartner,
    ),
    File(
        "agencies",
        "Cơ quan, đơn vị mà kế hoạch giao việc hoặc gửi văn bản đến.",
        """\
# register/agencies.yaml
agencies:
  - agency: Trung tâm Phục vụ đối ngoại tỉnh
    also: TT Phục vụ đối ngoại
    since: 01/3/2025
""",
        OfficeAgency,
    ),
    File(
        "places",
        "Địa danh và cách viết.",
        """\
# register/places.yaml
places:
  - place: Sekong
    vietnamese: Xê Kông
  - place: Xê Pôn
    kind: district
    country: Lào
    part_of: Savannakhet
    also: Sepon
""",
        OfficePlace,
    ),
    File(
        "occasions",
        "Ngày kỷ niệm của địa phương, hoặc ngày của từng năm khi ngày thay đổi.",
        """\
# register/occasions.yaml
occasions:
  - occasion: Tết cổ truyền Bunpimay của Lào
    id: lao-new-year
    country: Lào
    on: [14/4/2027]
""",
        OfficeOccasion,
    ),
    File(
        "holidays",
        "Ngày nghỉ đã có quyết định, và ngày làm bù.",
        """\
# register/holidays.yaml
holidays:
  - holiday: Nghỉ Quốc khánh
    on: 03/9/2027
  - holiday: Làm bù
    on: 14/8/2027
    working: true
""",
        OfficeHoliday,
    ),
)


def reference() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *(line for file in FILES for line in _part(file))])


def _part(file: File) -> Iterator[str]:
    yield f"## `register/{file.name}.yaml`\n\n{file.purpose}\n\n```yaml\n{file.example}```\n"
    yield "| Khóa | | Ý nghĩa |\n|---|---|---|"
    for name, field in file.record.model_fields.items():
        yield f"| `{name}` | {'●' if field.is_required() else ''} | {field.description} |"
    yield ""


def main() -> int:
    """0 where the page is fresh."""
    return renewed({REFERENCE: reference()})


if __name__ == "__main__":
    sys.exit(main())
