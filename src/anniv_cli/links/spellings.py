"""The spellings of one body, and of one place, that a plan uses side by side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from anniv_cli.diagnostics import Path
from anniv_cli.links.begins import beginnings_in, found_by_letter
from anniv_cli.links.duties import first_tasks
from anniv_cli.links.linked import Linked
from anniv_cli.links.narrative import Passage
from anniv_cli.links.printed import printed
from anniv_cli.links.recalled import recalled
from anniv_cli.links.recipients import recipient
from anniv_cli.links.roles import Part, parts_of
from anniv_cli.reference import Agency, Certainty, Names, Register
from anniv_cli.reference.spelling import SHORT_FORMS, spelled_out
from anniv_cli.text import Split, composed, fold

_JOINT = re.compile(r"\s+[-–]\s*|\s*[-–]\s+")
_SHORT = re.compile(r"[A-ZĐ](?:[&-]?[A-ZĐ])+")
_WORD = re.compile(r"[^\W_]+")
_DASH = "gachnoi"
_ALIKE = 70
_LONGEST_BODY = 90
"""Letters within which a name ends."""


_Told: TypeAlias = tuple[Path, Agency, str]


class Spelled(NamedTuple):
    """A name as one place of the plan writes it. `form`: what is left when case, marks and tail do not
    count.
    """

    path: Path
    text: str
    form: str


@lru_cache(maxsize=1)
def spelled_bodies(plan: Linked) -> dict[Agency, list[Spelled]]:
    """By body: every place outside the running text that names it, in page order, as it is written there.

    Bodies that are always called by the same words, those of the register, are left out.
    """
    named = named_bodies(plan)
    told: dict[str, list[_Told]] = defaultdict(list)
    for one in _told(plan):
        told[one[1].name].append(one)
    tails = _tails(plan)
    spelled: dict[Agency, list[Spelled]] = {}
    for name in dict.fromkeys((*named, *told)):
        parts = [part for part in named.get(name, ()) if not part.party.collective]
        if any([part.party.text != name for part in parts]) or any(one[2] != name for one in told[name]):
            places = [
                *((part.path, agency, part.party.text) for part in parts if (agency := part.party.agency)),
                *told[name],
            ]
            spelled[places[0][1]] = [
                Spelled(path, text, _form(text, tails)) for path, _agency, text in places
            ]
    return spelled


def _told(plan: Linked) -> Iterator[_Told]:
    begins, known = _body_beginnings(plan)
    for passage in _sentences(plan):
        text = composed(passage.text)
        for match in beginnings_in(begins, text):
            official = (name for name in known[match[0].lower()] if text.startswith(name, match.start()))
            behind = next(official, text[match.start() : match.start() + _LONGEST_BODY])
            if named := _body_at(plan.names, behind):
                yield passage.path, *named


def _sentences(plan: Linked) -> list[Passage]:
    """The tasks, and what stands in items and paragraphs outside the activities."""
    others = [one for one in plan.narrative if one.path[-1] in ("item", "paragraph")]
    return [task.passage for task in plan.tasks] + others


@lru_cache(maxsize=4096)
def _body_at(names: Names, text: str) -> tuple[Agency, str] | None:
    """The body of a province with which a text begins, and its words."""
    found = Split(text)
    named = recalled(names).agency_at(found, 0)
    return (named[0], text[: found.stops[named[1] - 1]]) if named and named[0].level == "province" else None


@lru_cache(maxsize=1)
def _body_beginnings(plan: Linked) -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """Finds where a body of a province that has several spellings may be named, of those whose first words a
    plan says; official names by their begin.
    """
    begins, official = _several_forms(plan.register)
    said = set(_WORD.findall(printed(plan).word_list.lower()))
    here = {begin: _either_case(begin[1:]) for begin, spoken in begins.items() if said.issuperset(spoken)}
    return found_by_letter(here), official


@lru_cache(maxsize=4)
def _several_forms(register: Register) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """How these bodies begin, with the words in small letters; and the official names by their begin."""
    several = [
        one for one in register.agencies if one.also and one.level == "province" and one.branch != "party"
    ]
    official: dict[str, list[str]] = defaultdict(list)
    for one in several:
        official[_two_words(one.name).lower()].append(one.name)
    begins = {_two_words(form) for one in several for form in (one.name, *one.also)}
    return {begin: _WORD.findall(begin.lower()) for begin in begins}, official


def _two_words(name: str) -> str:
    return " ".join(name.split()[:2])


def _either_case(rest: str) -> str:
    """The pattern of a second word that may begin with a capital: "Hội hữu nghị", "Hội Hữu nghị"."""
    first, space, second = rest.partition(" ")
    other = f"[{second[0].upper()}{second[0].lower()}]{re.escape(second[1:])}" if second else ""
    return rf"{re.escape(first)}{space}{other}\b"


@lru_cache(maxsize=1)
def named_bodies(plan: Linked) -> dict[str, list[Part]]:
    """By name: every part in which a body stands in a role, as the one assigned, or among the recipients."""
    found: dict[str, list[Part]] = defaultdict(list)
    for parts in _parts(plan):
        for part in parts:
            if agency := part.party.agency:
                found[agency.name].append(part)
    return dict(found)


def _parts(plan: Linked) -> Iterator[Sequence[Part]]:
    yield from (activity.parts for activity in plan.activities)
    yield from (first.assignees for first, _tasks in first_tasks(plan))
    for index, line in enumerate(plan.plan.recipients):
        yield parts_of("lead", [(("recipients", index), recipient(line).name)], plan.names)


def _tails(plan: Linked) -> tuple[str, ...]:
    province = fold(plan.plan.province)
    return (f" tinh {province}", f" thanh pho {province}", f" {province}", " tinh", " thanh pho")


@lru_cache(maxsize=16384)
def _form(text: str, tails: tuple[str, ...]) -> str:
    marked = text if _SHORT.search(text) else _JOINT.sub(f" {_DASH} ", text)
    form = " ".join(word for word in spelled_out(marked, SHORT_FORMS).split() if word != "va")
    return form.removesuffix(next((tail for tail in tails if form.endswith(tail)), ""))


def variants(places: list[Spelled]) -> dict[str, list[Spelled]]:
    """The spellings that differ in more than being shortened, by form; fewer than two where all agree."""
    forms: dict[str, list[Spelled]] = {}
    for one in places:
        forms.setdefault(one.form, []).append(one)
    kept: list[str] = []
    for form in sorted(forms, key=len, reverse=True):
        if not any(_abbreviates(forms[form], other) or _cut_or_other(form, other) for other in kept):
            kept.append(form)
    return {form: forms[form] for form in forms if form in kept}


def _abbreviates(places: list[Spelled], other: str) -> bool:
    """Whether a spelling is the other one with words put in short, where a dash between them is lost."""
    return _undashed(places[0].form) == _undashed(other) and all(_SHORT.search(one.text) for one in places)


def _cut_or_other(form: str, other: str) -> bool:
    """Whether a spelling is cut short from the other, or is another name altogether ("Tỉnh đoàn")."""
    mine, its = _undashed(form), _undashed(other)
    return mine != its and (f" {mine} " in f" {its} " or not _alike(mine, its))


def _undashed(form: str) -> str:
    return " ".join(form.replace(_DASH, "").split())


def _alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE


def unlike_register(plan: Linked, agency: Agency, places: list[Spelled]) -> Spelled | None:
    """The first place that writes a body otherwise than its official name, beyond shortening it.

    The press is left out: its names differ by province.
    """
    if agency in plan.names.own or agency.branch == "press" or agency.mark is not Certainty.VERIFIED:
        return None
    official = _undashed(_form(agency.name, _tails(plan)))
    first: dict[str, Spelled] = {}
    for one in places:
        first.setdefault(one.text, one)
    for one in first.values():
        form = _undashed(one.form)
        cut = f" {form} " in f" {official} " or f" {official} " in f" {form} "
        if (not cut and _alike(form, official)) or _lost_and(one.text, agency):
            return one
    return None


def _lost_and(text: str, agency: Agency) -> bool:
    """Whether a department is written out but for the "và" of its name: "Sở Kế hoạch Đầu tư"."""
    if " và " not in agency.name or not agency.name.startswith("Sở "):
        return False
    return " và " not in text and fold(text) == fold(agency.name.replace(" và ", " "))


def preferred(forms: dict[str, list[Spelled]], agency_form: str) -> str:
    """The form that the others should follow: the register's, else the one met most often, else the first."""
    counts = Counter({form: len(places) for form, places in forms.items()})
    return agency_form if agency_form in forms else counts.most_common(1)[0][0]


def in_words(places: list[Spelled]) -> str:
    """The text to follow among the places of one form: one without abbreviations where there is one."""
    return next((one.text for one in places if not _SHORT.search(one.text)), places[0].text)


def official_form(plan: Linked, agency: Agency) -> str:
    """The register's name of a body in the form that spellings are compared by."""
    return _form(agency.name, _tails(plan))
