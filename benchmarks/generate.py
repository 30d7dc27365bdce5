"""Plans of any size for measuring and testing: clean under `anniv validate`, the same for a seed.

python benchmarks/generate.py 2000 -o plan.yaml
python benchmarks/generate.py 2000 --others folder     # the same activities for other programs
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from activities import YEAR, Activity, Content, content
from conversions import write_others
from vocabulary import DISTRICTS

PER_SECTION = 24
_WIDTH = 98


def plan_text(number: int, seed: int = 1) -> str:
    """A plan of as many activities, as YAML."""
    return "".join(f"{line}\n" for line in plan_lines(content(number, seed)))


def plan_lines(plan: Content) -> Iterator[str]:
    """The plan in the form that the plans of an office have here."""
    yield from _HEAD
    for start in range(0, len(plan.activities), PER_SECTION):
        district = DISTRICTS[start // PER_SECTION % len(DISTRICTS)]
        yield f"      - heading: Các hoạt động tại huyện {district}"
        yield "        body:"
        for activity in plan.activities[start : start + PER_SECTION]:
            yield from _activity_lines(activity)
    yield "  - heading: TỔ CHỨC THỰC HIỆN"
    yield "    body:"
    for task in plan.tasks:
        yield f"      - assignment: {task.body}"
        yield f"        for: {task.activity.slug}"
        yield "        bullets:"
        for sentence in task.sentences:
            yield from _folded("          - ", sentence)
    yield from _FOOT


def _activity_lines(activity: Activity) -> Iterator[str]:
    yield from _folded("          - activity: ", activity.title)
    yield f"            id: {activity.slug}"
    yield f"            for: {activity.occasion}"
    for role, text in activity.roles.items():
        yield from _folded(f"            {role}: ", text)
    yield from _folded("            when: ", activity.time.words)
    yield from _folded("            place: ", activity.place)
    if activity.partners:
        yield f"            partners: [{', '.join(activity.partners)}]"


def _folded(start: str, text: str) -> Iterator[str]:
    """A value behind its key, folded where the line would be too long."""
    if len(start) + len(text) <= _WIDTH:
        yield f"{start}{text}"
        return
    yield f"{start}>-"
    indent = " " * (len(start) - len(start.lstrip(" -")) + 2)
    for line in wrap(text, _WIDTH - len(indent), break_on_hyphens=False):
        yield f"{indent}{line}"


_HEAD = f"""\
# Sinh tự động để đo tốc độ và để kiểm thử, không phải văn bản của cơ quan nào.
subject: Tổ chức các hoạt động kỷ niệm quan hệ hữu nghị với Lào và Campuchia
province: Kon Tum
year: {YEAR}
status: issued
issuer: Ủy ban nhân dân tỉnh Kon Tum
number: 01/KH-UBND
date: 04/01/{YEAR}
occasions: [lao-ties, lao-treaty, cambodia-ties]
bases:
  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015
body:
  - heading: MỤC ĐÍCH, YÊU CẦU
    body:
      - bullets:
          - Giáo dục truyền thống đoàn kết, hữu nghị giữa nhân dân các tỉnh có chung đường biên giới.
          - Các hoạt động được tổ chức trang trọng, thiết thực, tiết kiệm và an toàn.
  - heading: CÁC HOẠT ĐỘNG
    body:""".splitlines()
_FOOT = """\
recipients:
  - Bộ Ngoại giao (b/c)
  - Thường trực Tỉnh ủy (b/c)
  - Các sở, ban, ngành, đoàn thể tỉnh (t/h)
  - Ủy ban nhân dân các huyện, xã (t/h)
archive: VT, NV
signer: {authority: TM. ỦY BAN NHÂN DÂN, post: CHỦ TỊCH, name: Lê Ngọc Tuấn}""".splitlines()


def main() -> int:
    """Writes a plan, or the same activities for other programs."""
    options = argparse.ArgumentParser(description="Writes a plan, or the same activities for other programs.")
    options.add_argument("number", type=int, help="how many activities")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("-o", "--output", type=Path, help="the file to write; standard output if left out")
    options.add_argument("--others", type=Path, help="a folder for the journal, the ledger and the calendar")
    given = options.parse_args()
    if given.output or not given.others:
        text = plan_text(given.number, given.seed).encode()
        given.output.write_bytes(text) if given.output else sys.stdout.buffer.write(text)
    if given.others:
        write_others(content(given.number, given.seed), given.others)
    return 0


if __name__ == "__main__":
    sys.exit(main())
