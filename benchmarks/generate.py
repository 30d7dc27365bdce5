"""Plans of any size for measuring and testing: real Vietnamese, clean under `anniv validate`, the same for a seed.

    python benchmarks/generate.py 2000 -o plan.yaml
    python benchmarks/generate.py 2000 --others folder     # the same activities for other programs
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from textwrap import wrap

import vocabulary as words
from times import Time, written_time

YEAR = 2022
PER_SECTION = 24
_WIDTH = 98


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity with its roles as a plan writes them, and the days that its time means."""

    slug: str
    title: str
    time: Time
    roles: dict[str, str]
    place: str
    partners: tuple[str, ...]
    occasion: str

    @property
    def lead(self) -> str:
        return self.roles.get("lead") or self.roles["implementers"]


@dataclass(frozen=True, slots=True)
class Task:
    """What one body is told to do for an activity, and by when."""

    body: str
    activity: Activity
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All that a generated plan says, before any file format."""

    activities: tuple[Activity, ...]
    tasks: tuple[Task, ...]


def content(number: int, seed: int = 1) -> Content:
    """As many activities, and a task for one in five of them; the same seed gives the same content."""
    random, titles = Random(seed), set[str]()
    activities = tuple(_activity(random, index, titles) for index in range(number))
    tasks = tuple(_task(random, activity) for activity in activities[::5])
    return Content(activities, tasks)


def _activity(random: Random, index: int, titles: set[str]) -> Activity:
    lao = random.random() < 0.6
    partner = random.choice(words.LAO_PARTNERS if lao else words.CAMBODIAN_PARTNERS)
    place = {"partner": partner, "commune": random.choice(words.COMMUNES), "district": random.choice(words.DISTRICTS)}
    return Activity(
        slug=f"hoat-dong-{index + 1}",
        title=_title(random, lao, place, titles),
        time=written_time(random, YEAR),
        roles=_roles(random),
        place=random.choice(words.PLACES).format(**place),
        partners=(partner,) if random.random() < 0.2 else (),
        occasion=random.choice(("lao-ties", "lao-treaty") if lao else ("cambodia-ties",)),
    )


def _title(random: Random, lao: bool, place: dict[str, str], titles: set[str]) -> str:
    """A title that no other activity has."""
    while True:
        parties = words.LAO_PARTIES if lao else words.CAMBODIAN_PARTIES
        commune = random.choice(words.COMMUNES)
        title = " ".join(
            (
                "Tổ chức",
                random.choice(words.EVENTS),
                random.choice(words.THEMES),
                random.choice(words.AUDIENCES).format(commune=commune),
                random.choice(parties).format(**place),
            )
        )
        if title not in titles:
            titles.add(title)
            return title


def _local(random: Random) -> str:
    return random.choice(words.LOCAL_BODIES).format(random.choice(words.COMMUNES))


def _support(random: Random, lead: str) -> str:
    named = [body for body in random.sample(words.BODIES, random.randint(1, 4)) if body != lead]
    named += dict.fromkeys(_local(random) for _ in range(random.randint(0, 3)))
    return f"{', '.join(named)} và {random.choice(words.GROUPS)}" if named else random.choice(words.GROUPS)


def _roles(random: Random) -> dict[str, str]:
    """Role lines of the kinds that plans have: labelled, compound, or left to the words "chủ trì"."""
    lead, kind = random.choice(words.BODIES), random.random()
    support = _support(random, lead)
    if kind < 0.15:
        return {"implementers": f"{lead} chủ trì, phối hợp với {support}"}
    if kind < 0.25:
        return {"implementers": lead}
    if kind < 0.35:
        return {"lead": f"{lead} {random.choice(words.DRAFTED)}", "support": support}
    if kind < 0.5:
        return {"steering": random.choice(words.STEERING), "lead": lead, "support": support}
    return {"lead": lead if kind < 0.9 else _local(random), "support": support}


def _task(random: Random, activity: Activity) -> Task:
    other = random.choice(words.BODIES)
    duties = random.sample(words.DUTIES, random.randint(1, 3))
    sentences = tuple(f"{duty.format(other=other)}." for duty in duties)
    due = activity.time.first - timedelta(days=random.randint(3, 25))
    if due.year == YEAR:
        sentences += (f"Hoàn thành công việc trước ngày {due.day:02}/{due.month}/{due.year}.",)
    return Task(random.choice(words.BODIES), activity, sentences)


def plan_text(number: int, seed: int = 1) -> str:
    """A plan of as many activities, as YAML."""
    return "".join(f"{line}\n" for line in plan_lines(content(number, seed)))


def plan_lines(plan: Content) -> Iterator[str]:
    """The plan in the form that the plans of an office have here."""
    yield from _HEAD
    for start in range(0, len(plan.activities), PER_SECTION):
        yield f"      - heading: Các hoạt động tại huyện {words.DISTRICTS[start // PER_SECTION % len(words.DISTRICTS)]}"
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
  - Các sở, ban, ngành (t/h)
archive: VT, NV
signer: {authority: TM. ỦY BAN NHÂN DÂN, post: CHỦ TỊCH}""".splitlines()


def main() -> int:
    """Writes a plan, or the same activities for other programs."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("number", type=int, help="how many activities")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("-o", "--output", type=Path, help="the file to write; standard output if left out")
    options.add_argument("--others", type=Path, help="a folder for the journal, the ledger and the calendar")
    given = options.parse_args()
    made = content(given.number, given.seed)
    text = "".join(f"{line}\n" for line in plan_lines(made))
    if given.output:
        given.output.write_text(text, encoding="utf-8")
    elif not given.others:
        sys.stdout.reconfigure(encoding="utf-8")
        sys.stdout.write(text)
    if given.others:
        from conversions import write_others

        write_others(made, given.others)
    return 0


if __name__ == "__main__":
    sys.exit(main())
