"""A plan with all that follows from it and the register: who is meant, when it is, what belongs to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import LinkedActivity, placed_words
from anniv_cli.links.citations import Citation, citations
from anniv_cli.links.narrative import Passage, narrative
from anniv_cli.links.occasions import plan_occasions
from anniv_cli.links.outline import Entry, outline
from anniv_cli.links.roles import Part, parts_of
from anniv_cli.links.task import LinkedTask
from anniv_cli.model import Activity, Assignment, OwnAgency, Plan, each
from anniv_cli.reference import Agency, Names, Occasion, Place, Register
from anniv_cli.text import fold, words

_NO_CITIES_BELOW = date(2025, 7, 1)


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
        return Names.of(self.register, province=self.plan.province, own=own, city=_of_a_city(self.plan))

    @cached_property
    def outline(self) -> tuple[Entry, ...]:
        return outline(self.plan)

    @cached_property
    def numbered_otherwise(self) -> tuple[Entry, ...]:
        """The entries that the issued paper numbers otherwise than by their positions."""
        return tuple([entry for entry in self.outline if entry.printed])

    @cached_property
    def activities(self) -> tuple[LinkedActivity, ...]:
        return tuple(
            LinkedActivity(entry, entry.node, self)
            for entry in self.outline
            if type(entry.node) is Activity  # not isinstance, which pydantic answers slowly for the others
        )

    @cached_property
    def tasks(self) -> tuple[LinkedTask, ...]:
        """Every passage of every assignment, in page order."""
        return tuple(
            LinkedTask(passage.entry, passage.entry.node, passage, self)
            for passage in self.narrative
            if passage.entry and type(passage.entry.node) is Assignment
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
            for slug in (linked.activity.id, *[part.id for part in linked.activity.parts]):
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


def _of_a_city(plan: Plan) -> bool:
    """Whether the issuer calls itself one of a city, at a time when there are none below a province."""
    issuer = fold(plan.issuer or "")
    latest = plan.date or date(plan.year, 12, 31)
    return ("thanh pho" in issuer or "thanh uy" in issuer) and latest >= _NO_CITIES_BELOW


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
