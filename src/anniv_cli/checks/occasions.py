"""AN5: the years and days that sentences claim."""

from __future__ import annotations

from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import CountClaim, Linked, count_claims
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day


def _claims(plan: Linked) -> Iterator[tuple[Path, str, CountClaim]]:
    for passage in plan.narrative:
        for claim in count_claims(passage.text, plan.names):
            yield passage.path, passage.text, claim


@rule("AN501", Severity.ERROR)
def year_count_against_dates(plan: Linked) -> Iterator[Finding]:
    """The number of years does not agree with the dates beside it.

    "60 năm … (05/9/1962 - 05/9/2022)": the second year less the first must give the number. Without dates, the
    number is counted from the origin of the occasion to the year of the plan.
    """
    for path, text, claim in _claims(plan):
        words = text[claim.start : claim.end]
        if claim.pair:
            origin, observed = claim.pair.origin, claim.pair.observed
            right = observed.year - origin.year
            if right != claim.stated:
                yield Finding(
                    path,
                    _("“{words}” should read {right} năm: from {origin} to {observed}."),
                    {"words": words, "right": right, "origin": written_day(origin), "observed": written_day(observed)},
                    excerpt=words,
                    advice=_("Correct the number or the dates."),
                )
        elif claim.occasion and (due := claim.occasion.count(plan.plan.year)) not in (None, claim.stated):
            if not claim.occasion.origin:
                continue
            yield Finding(
                path,
                _("“{words}” should read {right} năm: {occasion} began on {origin}, and the plan is for {year}."),
                {
                    "words": words,
                    "right": due,
                    "occasion": claim.occasion.name,
                    "origin": written_day(claim.occasion.origin),
                    "year": plan.plan.year,
                },
                excerpt=words,
                advice=_("Correct the number, or the `year:` of the plan."),
            )


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
                _("“{words}”: the register gives {origin} as the origin of {occasion} (certainty {mark})."),
                {
                    "words": text[claim.pair.start : claim.pair.end],
                    "origin": written_day(origin),
                    "occasion": claim.occasion.name,
                    "mark": claim.occasion.mark.value,
                },
                excerpt=text[claim.pair.start : claim.pair.end],
                advice=_("Correct the date, or the register where it is wrong."),
            )
