"""The items that a plan puts into the agenda: days of occasions, letters, activities, deadlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from anniv_cli.links import Linked, LinkedActivity, LinkedTask, Part, Passage, Role, Sending, placed_words
from anniv_cli.links.letters import letter_occasions
from anniv_cli.links.roles import parts_of, sentence
from anniv_cli.links.sending import sending
from anniv_cli.messages import mark as _
from anniv_cli.model import Activity, Assignment, Letter, each
from anniv_cli.periods import Mention, Period, Window, mentions, read_period, written_day
from anniv_cli.reference import Certainty, Occasion
from anniv_cli.text import shortened
from anniv_cli.views.agenda import ALL_DAYS, Asked, Hold, Item, Kind, in_order, slots
from anniv_cli.views.listing import Said

_TITLE_ENOUGH = 90
"""Letters of an activity's title before the sentence that sets its deadline."""
_ALWAYS = Asked(((date.min, date.max),))


def agenda(plan: Linked, days: Asked = ALL_DAYS) -> list[Item]:
    """The items of one plan on the days asked for; what has no days, only where none are asked for."""
    return in_order(list(_items(plan, days)))


def undated(plan: Linked) -> list[LinkedActivity]:
    """The activities whose words give no days, which no question about days can find."""
    return [activity for activity in plan.activities if not any(_of_activity(activity, _ALWAYS, 0))]


def _items(plan: Linked, days: Asked) -> Iterator[Item]:
    own = {entry.id for entry in plan.plan.occasions if not isinstance(entry, str)}
    for occasion in plan.occasions.values():
        yield from _occasion_day(plan, occasion, days, sure=occasion.id in own)
    for order, activity in enumerate(plan.activities):
        yield from _of_activity(activity, days, order)
    for order, task in enumerate(plan.tasks):
        yield from _task_times(task, days, order)
    for order, passage in enumerate(plan.narrative):
        yield from _told_deadlines(plan, passage, days, order)


def _occasion_day(plan: Linked, occasion: Occasion, days: Asked, *, sure: bool) -> Iterator[Item]:
    """The day itself; one that the register does not vouch for in this year is tentative."""
    year = plan.plan.year
    day = occasion.in_year(year)
    if day is None or occasion.kind == "year" or not days.hold(day):
        return
    hold = Hold.FIXED if sure or occasion.certainty_in(year) == Certainty.VERIFIED else Hold.TENTATIVE
    yield Item(plan, Kind.OCCASION, hold, "", counted_occasion(occasion, year), Window(day, day))


def counted_occasion(occasion: Occasion, year: int) -> str | Said:
    """The occasion with the years since its origin."""
    count = occasion.years(year)
    if not count:
        return occasion.name
    if count == 1:
        return Said(_("{occasion} (1 year)"), {"occasion": occasion.name})
    return Said(_("{occasion} ({years} years)"), {"occasion": occasion.name, "years": count})


def _of_activity(activity: LinkedActivity, days: Asked, order: int) -> Iterator[Item]:
    own = activity.activity
    base = Item(
        activity.plan, Kind.ACTIVITY, Hold.UNSETTLED, activity.reference, activity.title, None,
        named=lambda: activity.parts, places=each(own.place), activity=activity,
        sections=activity.entry.sections, order=order,
    )  # fmt: skip
    yield from _letters(base, activity, days)
    yield from _conditional_tasks(base, activity, days)
    yield from _pieces(base, activity, days)
    if own.letters and activity.occasion_days:
        return  # its letters stand there, each on its day
    unsaid = () if any(piece.when for piece in own.parts) else (Period(""),)
    for period in activity.periods or unsaid:
        yield from _on_days(base, period, days)


def _on_days(base: Item, period: Period, days: Asked) -> Iterator[Item]:
    """The item once for each stretch of a period that meets the days asked for."""
    for slot in slots(period, days, base.plan.plan.year):
        yield replace(
            base,
            kind=Kind.DEADLINE if slot.due else base.kind,
            hold=slot.hold,
            window=slot.window,
            words=period.text,
            peak=period.peak,
            at_peak=slot.at_peak,
        )


def _pieces(base: Item, activity: LinkedActivity, days: Asked) -> Iterator[Item]:
    """The parts of an activity that have a time of their own."""
    for index, piece in enumerate(activity.activity.parts):
        own = replace(
            base,
            title=piece.part,
            named=partial(_piece_parts, activity, index),
            places=each(piece.place) or base.places,
        )
        for text in each(piece.when):
            yield from _on_days(own, _period(text, activity.plan, activity.occasion_days), days)


def _piece_parts(activity: LinkedActivity, index: int) -> Sequence[Part]:
    """Who does a piece; where it names nobody, those of the whole activity."""
    of_pieces = {id(part) for piece in activity.pieces for part in piece}
    return activity.pieces[index] or [part for part in activity.parts if id(part) not in of_pieces]


def _period(text: str, plan: Linked, occasion_days: tuple[date, ...]) -> Period:
    return read_period(text, year=plan.plan.year).at(occasion_days, plan.plan.date)


def _letters(base: Item, activity: LinkedActivity, days: Asked) -> Iterator[Item]:
    """A letter on the day it has to leave, whatever the number of those it goes to."""
    for index, letter in enumerate(activity.activity.letters):
        named = partial(_letter_parts, activity, index, letter)
        for occasion in letter_occasions(activity, letter):
            when = sending(activity, letter, occasion)
            if days.hold(when.day):
                yield replace(
                    base,
                    kind=Kind.LETTER,
                    hold=_firmness(when),
                    title=_letter_title(letter, occasion, when),
                    named=named,
                    window=Window(when.day, when.day) if when.day else None,
                    words="; ".join(each(letter.when or activity.activity.when)),
                )


def _firmness(when: Sending) -> Hold:
    if when.day is None:
        return Hold.UNSETTLED
    return Hold.FIXED if when.sure else Hold.TENTATIVE


def _letter_title(letter: Letter, occasion: Occasion, when: Sending) -> Said:
    fields = {"sender": ", ".join(each(letter.from_)), "occasion": occasion.name}
    if when.occasion_day is None:
        return Said(_("Letter from {sender}: {occasion}"), fields)
    day = written_day(when.occasion_day)
    return Said(_("Letter from {sender}: {occasion}, {day}"), {**fields, "day": day})


def _leading(activity: LinkedActivity) -> Sequence[Part]:
    """Those who lead: the free lines beside them say who sends letters, which is another matter."""
    return activity.having(Role.LEAD) or activity.parts


def _conditional_tasks(base: Item, activity: LinkedActivity, days: Asked) -> Iterator[Item]:
    """Work that hangs on a condition ("nếu có Thư mời"), and all work beside letters, at the usual time."""
    own = activity.activity
    for task in own.tasks:
        if not (task.condition or own.letters):
            continue
        told = Said(_("{task} ({condition})"), {"task": task.task, "condition": task.condition})
        title = told if task.condition else task.task
        item = replace(base, kind=Kind.TASK, title=title, named=lambda: _leading(activity))
        for period in activity.periods or (Period(""),):
            yield from _on_days(item, period, days)


def _letter_parts(activity: LinkedActivity, index: int, letter: Letter) -> tuple[Part, ...]:
    """Who drafts it leads; where nobody is named for that, those who send it see to it themselves."""
    path, names = (*activity.path, "letters", index), activity.plan.names
    drafted = parts_of("lead", placed_words(path, "drafted_by", letter.drafted_by), names)
    return tuple(drafted or parts_of("implementers", placed_words(path, "from", letter.from_), names))


def _task_times(task: LinkedTask, days: Asked, order: int) -> Iterator[Item]:
    """The deadlines of an assignment, and the times it sets that its activity does not already have."""
    plan = task.plan
    activity = next((plan.by_id[slug] for slug in task.serves if slug in plan.by_id), None)
    known = {window for period in activity.periods for window in period.windows} if activity else set()
    for time in task.times:
        if time.kind == "deadline" or (time.kind == "schedule" and not known.issuperset(time.period.windows)):
            base = Item(
                plan, Kind.TASK, Hold.UNSETTLED, task.entry.reference, told(task.passage, time, activity),
                None, named=lambda: (*task.assignees, *task.parts), activity=activity,
                sections=task.entry.sections, order=order,
            )  # fmt: skip
            yield from _on_days(base, time.period, days)


def _told_deadlines(plan: Linked, passage: Passage, days: Asked, order: int) -> Iterator[Item]:
    """The deadlines that sentences outside assignments and the titles of activities set."""
    entry = passage.entry
    if entry is None or isinstance(entry.node, Assignment | Activity):
        return
    for time in mentions(passage.text, year=plan.plan.year):
        if time.kind == "deadline":
            base = Item(
                plan, Kind.DEADLINE, Hold.UNSETTLED, _reference(passage), told(passage, time, None), None,
                named=partial(sentence, passage.text, plan.names), sections=entry.sections, order=order,
            )  # fmt: skip
            yield from _on_days(base, time.period, days)


def _reference(passage: Passage) -> str:
    """The number of the entry, or of the one that a paragraph without a number stands under."""
    entry = passage.entry
    while entry and not entry.reference:
        entry = entry.under
    return entry.reference if entry else ""


def told(passage: Passage, time: Mention, activity: LinkedActivity | None) -> str | Said:
    """The sentence that sets a time; behind the activity's title, where it belongs to one."""
    begins = max(
        (at + 2 for mark in (". ", "; ") if (at := passage.text.rfind(mark, 0, time.start)) >= 0), default=0
    )
    ends = min((at for mark in (". ", "; ") if (at := passage.text.find(mark, time.end)) >= 0), default=None)
    clause = passage.text[begins:ends].strip(" .;")
    if activity is None:
        return clause
    title = shortened(activity.title, _TITLE_ENOUGH)
    return Said(_("{activity}: {task}"), {"activity": title, "task": clause})
