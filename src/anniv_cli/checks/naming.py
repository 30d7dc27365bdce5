"""AN7: one name in several spellings, names of bodies and units that are gone, short forms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from anniv_cli.checks.registry import rule
from anniv_cli.checks.spoken import is_force, spoken_of
from anniv_cli.diagnostics import Correction, Finding, Path, Severity
from anniv_cli.links import Linked
from anniv_cli.links.abbreviations import unexplained
from anniv_cli.links.mentioned import in_facts
from anniv_cli.links.place_spellings import spelled_places, spelled_venues
from anniv_cli.links.roles import labelled
from anniv_cli.links.schedule import possible_issue
from anniv_cli.links.spellings import (
    Spelled,
    in_words,
    named_bodies,
    official_form,
    preferred,
    spelled_bodies,
    unlike_register,
    variants,
)
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.reference import Agency, Certainty, Place, successors_on


@rule("AN703", Severity.WARNING)
def several_spellings(plan: Linked) -> Iterator[Finding]:
    """One body or one place is written in several ways.

    A reader cannot tell whether two names are one, and a search finds only half. Shortening a name that
    stands in full elsewhere is no fault.
    """
    for agency, places in spelled_bodies(plan).items():
        forms = variants(places)
        if len(forms) > 1:
            yield _spelled_otherwise(
                forms, preferred(forms, official_form(plan, agency) if agency.branch != "press" else "")
            )
    for places in spelled_places(plan).values():
        forms = {}
        for one in places:
            forms.setdefault(one.form, []).append(one)
        if len(forms) > 1:
            yield _spelled_otherwise(forms, preferred(forms, ""))

    for places in spelled_venues(plan):
        forms = {}
        for one in places:
            forms.setdefault(one.form, []).append(one)
        yield _spelled_otherwise(forms, places[0].form)


def _spelled_otherwise(forms: dict[str, list[Spelled]], right: str) -> Finding:
    """The finding stands at the first place that differs from the spelling to be followed."""
    others = [one for form, places in forms.items() if form != right for one in places]
    first, wanted = others[0], in_words(forms[right])
    shown = ", ".join(f"“{places[0].text}” ({len(places)})" for places in forms.values())
    return Finding(
        first.path,
        _("One name in several spellings: {spellings}."),
        {"spellings": shown},
        excerpt=first.text,
        advice=_("Use one of them throughout."),
        also=tuple(dict.fromkeys(one.path for one in (*others[1:], forms[right][0]))),
        correction=wanted,
        corrections=tuple(Correction(one.path, one.text, wanted) for one in others[1:]),
    )


@lru_cache(maxsize=1)
def renamed(plan: Linked) -> dict[Path, tuple[str, ...]]:
    """By place: the names of bodies that AN703 and AN704 report there."""
    found: dict[Path, tuple[str, ...]] = {}
    for finding in (*several_spellings(plan), *not_the_official_name(plan)):
        for one in finding.offered:
            found[one.path] = (*found.get(one.path, ()), one.excerpt)
    return found


@rule("AN704", Severity.INFO)
def not_the_official_name(plan: Linked) -> Iterator[Finding]:
    """A body is not called by its official name.

    The register knows this spelling as another way to write the name. Where the office's own body is called
    so, list it under `agencies:`.
    """
    for agency, places in spelled_bodies(plan).items():
        other = unlike_register(plan, agency, places)
        if other and len(variants(places)) < 2:
            yield Finding(
                other.path,
                _("“{name}”: the register has “{official}”."),
                {"name": other.text, "official": agency.name},
                excerpt=other.text,
                advice=_("Write the official name."),
                also=tuple(
                    dict.fromkeys(one.path for one in places if one.form == other.form and one is not other)
                ),
                correction=agency.name,
            )


@rule("AN705", Severity.WARNING)
def body_not_there(plan: Linked) -> Iterator[Finding]:
    """A body did not exist when the plan was issued.

    Departments were merged on 1/3/2025 and the district level ended on 1/7/2025; plans of earlier years are
    often used again with their names. A plan without a date is judged only where the body is missing on
    every possible day; sentences about the past and the papers cited are left out.
    """
    first, last = possible_issue(plan)
    gone: dict[str, tuple[Agency, str, list[Path]]] = {}
    for name, parts in named_bodies(plan).items():
        for part in parts:
            agency = part.party.agency
            if agency and never_there(agency, first, last) and not is_force(part.party.text):
                gone.setdefault(name, (agency, part.party.text, []))[2].append(part.path)
    for path, text in in_facts(plan):
        for named in labelled("lead", text, plan.names):
            agency = named.party.agency
            if agency and never_there(agency, first, last) and not is_force(named.party.text):
                gone.setdefault(agency.name, (agency, named.party.text, []))[2].append(path)
    for path, agency, text in spoken_of(plan, lambda agency: never_there(agency, first, last)):
        gone.setdefault(agency.name, (agency, text, []))[2].append(path)
    for agency, text, paths in gone.values():
        yield from _missing(plan, agency, text, paths, first)


def never_there(unit: Agency | Place, first: date, last: date) -> bool:
    return bool((unit.until and unit.until < first) or (unit.since and unit.since > last))


def _missing(plan: Linked, agency: Agency, text: str, paths: list[Path], first: date) -> Iterator[Finding]:
    others = tuple(dict.fromkeys(paths[1:]))
    verified = agency.dates_certainty is Certainty.VERIFIED
    if agency.since and (agency.until is None or agency.until >= first):
        message = (
            _("“{body}” exists only from {since} on.")
            if verified
            else _("“{body}” exists only from {since} on (a day not checked against its decision).")
        )
        advice = _("Name the body that did the work then.")
    else:
        message = (
            _("“{body}” existed until {until}.")
            if verified
            else _("“{body}” existed until {until} (a day not checked against its decision).")
        )
        advice = (
            _("Its work went to {successors}.")
            if agency.successors
            else _("Name the body that does its work now.")
        )
    later = successors_on(plan.register, agency, first)
    fields = {
        "body": agency.name,
        "until": written_day(agency.until) if agency.until else "",
        "since": written_day(agency.since) if agency.since else "",
        "successors": ", ".join(one.name for one in later) or ", ".join(agency.successors),
    }
    yield Finding(paths[0], message, fields, excerpt=text, advice=advice, also=others)


@rule("AN707", Severity.INFO)
def short_form_unexplained(plan: Linked) -> Iterator[Finding]:
    """A short form is never written out.

    Readers of another office, and the partners abroad, do not know an office's own abbreviations. The first
    time, the words stand in full with the short form in brackets; UBND, HĐND and their like need none.
    """
    for short, paths in unexplained(plan).items():
        yield Finding(
            paths[0],
            _("“{short}” is never written out."),
            {"short": short},
            excerpt=short,
            advice=_("Write the words in full the first time, with “({short})” behind them."),
            also=tuple(dict.fromkeys(paths[1:])),
        )
