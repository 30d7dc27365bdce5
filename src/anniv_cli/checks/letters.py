"""AN9: the letters of congratulation that a plan calls for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, placed_words
from anniv_cli.links.addressees import body_key
from anniv_cli.links.letters import CalledLetter, called_letters, impossible, speaks_of, without_occasion
from anniv_cli.links.senders import senders
from anniv_cli.links.sending import own_times, sending, settled_lead
from anniv_cli.messages import mark as _
from anniv_cli.model import Letter, Sent
from anniv_cli.periods import written_day
from anniv_cli.text import shortened

_HALF_A_YEAR = timedelta(days=183)


def _fields(called: CalledLetter, **more: object) -> dict[str, object]:
    activity = called.activity
    return {"reference": activity.reference, "activity": shortened(activity.title), **more}


def _first(path: Path, key: str, letter: Letter) -> Path:
    """The place of the first words of `from` or `to`."""
    return placed_words(path, key, letter.from_ if key == "from" else letter.to)[0][0]


def _by_entry(plan: Linked) -> dict[Path, list[CalledLetter]]:
    """The letters of a plan under the entries that call for them."""
    entries: dict[Path, list[CalledLetter]] = {}
    for called in called_letters(plan):
        entries.setdefault(called.path, []).append(called)
    return entries


@rule("AN901", Severity.WARNING)
def occasion_past_when_issued(plan: Linked) -> Iterator[Finding]:
    """An occasion was over when the plan that calls for a letter was issued.

    Nobody can write in time for a day that is gone. Where the plan has no date, the latest document it cites
    gives the day before which it cannot have been issued. A vote is congratulated afterwards, so it counts as
    over once the day to send is gone. Letters entered under `sent:` were in time.
    """
    issued = plan.issued_from
    seen: set[tuple[Path, str]] = set()
    for called in called_letters(plan) if issued else ():
        key = (called.activity.path, called.occasion.id)
        if issued is None or key in seen or _is_sent(called) or not (day := _over(called, issued)):
            continue
        seen.add(key)
        message = (
            _("{reference} “{activity}”: {occasion}, {day}, was over when the plan was issued on {issued}.")
            if plan.plan.date
            else _(
                "{reference} “{activity}”: {occasion}, {day}, was over when the plan was issued, "
                "not before {issued}."
            )
        )
        fields = _fields(
            called, occasion=called.occasion.name, day=written_day(day), issued=written_day(issued)
        )
        path, slug = _place_of_occasion(called)
        advice = _("Leave the occasion out, or enter the letters that have left under `sent:`.")
        yield Finding(path, message, fields, excerpt=slug, advice=advice)


def _over(called: CalledLetter, issued: date) -> date | None:
    """The day of the occasion, where it was too late to write on the day of issue."""
    day = called.occasion.in_year(called.activity.plan.plan.year)
    if day is None or called.occasion.kind == "year" or day >= issued:
        return None
    if called.occasion.kind == "election":
        last = sending(called.activity, called.letter, called.occasion).day
        return day if last and last < issued else None
    return day


def _is_sent(called: CalledLetter) -> bool:
    return any(speaks_of(sent, called) for sent in called.letter.sent)


def _place_of_occasion(called: CalledLetter) -> tuple[Path, str]:
    """Where the occasion is named: in the letter, in the activity, else the letter itself."""
    slug, activity = called.occasion.id, called.activity
    for owner, serves in ((called.path, called.letter.serves), (activity.path, activity.activity.serves)):
        for path, text in placed_words(owner, "for", serves):
            if text == slug:
                return path, slug
    return _first(called.path, "from", called.letter), ""


@rule("AN902", Severity.INFO)
def letters_without_lead_time(plan: Linked) -> Iterator[Finding]:
    """Nobody has said how long before an occasion its letters leave.

    Drafting, translation, signature and the way abroad take days; "căn cứ vào thời gian tổ chức sự kiện" sets
    none. Until the plan does, 5 working days are assumed.
    """
    unsent = ([one for one in entry if not _is_sent(one)] for entry in _by_entry(plan).values())
    without = [entry[0] for entry in unsent if entry and _lacks_lead_time(entry[0])]
    if without:
        references = ", ".join(dict.fromkeys(called.activity.reference for called in without))
        first, *others = (_first(called.path, "from", called.letter) for called in without)
        yield Finding(
            first,
            _("No lead time is given for the letters of {references}; 5 working days are assumed."),
            {"references": references},
            advice=_("Write `lead_time: 5 ngày làm việc` below `letters:` at the head of the plan."),
            also=tuple(others),
        )


def _lacks_lead_time(called: CalledLetter) -> bool:
    plan = called.activity.plan
    day = called.occasion.in_year(plan.plan.year)
    return settled_lead(plan, called.letter) is None and not own_times(called.activity, called.letter, day)


@rule("AN903", Severity.INFO)
def addressee_open(plan: Linked) -> Iterator[Finding]:
    """A letter is called for, and nobody is named whom it could be written to.

    "Các sở, ngành gửi Thư chúc mừng đến các đối tác" leaves it to each body. Such letters stand in the
    register as open, and are not written before an addressee is given.
    """
    for path, entry in _by_entry(plan).items():
        waiting = [called for called in entry if called.addressee.open and not _is_sent(called)]
        if not waiting:
            continue
        first = waiting[0]
        names = ", ".join(dict.fromkeys(called.sender.words for called in waiting))
        several = [called for called in waiting if called.sender.collective]
        key = "to" if first.letter.to and not several else "from"
        if several:
            message = _("{reference} “{activity}”: which of “{senders}” writes to whom is open.")
        elif first.letter.to:
            message = _("{reference} “{activity}”: “{words}” names nobody whom {senders} could write to.")
        else:
            message = _("{reference} “{activity}”: nobody is named whom {senders} could write to.")
        yield Finding(
            _first(path, key, first.letter),
            message,
            _fields(first, senders=names, words=first.addressee.words),
            advice=_("Name one body under `from:`, and the provinces or bodies it writes to under `to:`."),
        )


@rule("AN904", Severity.WARNING)
def two_letters_for_one_occasion(plan: Linked) -> Iterator[Finding]:
    """One sender writes twice to one body on one occasion.

    Most often the occasion stands under two activities; the second letter would puzzle its reader.
    """
    first: dict[tuple[str, str, tuple[str, str]], CalledLetter] = {}
    twice: dict[tuple[Path, str, str], list[tuple[CalledLetter, CalledLetter]]] = {}
    for called in called_letters(plan):
        if called.addressee.open:
            continue
        sender, to = called.sender.side or called.sender.name, body_key(called.addressee, called.sender)
        before = first.setdefault((sender, called.occasion.id, to), called)
        if before is not called:
            twice.setdefault((called.path, sender, called.occasion.id), []).append((called, before))
    for pairs in twice.values():
        called, before = pairs[0]
        names = [
            one.addressee.place.name if one.addressee.place else one.addressee.body for one, _before in pairs
        ]
        yield Finding(
            _first(called.path, "from", called.letter),
            _("{reference} “{activity}”: {sender} writes to {places} on {occasion} in {other} already."),
            _fields(
                called,
                sender=called.sender.name,
                places=", ".join(dict.fromkeys(names)),
                occasion=called.occasion.name,
                other=before.activity.reference,
            ),
            advice=_("Leave one of the two out."),
            also=(_first(before.path, "from", before.letter),),
        )


@rule("AN905", Severity.ERROR)
def layout_of_another_side(plan: Linked) -> Iterator[Finding]:
    """A letter is to be laid out in a form that its sender cannot use.

    The form of Nghị định 30/2020/NĐ-CP is for state bodies and carries the national name; papers of the Party
    follow the Party's own rules. The usual form of the sender is used instead.
    """
    for path, entry in _by_entry(plan).items():
        first, layout = entry[0], entry[0].letter.layout
        wrong = [called.sender.name for called in entry if layout and impossible(layout, called.sender)]
        if wrong:
            yield Finding(
                (*path, "layout"),
                _("{reference} “{activity}”: a letter of {senders} cannot be laid out as `{layout}`."),
                _fields(first, senders=", ".join(dict.fromkeys(wrong)), layout=layout),
                excerpt=layout or "",
                advice=_("Give these senders an entry of their own, with another layout or none."),
            )


@rule("AN906", Severity.WARNING)
def sent_letter_not_told_apart(plan: Linked) -> Iterator[Finding]:
    """An entry under `sent:` fits none of the letters that it stands with, or more than one.

    A number belongs to one letter. Where an entry calls for letters of several bodies, occasions or
    addressees, `from:`, `for:` and `to:` below `sent:` say which of them has left. A day half a year away
    from the occasion is that of another year's letter, or a slip.
    """
    for path, entry in _by_entry(plan).items():
        for index, sent in enumerate(entry[0].letter.sent):
            meant = [called for called in entry if speaks_of(sent, called)]
            number = len(meant)
            if far := next((called for called in meant if _is_far(sent, called)), None):
                yield _sent_far_away(far, sent, (*path, "sent", index, "on"))
                continue
            if number != 1:
                yield Finding(
                    (*path, "sent", index, "number"),
                    _("{reference} “{activity}”: {number} fits none of its letters.")
                    if number == 0
                    else _("{reference} “{activity}”: {number} fits {count} of its letters."),
                    _fields(entry[0], number=sent.number, count=number),
                    advice=_("Say which letter it is with `from:`, `for:` and `to:`."),
                )


def _is_far(sent: Sent, called: CalledLetter) -> bool:
    """Whether a letter cannot have left for its occasion on that day."""
    year = called.activity.plan.plan.year
    day = called.occasion.in_year(year)
    return abs(sent.on - day) > _HALF_A_YEAR if day else abs(sent.on.year - year) > 1


def _sent_far_away(called: CalledLetter, sent: Sent, path: Path) -> Finding:
    year = called.activity.plan.plan.year
    day = called.occasion.in_year(year)
    when = written_day(day) if day else year
    return Finding(
        path,
        _("{reference} “{activity}”: {number} of {day} cannot be the letter for {occasion}, {when}."),
        _fields(
            called, number=sent.number, day=written_day(sent.on), occasion=called.occasion.name, when=when
        ),
        advice=_("Compare the day under `on:` with the letter."),
    )


@rule("AN907", Severity.WARNING)
def letter_without_occasion(plan: Linked) -> Iterator[Finding]:
    """A letter is called for on no occasion that is known.

    Without an occasion it has no day, and stands in no register of letters.
    """
    for activity, path, letter in without_occasion(plan):
        fields = {
            "reference": activity.reference,
            "activity": shortened(activity.title),
            "senders": ", ".join(sender.name for sender in senders(plan, letter.from_)),
        }
        yield Finding(
            _first(path, "from", letter),
            _("{reference} “{activity}”: the letter of {senders} serves no occasion."),
            fields,
            advice=_("Name the occasion under `for:`."),
        )
