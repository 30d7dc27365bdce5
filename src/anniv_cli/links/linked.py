"""A plan with all that follows from it and the register: who is meant, when it is, what belongs to what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from anniv_cli.diagnostics import Path
from anniv_cli.links.citations import Citation, citations
from anniv_cli.links.narrative import Passage, narrative
from anniv_cli.links.occasions import plan_occasions
from anniv_cli.links.outline import Entry, outline
from anniv_cli.links.roles import Part, Role, leads_itself, parts_of, sentence, untold_parts
from anniv_cli.model import ROLE_KEYS, Activity, Assignment, OwnAgency, Plan, Task, Words, each
from anniv_cli.model import Part as Piece
from anniv_cli.periods import Mention, Period, mentions, parse_period
from anniv_cli.reference import Agency, Names, Occasion, Place, Register
from anniv_cli.text import fold, words

_DEADLINE_LABELS = frozenset(
    {"thoi han", "han", "hoan thanh", "thoi gian hoan thanh", "thoi han hoan thanh", "tien do"}
)

_OF_AN_EVENT = re.compile(r"\d\s*(?:giờ|h\d)|\d\s*[-–]\s*(?:ngày )?\d|\b[Tt]ừ\b.*\bđến\b")


def placed_words(path: Path, key: str, value: Words | None) -> list[tuple[Path, str]]:
    """The texts of a key, each with its path, whether it holds one or a list."""
    if isinstance(value, str):
        return [((*path, key), value)]
    return [((*path, key, index), text) for index, text in enumerate(value or ())]


class LinkedActivity:
    """An activity in its plan."""

    def __init__(self, entry: Entry, activity: Activity, plan: Linked) -> None:
        self.entry = entry
        self.activity = activity
        self.plan = plan

    @property
    def path(self) -> Path:
        return self.entry.path

    @property
    def title(self) -> str:
        return self.activity.activity.rstrip(" .:;")

    @property
    def reference(self) -> str:
        """The number that is unique in the plan: `II.2.1`."""
        return self.entry.reference

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Every body's part in it: from labelled and free lines, those of its pieces, else from the title."""
        found = self._told(self.path, self.activity)
        if self.activity.lines:
            lines = placed_words(self.path, "lines", self.activity.lines)
            found += parts_of("lines", lines, self.plan.names)
        if self.activity.parts:
            found += [part for piece in self.pieces for part in piece]
        return tuple(found) or untold_parts((*self.path, "activity"), self.activity.activity, self.plan.names)

    @cached_property
    def pieces(self) -> tuple[tuple[Part, ...], ...]:
        """The parts that bodies have in each of its pieces, in order; empty where a piece names nobody."""
        return tuple(
            tuple(self._told((*self.path, "parts", index), piece))
            for index, piece in enumerate(self.activity.parts)
        )

    def _told(self, path: Path, source: Activity | Piece) -> list[Part]:
        found: list[Part] = []
        for key in ROLE_KEYS:
            if (value := getattr(source, key)) is not None:
                found += parts_of(key, placed_words(path, key, value), self.plan.names)
        return found

    def having(self, role: Role) -> list[Part]:
        return [part for part in self.parts if part.role is role]

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Its time, one period a text, anchored on its occasions and the issue date where the words ask."""
        year = self.plan.plan.year
        said = [
            parse_period(text, year=year, deadline=self._asks_deadline(text))
            for text in each(self.activity.when)
        ]
        return tuple(
            period.at(self.occasion_days, self.plan.plan.date) if period.anchors else period
            for period in said
        )

    def _asks_deadline(self, text: str) -> bool:
        """Whether the label asks by when; under "Tiến độ" an hour and a span of days are an event's."""
        label = fold(self.entry.labels.when or "")
        return label in _DEADLINE_LABELS and not (label == "tien do" and _OF_AN_EVENT.search(text))

    @property
    def occasions(self) -> tuple[Occasion, ...]:
        """The known occasions it serves, else those of the nearest section that names some."""
        return self.plan.serving(self.served)[0]

    @property
    def occasion_days(self) -> tuple[date, ...]:
        """The days of its occasions in the plan's year, in order."""
        return self.plan.serving(self.served)[1]

    @cached_property
    def served(self) -> tuple[str, ...]:
        """The ids of its occasions, known or not, else those of the nearest section that names some."""
        above = () if self.activity.serves else reversed(self.entry.sections)
        return each(self.activity.serves or next((one.serves for one in above if one.serves), None))

    @cached_property
    def partners(self) -> tuple[Place, ...]:
        """Partner provinces abroad: named in the title or the place, or under `partners`."""
        texts = [self.activity.activity, *each(self.activity.place), *each(self.activity.partners)]
        places = {
            place.name: place
            for text in texts
            for place in self.plan.places_in(text)
            if place.country != "VN"
        }
        return tuple(places.values())

    @cached_property
    def assignments(self) -> tuple[LinkedTask, ...]:
        """What the plan assigns for it, or for one of its parts."""
        ids = (self.activity.id, *[part.id for part in self.activity.parts])
        found = [task for slug in ids if slug for task in self.plan.tasks_for.get(slug, ())]
        return tuple(sorted(dict.fromkeys(found), key=_task_path)) if found else ()


def _task_path(task: LinkedTask) -> Path:
    return task.passage.path


class LinkedTask:
    """A piece of work that an assignment gives to a body."""

    def __init__(self, entry: Entry, assignment: Assignment, passage: Passage, plan: Linked) -> None:
        self.entry = entry
        self.assignment = assignment
        self.passage = passage
        self.plan = plan
        own = each(passage.facts.serves) if isinstance(passage.facts, Task) else ()
        self.serves = own or each(assignment.serves)
        """The ids of the activities it belongs to: its own, else its assignment's."""

    @property
    def assignees(self) -> list[Part]:
        """The bodies that the assignment is addressed to."""
        return self.plan.assignees(self.entry.path, self.assignment)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Who leads and supports: "Chủ trì, phối hợp với …" makes the assignee the lead."""
        return tuple(sentence(self.passage.text, self.plan.names))

    @cached_property
    def leads(self) -> list[Part]:
        """The assignees where the sentence says that they lead."""
        return self.assignees if leads_itself(self.passage.text, self.plan.names) else []

    @cached_property
    def times(self) -> tuple[Mention, ...]:
        """The time expressions of its sentence."""
        return mentions(self.passage.text, year=self.plan.plan.year)


class Linked:
    """A plan and all that follows from it. Everything is worked out when first asked for."""

    def __init__(self, plan: Plan, register: Register, name: str = "") -> None:
        self.plan = plan
        self.register = register
        self.name = name
        self._assignees: dict[Path, list[Part]] = {}
        self._serving: dict[tuple[str, ...], tuple[tuple[Occasion, ...], tuple[date, ...]]] = {}

    @cached_property
    def names(self) -> Names:
        committees = (Agency(name=entry.committee) for entry in self.plan.committees)
        own = (*map(_own_agency, self.plan.agencies), *committees)
        return Names.of(self.register, province=self.plan.province, own=own)

    @cached_property
    def outline(self) -> tuple[Entry, ...]:
        return outline(self.plan)

    @cached_property
    def activities(self) -> tuple[LinkedActivity, ...]:
        return tuple(
            LinkedActivity(entry, entry.node, self)
            for entry in self.outline
            if isinstance(entry.node, Activity)
        )

    @cached_property
    def tasks(self) -> tuple[LinkedTask, ...]:
        """Every passage of every assignment, in page order."""
        return tuple(
            LinkedTask(passage.entry, passage.entry.node, passage, self)
            for passage in self.narrative
            if passage.entry and isinstance(passage.entry.node, Assignment)
        )

    @cached_property
    def tasks_for(self) -> dict[str, list[LinkedTask]]:
        """The tasks that name an id in their `for:`, by the id."""
        found: dict[str, list[LinkedTask]] = {}
        for task in self.tasks:
            for slug in task.serves:
                found.setdefault(slug, []).append(task)
        return found

    def assignees(self, path: Path, assignment: Assignment) -> list[Part]:
        """The bodies that the assignment at a path is addressed to, read once for all its tasks."""
        if path not in self._assignees:
            values = placed_words(path, "assignment", assignment.assignment)
            self._assignees[path] = parts_of("lead", values, self.names)
        return self._assignees[path]

    @cached_property
    def narrative(self) -> tuple[Passage, ...]:
        return tuple(narrative(self.plan, self.outline))

    @cached_property
    def by_id(self) -> dict[str, LinkedActivity]:
        """The activities that can be referred to, under their own ids and those of their parts."""
        found: dict[str, LinkedActivity] = {}
        for linked in self.activities:
            for slug in (linked.activity.id, *(part.id for part in linked.activity.parts)):
                if slug:
                    found.setdefault(slug, linked)
        return found

    @cached_property
    def occasions(self) -> dict[str, Occasion]:
        return plan_occasions(self.plan, self.register)

    def occasion(self, slug: str) -> Occasion | None:
        """An occasion by its id: the plan's own, else the register's."""
        return self.occasions.get(slug) or self.register.occasion(slug)

    def serving(self, slugs: tuple[str, ...]) -> tuple[tuple[Occasion, ...], tuple[date, ...]]:
        """The known ones of some occasions, and their days in the plan's year; many activities share them."""
        if slugs not in self._serving:
            known = tuple(occasion for slug in slugs if (occasion := self.occasion(slug)))
            days = {one.in_year(self.plan.year) for one in known if one.kind != "year"}
            self._serving[slugs] = known, tuple(sorted(day for day in days if day))
        return self._serving[slugs]

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        return tuple(citations(self.narrative))

    @cached_property
    def issued_from(self) -> date | None:
        """The day of issue, else the latest day among the documents cited, which it cannot precede."""
        if self.plan.date:
            return self.plan.date
        return max((one.day for one in self.citations if one.day.year <= self.plan.year), default=None)

    def places_in(self, text: str) -> Iterator[Place]:
        """The places that a text names."""
        found, index = words(text), 0
        while index < len(found):
            match = self.names.place_at(found, index, text)
            if match:
                yield match[0]
            index = match[1] if match else index + 1


def _own_agency(entry: str | OwnAgency) -> Agency:
    if isinstance(entry, str):
        return Agency(name=entry)
    return Agency(
        name=entry.agency,
        also=each(entry.also),
        ordered=not entry.requested_only,
        since=entry.since,
        until=entry.until,
        successors=each(entry.successors),
    )


def bodies(parts: Sequence[Part]) -> list[str]:
    """The names in a list of parts, each once, in order."""
    return list(dict.fromkeys(part.party.name for part in parts))
