"""AN8: marks and spaces, brackets and quotes, letters of old encodings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Correction, Finding, Severity
from anniv_cli.links import Linked
from anniv_cli.links.printed import BREAK, Placed, Printed, printed
from anniv_cli.messages import mark as _
from anniv_cli.text import late

_OPENED_BY = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«"}
_BRACKET = re.compile(r"[()\[\]{}“”«»]")
_POINT = re.compile(r"(?:^|(?<=[\s;:,.]))(?:\w|\d+)\)(?=\s)")
""""a) …; b) …" within a text: such a bracket has no partner."""
_WORDS_BEHIND = late(r".(?:\s*\S+){1,3}", re.DOTALL)
_NAMES_DASH = r"[^\W\d_]+ {} [^\W\d_]+"
_LONG_DASH = late(_NAMES_DASH.format("–"))
_LAND = "(?:Việt Nam|Việt|Lào|Campuchia)"
_ALIKE = tuple(
    (late(kind.format("–")), late(kind.format("-")))
    for kind in (
        rf"(?<!\w){_LAND} {{}} {_LAND}(?!\w)",
        r"\d{{1,2}}/\d{{1,2}}/\d{{4}} {} \d{{1,2}}/\d{{1,2}}/\d{{4}}",
    )
)
"""What is joined alike whatever the names: two countries, the two days of an anniversary."""
_QUOTED = late(r'"[^"]{2,200}"')
_WRONG_SPACE = late(
    r"(?P<before>\S+ +(?:[,;:!?)\]”](?![.…])|\.(?![./…])))|(?P<behind>[(\[“] +\S+)|(?P<two>\S+  +\S+)"
    r"|(?P<none>\S*[^\W\d_][”)]?[,;][^\W\d_]\S*)|(?P<dash>\S+ [-–][^\W_]\S*|\S*[^\W_][-–] \S+)"
)
_HANGS = re.compile(r"(?:[,;:!?)\]](?![.…])|”(?![.…])|\.(?![./…])).*|.*[(\[]|.*“", re.DOTALL)
"""A word with a space between it and the mark that belongs to it.

Quotation marks stand apart from brackets: a class of signs so far apart takes ten times as long to compile.
"""
_NO_SPACE = re.compile(r".*[^\W\d_][”)]?[,;][^\W\d_].*|[-–][^\W_].*|.*[^\W_][-–]")
_OLD_ENCODINGS = (
    ("TCVN3", re.compile(r"[^\W\d_][¨©ª«¬®µ¶¸¹»¼½¾×÷§][^\W\d_]|[^\W\d_][©ª¬®](?![^\W\d_])")),
    ("VNI", re.compile(r"[aeo]â|aê|[aeiouyôö][äåøû]|öô|ñ[aeiouöô]")),
    ("UTF-8", re.compile(r"á»|áº|Ã[\xa0-¿]|Ä[‘\x91]|Æ[°¡]")),
)
_BROKEN_WORDS = 2
"""One odd word may be a foreign name."""


@rule("AN804", Severity.WARNING)
def bracket_without_partner(plan: Linked) -> Iterator[Finding]:
    """A bracket or a quotation has no partner.

    The reader cannot tell where the remark ends and the order goes on.
    """
    here = printed(plan)
    for path, text in here.among(_is_open, "(", ")", "“", "”", "["):
        if (at := _lone(text)) is not None:
            found = _WORDS_BEHIND.match(text, at)
            words = found.group() if found and text[at] in "([{“«" else text[: at + 1].split()[-1]
            opens = text[at] in _OPENED_BY.values()
            yield Finding(
                path,
                _("“{words} …” opens and is not closed.")
                if opens
                else _("“{words}” closes what was not opened."),
                {"words": words.lstrip("“«")},
                excerpt=words,
                advice=_("Write its partner where it belongs, or take it out."),
            )


def _is_open(text: str) -> bool:
    return _lone(text) is not None


def _lone(text: str) -> int | None:
    """Where the first bracket without a partner stands."""
    enumerated = {found.end() - 1 for found in _POINT.finditer(text)}
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        at, opener = found.start(), _OPENED_BY.get(found.group())
        if opener is None:
            opened.append(at)
        elif opened and text[opened[-1]] == opener:
            opened.pop()
        elif at not in enumerated:
            return opened[0] if opened else at
    return opened[0] if opened else None


@rule("AN810", Severity.INFO)
def dashes_mixed(plan: Linked) -> Iterator[Finding]:
    """Names are joined by hyphens here and by longer dashes there.

    "Việt Nam - Lào" and "Việt Nam – Lào" in one paper: searching for one does not find the other.
    """
    here = printed(plan)
    if not (here.says(" – ") and here.says(" - ")):
        return
    odd = dict(_joined_otherwise(here))
    if odd:
        (path, words), usual = next(iter(odd.items()))
        yield Finding(
            path,
            _("“{words}” has a long dash; elsewhere it is a hyphen: “{usual}”."),
            {"words": words, "usual": usual},
            excerpt=words,
            advice=_("Use one of the two throughout."),
            also=tuple(dict.fromkeys(other for other, _words in odd if other != path)),
            correction=words.replace("–", "-"),
            corrections=tuple(Correction(*place, place[1].replace("–", "-")) for place in list(odd)[1:]),
        )


def _joined_otherwise(here: Printed) -> Iterator[tuple[Placed, str]]:
    """Words with a long dash between them, each with words that have a hyphen there."""
    told: set[Placed] = set()
    for long, short in _ALIKE:
        if hyphened := [words for _path, words in _found(here, " - ", short)]:
            for path, words in _found(here, " – ", long):
                told.add((path, " ".join(words.split()[-3:])))
                alike = words.replace("–", "-")
                yield (path, words), alike if alike in hyphened else hyphened[0]
    joined = {words.casefold() for _path, words in _found(here, " - ", re.compile(_NAMES_DASH.format("-")))}
    for path, words in _found(here, " – ", _LONG_DASH):
        usual = words.replace("–", "-")
        if usual.casefold() in joined and words[0].isupper() and (path, words) not in told:
            yield (path, words), usual


def _found(here: Printed, sign: str, pattern: re.Pattern[str]) -> Iterator[Placed]:
    """What the pattern finds in the texts that hold the sign."""
    return ((path, found.group()) for path, text in here.holding(sign) for found in pattern.finditer(text))


@rule("AN811", Severity.INFO)
def quotes_mixed(plan: Linked) -> Iterator[Finding]:
    """Curly and straight quotation marks stand side by side.

    A sign of pasted pieces; the printed page shows it.
    """
    here = printed(plan)
    if not (here.says('"') and here.says("“")):
        return
    quoted = [(path, found.group()) for path, text in here.holding('"') for found in _QUOTED.finditer(text)]
    if not quoted:
        return
    yield Finding(
        quoted[0][0],
        _('Quotations are marked by “ ” ({curly}) and by " " ({straight}).'),
        {"curly": sum(text.count("“") for text in here.different), "straight": len(quoted)},
        excerpt=quoted[0][1],
        advice=_("Use “ ” throughout."),
        also=tuple(dict.fromkeys(path for path, _words in quoted[1:])),
        correction=_curly(quoted[0][1]),
        corrections=tuple(Correction(path, words, _curly(words)) for path, words in quoted[1:]),
        safe=True,
    )


def _curly(quoted: str) -> str:
    return f"“{quoted[1:-1]}”"


@rule("AN812", Severity.INFO)
def spaces_wrong(plan: Linked) -> Iterator[Finding]:
    """A space is missing or too many.

    Before a comma or a closing bracket, behind an opening one, on one side of a dash; or none behind a comma.
    """
    here = printed(plan)
    marked = [word for word in here.vocabulary if not word.isalpha()]
    said = here.pieces
    odd = any(map(_HANGS.fullmatch, marked)) or said != said.strip(" ")
    odd = odd or any(two in said for two in ("  ", f" {BREAK}", f"{BREAK} "))
    odd = odd or any(_NO_SPACE.fullmatch(word) and not _is_address(word) for word in marked)
    found = [
        Correction(path, words, right)
        for path, text in (here.texts if odd else ())
        for words, right in _spaced_wrongly(text)
    ]
    if found:
        first, *others = found
        yield Finding(
            first.path,
            _("The spaces are wrong in “{words}”.")
            if not others
            else _("The spaces are wrong in {number} places, the first “{words}”."),
            {"words": first.excerpt, "number": len(found)},
            excerpt=first.excerpt,
            advice=_("One space behind a mark and none before it; a dash has one on either side, or none."),
            also=tuple(dict.fromkeys(other.path for other in others)),
            correction=first.words,
            corrections=tuple(others),
            safe=True,
        )


def _is_address(word: str) -> bool:
    return "//" in word or "@" in word or word.startswith("www")


def _spaced_wrongly(text: str) -> Iterator[tuple[str, str]]:
    """Words with a wrong space, and how they should stand."""
    for found in _WRONG_SPACE.finditer(text):
        words = found.group()
        if found.lastgroup == "before":
            yield words, words[:-1].rstrip() + words[-1]
        elif found.lastgroup == "behind":
            yield words, words[0] + words[1:].lstrip()
        elif found.lastgroup == "two":
            yield words, " ".join(words.split())
        elif found.lastgroup == "dash":
            yield words, re.sub(r" ([-–])(?=\w)|(?<=\w)([-–]) ", lambda one: f" {one[1] or one[2]} ", words)
        elif not _is_address(words):
            yield words, re.sub(r"(?<=[^\W\d_])([”)]?[,;])(?=[^\W\d_])", r"\1 ", words)


@rule("AN813", Severity.ERROR)
def old_encoding(plan: Linked) -> Iterator[Finding]:
    """Words are in an old encoding, so that they print as rubbish.

    Text of before Unicode (TCVN3 with .VnTime, VNI), or Unicode read wrongly. Nothing in it is recognised.
    Nghị định 30/2020/NĐ-CP asks for Unicode after TCVN 6909:2001.
    """
    here = printed(plan)
    for name, pattern in _OLD_ENCODINGS:
        if not pattern.search(here.word_list):
            continue
        broken = set(filter(pattern.search, here.vocabulary))
        for path, text in here.texts if len(broken) >= _BROKEN_WORDS else ():
            words = [word for word in text.split() if word in broken]
            if words:
                yield Finding(
                    path,
                    _("“{words}” is text in the old encoding {encoding}.")
                    if name != "UTF-8"
                    else _("“{words}” is text that was read in the wrong encoding."),
                    {"words": " ".join(words[:3]), "encoding": name},
                    excerpt=words[0],
                    advice=_("Convert the passage to Unicode, or type it anew."),
                )
        if len(broken) >= _BROKEN_WORDS:
            return
