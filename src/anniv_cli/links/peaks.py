"""The peaks ("cao điểm") that a plan sets for each country, in general and activity by activity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import LinkedActivity
from anniv_cli.links.linked import Linked
from anniv_cli.periods import Mention, Period, Window, mentions
from anniv_cli.reference import COUNTRIES
from anniv_cli.text import contains, late

_PEAK = "cao điểm"
_CLAUSE = late(r"[^;]+")


class Peak(NamedTuple):
    """When most is to happen, for some countries; None is an open or unknown side."""

    path: Path
    words: str
    countries: frozenset[str]
    start: date | None
    end: date | None

    def differs(self, other: Peak) -> bool:
        """Whether a side that both give lies in another month."""
        sides = ((self.start, other.start), (self.end, other.end))
        return any(mine and its and (mine.year, mine.month) != (its.year, its.month) for mine, its in sides)


def general_peaks(plan: Linked) -> Iterator[Peak]:
    """The peaks that a section sets for the whole plan, clause by clause: "với Lào …; với Campuchia …"."""
    for passage in plan.narrative:
        of_a_section = passage.entry is not None and passage.path[-1] in ("when", "text", "heading")
        if of_a_section and _PEAK in passage.text:
            yield from _said(plan, passage.path, passage.text)


def _said(plan: Linked, path: Path, text: str) -> Iterator[Peak]:
    begins = text.index(_PEAK)
    found = mentions(text, year=plan.plan.year)
    for clause in _CLAUSE.finditer(text, begins):
        for mention in found:
            if clause.start() <= mention.start < clause.end() and (window := _window(plan, mention)):
                here = text[clause.start() : mention.start]
                yield Peak(path, mention.period.text, countries_in(here), window.start, window.end)


def _window(plan: Linked, mention: Mention) -> Window | None:
    """The window, or the open one behind an event whose day is known: "từ sau cuộc bầu cử …"."""
    period = mention.period
    if period.windows:
        return _span(period.windows)
    after = [anchor for anchor in period.anchors if anchor.edge == "after"]
    spoken = (span[0] for anchor in after for span in plan.names.occasions_in(anchor.words))
    days = [day for occasion in spoken if (day := occasion.in_year(plan.plan.year))]
    return Window(days[0] + timedelta(days=1), None) if len(days) == 1 else None


def _span(windows: tuple[Window, ...]) -> Window | None:
    starts, ends = [one.start for one in windows], [one.end for one in windows]
    start = min((day for day in starts if day), default=None) if all(starts) else None
    end = max((day for day in ends if day), default=None) if all(ends) else None
    return windows[0]._replace(start=start, end=end) if windows else None


def activity_peak(activity: LinkedActivity, path: Path, period: Period) -> Peak | None:
    """The peak of an activity that goes on all year long, for the countries it serves or names."""
    if not period.peak or period.first != date(activity.plan.plan.year, 1, 1):
        return None
    if period.last != date(activity.plan.plan.year, 12, 31):
        return None
    said = frozenset(one.country for one in activity.occasions if activity.activity.serves and one.country)
    window = _span(period.peak)
    countries = said or countries_in(activity.title)
    return Peak(path, period.text, countries, window.start, window.end) if window and countries else None


def countries_in(text: str) -> frozenset[str]:
    """The partner countries that a text names."""
    named = {
        code
        for code, names in COUNTRIES.items()
        if code != "VN" and any(contains(text, one) for one in names)
    }
    return frozenset(named)


def together(peaks: list[Peak], countries: frozenset[str]) -> Peak | None:
    """The general peaks of these countries as one, from the first day to the last."""
    meant = [peak for peak in peaks if not peak.countries or peak.countries & countries]
    if not meant:
        return None
    span = _span(tuple(Window(peak.start, peak.end) for peak in meant))
    words = "; ".join(peak.words for peak in meant)
    return Peak(meant[0].path, words, countries, span.start, span.end) if span else None
