"""An activity in its plan: who does it, when it is, whom it is with, and what is assigned for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from anniv_cli.diagnostics import Path
from anniv_cli.links.once import once
from anniv_cli.links.outline import Entry
from anniv_cli.links.roles import IMPLEMENTER, LEAD, Part, Role, parts_of, untold_parts
from anniv_cli.model import ROLE_KEYS, Activity, Words, each
from anniv_cli.model import Part as Piece
from anniv_cli.periods import Period, read_period
from anniv_cli.reference import Occasion, Place
from anniv_cli.text import fold, late

if TYPE_CHECKING:
    from anniv_cli.links.linked import Linked
    from anniv_cli.links.task import LinkedTask

_DEADLINE_LABELS = frozenset(
    {"thoi han", "han", "hoan thanh", "thoi gian hoan thanh", "thoi han hoan thanh", "tien do"}
)

_OF_AN_EVENT = late(r"\d\s*(?:giờ|h\d)|\d\s*[-–]\s*(?:ngày )?\d|\b[Tt]ừ\b.*\bđến\b")


def placed_words(path: Path, key: str, value: Words | None) -> list[tuple[Path, str]]:
    """The texts of a key, each with its path, whether it holds one or a list."""
    if isinstance(value, str):
        return [((*path, key), value)]
    return [((*path, key, index), text) for index, text in enumerate(value or ())]


class LinkedActivity:
    """An activity in its plan."""

    def __init__(self, entry: Entry, activity: Activity, plan: Linked) -> None:
        self.entry = entry
        self.path = entry.path
        self.activity = activity
        self.plan = plan

    @property
    def title(self) -> str:
        return self.activity.activity.rstrip(" .:;")

    @property
    def reference(self) -> str:
        """The number that is unique in the plan: `II.2.1`."""
        return self.entry.reference

    @once
    def parts(self) -> tuple[Part, ...]:
        """Every body's part in it: from labelled and free lines, those of its pieces, else its sentences."""
        said = self.activity
        found = self._told(self.path, said)
        if said.lines:
            found += parts_of("lines", placed_words(self.path, "lines", said.lines), self.plan.names)
        if said.parts:
            found += [part for piece in self.pieces for part in piece]
        if not found:
            return self._untold()
        if not (said.lead or said.implementers or said.lines or said.parts):
            found += [part for part in self._untold() if part.role in (LEAD, IMPLEMENTER)]
        return tuple(found)

    def _untold(self) -> tuple[Part, ...]:
        """What the title tells, or else the first paragraph under it that does."""
        names = self.plan.names
        told = (untold_parts(path, text, names) for path, text in self.sentences())
        return next((parts for parts in told if parts), ())

    def sentences(self) -> Iterator[tuple[Path, str]]:
        """The title and the paragraphs under it, each with its path."""
        yield (*self.path, "activity"), self.activity.activity
        text, path = self.activity.text, (*self.path, "text")
        if isinstance(text, str):
            yield path, text
            return
        for index, one in enumerate(text or ()):
            yield ((*path, index), one) if isinstance(one, str) else ((*path, index, "task"), one.task)

    @once
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

    @once
    def periods(self) -> tuple[Period, ...]:
        """Its time, one period a text, anchored on its occasions and the issue date where the words ask."""
        year = self.plan.plan.year
        said = [
            read_period(text, year=year, deadline=self._asks_deadline(text))
            for text in each(self.activity.when)
        ]
        return tuple(map(self._anchored, said))

    def periods_of(self, piece: Piece) -> tuple[Period, ...]:
        """The time of a piece, read as that of the whole is."""
        year = self.plan.plan.year
        return tuple(self._anchored(read_period(text, year=year)) for text in each(piece.when))

    def _anchored(self, period: Period) -> Period:
        return period.at(self.occasion_days, self.plan.plan.date) if period.anchors else period

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

    @once
    def served(self) -> tuple[str, ...]:
        """The ids of its occasions, known or not, else those of the nearest section that names some."""
        above = () if self.activity.serves else reversed(self.entry.sections)
        return each(self.activity.serves or next((one.serves for one in above if one.serves), None))

    @once
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

    @once
    def assignments(self) -> tuple[LinkedTask, ...]:
        """What the plan assigns for it, or for one of its parts."""
        ids = (self.activity.id, *[part.id for part in self.activity.parts])
        found = [task for slug in ids if slug for task in self.plan.tasks_for.get(slug, ())]
        return tuple(sorted(dict.fromkeys(found), key=attrgetter("passage.path"))) if found else ()
