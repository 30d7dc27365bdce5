"""AN5: the years and days that sentences claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import CountClaim, Linked, count_claims, uncounted_days
from anniv_cli.links.occasions import counts_years, gives_two_days
from anniv_cli.links.printed import printed
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.reference import Certainty

_COUNTED = re.compile("năm|lần", re.IGNORECASE)


@lru_cache(maxsize=1)
def _claims(plan: Linked) -> tuple[tuple[Path, str, CountClaim], ...]:
    """What all sentences claim; two rules ask one after the other."""
    here = printed(plan)
    own = [occasion for occasion in plan.occasions.values() if occasion not in plan.register.occasions]
    signs = set(_COUNTED.findall(here.word_list))
    counted = [
        (path, text, claim)
        for path, text in here.in_running(counts_years, *signs)
        for claim in count_claims(text, plan.names, own)
    ]
    uncounted = [
        (path, text, claim)
        for path, text in here.in_running(gives_two_days, "/")
        for claim in uncounted_days(text, plan.names, own)
    ]
    return (*counted, *uncounted)


@rule("AN501", Severity.ERROR)
def year_count_against_dates(plan: Linked) -> Iterator[Finding]:
    """The number of years does not agree with the dates beside it.

    "60 năm … (05/9/1962 - 05/9/2022)": the second year less the first must give the number. Without dates,
    the number is counted from the origin of the occasion to the year of the plan.
    """
    for path, text, claim in _claims(plan):
        due = claim.between[1] - claim.between[0] if claim.between else _due_this_year(claim, plan.plan.year)
        if due in (None, claim.stated) or _counted_from_the_origin(claim):
            continue
        fields = {
            "words": text[claim.start : claim.end],
            "right": due,
            "year": plan.plan.year,
            **_dates(claim),
        }
        if claim.between:
            message = (
                _("“{words}” should read lần thứ {right}: from {origin} to {observed}.")
                if claim.ordinal
                else _("“{words}” should read {right} năm: from {origin} to {observed}.")
            )
            advice = _("Correct the number or the dates.")
        else:
            message = _(
                "“{words}” should read {right} năm: {occasion} began on {origin}, and the plan is for {year}."
            )
            advice = _("Correct the number, or the `year:` of the plan.")
        yield Finding(path, message, fields, excerpt=text[claim.start : claim.end], advice=advice)


def _counted_from_the_origin(claim: CountClaim) -> bool:
    """Whether the number is right and the first date is the slip, which AN502 reports."""
    origin = claim.occasion.origin if claim.occasion else None
    if origin is None or claim.pair is None or claim.pair.precision != "day":
        return False
    return claim.pair.origin != origin and claim.stated == claim.pair.observed.year - origin.year


def _due_this_year(claim: CountClaim, year: int) -> int | None:
    """The count due where only the occasion tells; None where a year of the sentence makes it right."""
    if claim.occasion is None or claim.occasion.origin is None:
        return None
    right = {spoken - claim.occasion.origin.year for spoken in claim.years}
    return None if claim.stated in right else claim.occasion.years(year)


def _dates(claim: CountClaim) -> dict[str, object]:
    occasion = claim.occasion
    if claim.pair and claim.pair.precision == "day":
        return {"origin": written_day(claim.pair.origin), "observed": written_day(claim.pair.observed)}
    if claim.between:
        return {"origin": claim.between[0], "observed": claim.between[1]}
    origin = written_day(occasion.origin) if occasion and occasion.origin else ""
    return {"origin": origin, "occasion": occasion.name if occasion else ""}


@rule("AN502", Severity.ERROR)
def date_against_register(plan: Linked) -> Iterator[Finding]:
    """The date of an occasion is not the one that the register gives.

    The register holds the origins of national occasions with their sources; an office may correct it in
    `register/occasions.yaml`.
    """
    for path, text, claim in _claims(plan):
        if not (claim.pair and claim.occasion and claim.occasion.origin) or claim.pair.precision != "day":
            continue
        origin = claim.occasion.origin
        if claim.pair.origin != origin:
            yield Finding(
                path,
                _("“{words}”: the register gives {origin} as the origin of {occasion}.")
                if claim.occasion.mark is Certainty.VERIFIED
                else _("“{words}”: the register gives {origin} for {occasion}, unchecked so far."),
                {
                    "words": text[claim.pair.start : claim.pair.end],
                    "origin": written_day(origin),
                    "occasion": claim.occasion.name,
                },
                excerpt=text[claim.pair.start : claim.pair.end],
                advice=_("Correct the date, or the register where it is wrong."),
            )
