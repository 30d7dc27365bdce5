"""The spellings of one place that the printed text of a plan uses side by side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import placed_words
from anniv_cli.links.begins import beginnings_in, found_by_letter
from anniv_cli.links.linked import Linked
from anniv_cli.links.printed import printed
from anniv_cli.links.spellings import Spelled
from anniv_cli.reference import Place, Register
from anniv_cli.text import composed, fold, late, words

_LONGEST = 48
"""Letters within which a name ends."""
_BEGIN = 4
_NO_SMALL_WORD = "(?! [a-z])"
"""Stands behind the first word of a name: "Công Pông Chàm", not "Công nghệ"."""
_VENUE = re.compile(
    r"(?:Trung tâm|Nhà (?:văn hóa|văn hoá|thi đấu|hát|khách)|Hội trường|Quảng trường|Sân vận động|Bảo tàng"
    r"|Thư viện|Rạp)(?: - (?=\w)|[^,;.:()\n-])*"
)
_OF_ALL = (" tỉnh", " thành phố", " huyện", " thị xã")
"""How the name of a house ends that is there once; behind "xã" stands a name of its own."""
_CITIES = frozenset({"Sihanoukville"})
"""Cities by whose name their province is known too: no other spelling of it."""
_TITLE = late(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
"""Of a book, a film, a seminar: its names are not the plan's to change."""
_MOST_CUT = 3
_FEWEST_KEPT = 4
_HYPHENS = ("-", "\u2011")


def spelled_places(plan: Linked) -> dict[str, list[Spelled]]:
    """By place that has several spellings in the printed text: each of them, in page order."""
    several = _in_several_ways(plan)
    signs = [form for forms in several.values() for form in forms]
    named: dict[str, list[Spelled]] = {}
    for path, text in _printed(plan) if several else ():
        if any([sign in text for sign in signs]) and not text.isupper():
            for name, form in _named(plan, _TITLE.sub("“”", text)):
                if name in several:
                    named.setdefault(name, []).append(Spelled(path, form, form))
    return named


def _in_several_ways(plan: Linked) -> dict[str, set[str]]:
    """The places that the clauses of a plan, each looked at once, may write in several ways; with the ways.

    No name goes on across a comma, so a clause tells what its texts would.
    """
    forms = (form for known in _beginnings(plan.register).values() for form, _name in known)
    found: dict[str, set[str]] = {}
    for name, form in _named(plan, printed(plan).naming(forms)):
        found.setdefault(name, set()).add(form)
    return {name: forms for name, forms in found.items() if len(forms) > 1}


def _named(plan: Linked, text: str) -> Iterator[tuple[str, str]]:
    """The places named in a text, and how they are written there."""
    begins, known = _begins(plan)
    for match in beginnings_in(begins, text):
        start = match.start()
        place = _known_at(known[match[0]], text, start) or _place_at(plan, text, start)
        if place and place[1] not in _CITIES:
            yield place


def spelled_venues(plan: Linked) -> list[list[Spelled]]:
    """The halls and houses of one name that has a word in its middle here and none there: "Trung tâm Văn hóa
    - Điện ảnh tỉnh", "Trung tâm Văn hóa tỉnh". The fuller names come first.
    """
    named: dict[str, list[Spelled]] = {}
    for activity in plan.activities:
        for path, text in placed_words(activity.path, "place", activity.activity.place):
            for venue in _venues(text):
                named.setdefault(fold(venue), []).append(Spelled(path, venue, fold(venue)))
    forms = sorted(named, key=len, reverse=True)
    return [
        [*named[whole], *named[cut]]
        for at, whole in enumerate(forms)
        for cut in forms[at + 1 :]
        if _cut_in_the_middle(whole.split(), cut.split())
    ]


@lru_cache(maxsize=4096)
def _venues(text: str) -> tuple[str, ...]:
    """The names of halls and houses in a line, of which a plan has few, that end as a whole name does."""
    venues = (found.group().rstrip() for found in _VENUE.finditer(text))
    return tuple(venue for venue in venues if venue.endswith(_OF_ALL))


def _cut_in_the_middle(whole: list[str], cut: list[str]) -> bool:
    """Whether a name is the other one without some words, and both begin and end alike."""
    if not len(cut) < len(whole) <= len(cut) + _MOST_CUT or len(cut) < _FEWEST_KEPT:
        return False
    head = next(at for at, word in enumerate([*cut, ""]) if word != whole[at])
    return _FEWEST_KEPT <= head + 1 <= len(cut) and cut[head:] == whole[len(whole) - len(cut) + head :]


def _known_at(forms: list[tuple[str, str]], text: str, start: int) -> tuple[str, str] | None:
    """The place and the spelling where a known spelling stands whole, which is quicker than reading it."""
    for form, name in forms:
        end = start + len(form)
        if text.startswith(form, start) and not (
            text[end : end + 1].isalnum() or text[end : end + 1] in _HYPHENS
        ):
            return name, form
    return None


def _place_at(plan: Linked, text: str, start: int) -> tuple[str, str] | None:
    text = composed(text[start : start + _LONGEST])
    spoken = words(text)
    match = plan.names.place_at(spoken, 0, text)
    return (match[0].name, text[: spoken[match[1] - 1].end]) if match and match[0].also else None


def _printed(plan: Linked) -> Iterator[tuple[Path, str]]:
    yield from ((passage.path, passage.text) for passage in plan.narrative)
    for activity in plan.activities:
        yield from placed_words(activity.path, "place", activity.activity.place)
        yield from placed_words(activity.path, "when", activity.activity.when)


@lru_cache(maxsize=1)
def _begins(plan: Linked) -> tuple[re.Pattern[str], dict[str, list[tuple[str, str]]]]:
    """Finds quickly where one of the places may be named of which a plan says the first word."""
    known, words_said = _beginnings(plan.register), printed(plan).word_list
    said = {
        begin: re.escape(begin[1:]) + _NO_SMALL_WORD * (begin not in dict(known[begin]))
        for begin in known
        if begin.split(" ")[0] in words_said
    }
    return found_by_letter(said), known


@lru_cache(maxsize=4)
def _beginnings(register: Register) -> dict[str, list[tuple[str, str]]]:
    """How places begin that have several spellings, with the spellings, longest first.

    Abroad the first letters are enough, since names are written in ways that nobody has listed.
    """
    known: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for place, form in sorted(_several_forms(register), key=lambda one: -len(one[1])):
        known[form if place.country == "VN" else form[:_BEGIN]].append((form, place.name))
    return known


def _several_forms(register: Register) -> Iterator[tuple[Place, str]]:
    """Spellings that mean one place without a word before them."""
    bearers = Counter(form for place in register.places for form in (place.name, *place.also))
    for place in register.places:
        if place.also and not place.name.startswith("Thành phố"):
            forms = (form for form in (place.name, *place.also) if bearers[form] == 1)
            yield from ((place, form) for form in forms if not form.startswith(("tỉnh ", "Thủ đô ")))
