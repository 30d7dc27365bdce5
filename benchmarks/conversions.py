"""The activities of a generated plan as other programs want them: a ledger, a journal, a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from activities import Activity, Content

JOURNAL, LEDGER, CALENDAR = "plan.journal", "plan.beancount", "calendar"
_LINE = 24
"""Letters a line of a calendar file holds here; a letter has up to three bytes, and 75 bytes are allowed."""


def write_others(plan: Content, folder: Path) -> None:
    """One journal, one ledger, and one calendar file an activity with a configuration for khal."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / JOURNAL, _journal(plan))
    _write(folder / LEDGER, _ledger(plan))
    calendar = folder / CALENDAR
    calendar.mkdir(exist_ok=True)
    for activity in plan.activities:
        (calendar / f"{activity.slug}.ics").write_bytes("\r\n".join(_event(activity)).encode())
    _write(folder / "khal.conf", _configuration(folder.absolute()))


def _write(path: Path, lines: Iterator[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _facts(activity: Activity) -> Iterator[tuple[str, str]]:
    """What a plan says of an activity besides its title and its lead."""
    yield "id", activity.slug
    yield "serves", activity.occasion
    yield from ((role, text) for role, text in activity.roles.items() if text != activity.lead)
    yield "time", activity.time.words
    yield "venue", activity.place
    if activity.partners:
        yield "partners", ", ".join(activity.partners)


def _journal(plan: Content) -> Iterator[str]:
    yield "account expenses:activities\naccount assets:budget\ncommodity 1000. VND\n"
    for activity in sorted(plan.activities, key=lambda one: one.time.first):
        yield f"{activity.time.first} {activity.lead} | {activity.title}"
        yield from (f"    ; {key}: {text}" for key, text in _facts(activity))
        yield "    expenses:activities    1 VND\n    assets:budget\n"
    for task in plan.tasks:
        yield f"{task.activity.time.first} {task.body} | {' '.join(task.sentences)}"
        yield f"    ; for: {task.activity.slug}\n    expenses:activities    1 VND\n    assets:budget\n"


def _ledger(plan: Content) -> Iterator[str]:
    yield "2022-01-01 open Expenses:Activities VND\n2022-01-01 open Assets:Budget VND\n"
    for activity in plan.activities:
        yield f'{activity.time.first} * "{activity.lead}" "{activity.title}"'
        yield from (f'  {key}: "{text}"' for key, text in _facts(activity))
        yield "  Expenses:Activities  1 VND\n  Assets:Budget\n"
    for task in plan.tasks:
        yield f'{task.activity.time.first} * "{task.body}" "{" ".join(task.sentences)}"'
        yield f'  serves: "{task.activity.slug}"\n  Expenses:Activities  1 VND\n  Assets:Budget\n'


def _event(activity: Activity) -> Iterator[str]:
    after = activity.time.last + timedelta(days=1)
    yield "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//anniv//benchmarks//EN\r\nBEGIN:VEVENT"
    yield f"UID:{activity.slug}\r\nDTSTAMP:20220104T000000Z"
    yield f"DTSTART;VALUE=DATE:{activity.time.first:%Y%m%d}\r\nDTEND;VALUE=DATE:{after:%Y%m%d}"
    yield _property("SUMMARY", activity.title)
    yield _property("LOCATION", activity.place)
    yield _property("DESCRIPTION", "; ".join((activity.lead, *(text for _, text in _facts(activity)))))
    yield "END:VEVENT\r\nEND:VCALENDAR\r\n"


def _property(name: str, text: str) -> str:
    line = f"{name}:{text}".replace(",", "\\,").replace(";", "\\;")
    return "\r\n ".join(line[start : start + _LINE] for start in range(0, len(line), _LINE))


def _configuration(folder: Path) -> Iterator[str]:
    yield f"[calendars]\n[[plan]]\npath = {folder / CALENDAR}\n"
    yield f"[sqlite]\npath = {folder / 'khal.db'}\n"
    yield "[locale]\nlocal_timezone = Asia/Ho_Chi_Minh\ndefault_timezone = Asia/Ho_Chi_Minh"
    yield "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M"
    yield "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M"
