"""Remarks that accept a finding: `# chấp nhận AN203: lý do`, `# accept AN203: reason`.

Parsers drop remarks, so they are looked for in the text and told from words by the places already known.
"""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from anniv_cli.diagnostics import Diagnostic, Path, Severity
from anniv_cli.messages import mark as _
from anniv_cli.store.faults import Slip
from anniv_cli.store.layout import shape_of
from anniv_cli.store.places import places_of
from anniv_cli.store.reader import diagnostic
from anniv_cli.store.source import SourceFile
from anniv_cli.text import composed, late

_HINT = re.compile(r"#[^\n]*?\bAN\d", re.IGNORECASE)
_SIGN = late(r"(?:^|(?<=[ \t]))#")
_ACCEPTS = late(
    r"#+\s*(?:anniv\s*:\s*)?(?:ch[ấa]p nh[ậa]n|accept(?:ed|s)?)\s*:?\s*"
    r"(AN\d\w*(?:(?:\s*[,;]\s*|\s+(?:và|and)\s+|\s+)AN\d\w*)*)(?!\w)(.*)",
    re.IGNORECASE,
)
_CODE = late(r"AN\d\w*", re.IGNORECASE)
_WHOLE_FILE = late(
    r"\s*[,;]?\s*(?:(?:cho|trong) "
    r"(?:(?:c[ảa]|to[àa]n(?: b[ộo])?) (?:t[ệe]p|file|k[ếe] ho[ạa]ch)|t[ệe]p n[àa]y)"
    r"|(?:in|for) (?:this|the)(?: whole| entire)? (?:file|plan))(?!\w)",
    re.IGNORECASE,
)
_BEFORE_REASON = " \t:;,.–—-"


class Acceptance(NamedTuple):
    """What one remark accepts, and where; lines count from 1."""

    start: int
    """The remark's number sign, in letters from the beginning of the text."""
    end: int
    codes: tuple[str, ...]
    reason: str
    whole_file: bool
    line: int
    """The line it speaks of: its own, or the one it stands above; 0 where there is none."""
    is_words: bool = False
    """Within quotes or a longer text, where it is no remark at all."""


def settled(
    file: SourceFile, found: Sequence[Diagnostic], known: Collection[str], *, complete: bool
) -> list[Diagnostic]:
    """The findings, with the reason where the file accepts them, and what is wrong with its remarks.

    `known`: the codes there are. `complete`: every rule has seen the plan; what is not found is not there.
    """
    remarks = acceptances(file)
    if not remarks:
        return list(found)
    effective = [remark for remark in remarks if _counts(remark, file)]
    used: set[tuple[int, str]] = set()
    marked = [_marked(one, file, effective, used) for one in found]
    slips = [slip for remark in remarks for slip in _objections(remark, file, known)]
    if complete:
        unused = ((remark, code) for remark in effective for code in remark.codes if code in known)
        slips += [_unmatched(file, *one) for one in unused if (one[0].start, one[1]) not in used]
    return [*marked, *(diagnostic(file.name, file.content, slip) for slip in slips)]


def acceptances(file: SourceFile) -> list[Acceptance]:
    """Every remark of a file that could be read which accepts a finding, in order."""
    if file.tree is None:
        return []
    signs = (sign for sign in places_of("#", file.text) if _HINT.match(file.text, sign))
    hints = set(map(file.content.number_of, signs))
    return [found for number in sorted(hints) if (found := _in_line(file, number))]


def _in_line(file: SourceFile, number: int) -> Acceptance | None:
    line, begin = file.line(number), file.content.starts[number - 1]
    signs = [sign.start() for sign in _SIGN.finditer(line)]
    outside = next((sign for sign in signs if not _in_words(file, begin + sign)), None)
    start = outside if outside is not None else signs[0] if signs else None
    found = None if start is None else _ACCEPTS.search(composed(line[start:]))
    if start is None or found is None:
        return None
    whole = _WHOLE_FILE.match(found[2])
    reason = found[2][whole.end() if whole else 0 :].strip(_BEFORE_REASON)
    return Acceptance(
        start=begin + start,
        end=begin + len(line.rstrip()),
        codes=tuple(dict.fromkeys(code.upper() for code in _CODE.findall(found[1]))),
        reason=reason if re.search(r"\w", reason) else "",
        whole_file=bool(whole),
        line=number if line[:start].strip() else _spoken_of(file, number, start),
        is_words=outside is None,
    )


def _in_words(file: SourceFile, index: int) -> bool:
    """Whether the letter belongs to a value; the rest of the line with >- or | does not."""
    number = file.marks.begun_before(index)
    start, end = file.marks.starts[number], file.marks.ends[number]
    if number in file.marks.children or not start <= index < end:
        return False
    return file.text[start] not in "|>" or "\n" in file.text[start:index]


def _spoken_of(file: SourceFile, number: int, column: int) -> int:
    """The line below a remark; for one at the end of an entry, under its keys, the entry's first line."""
    below = number + 1
    while file.line(below).lstrip().startswith("#"):
        below += 1
    line = file.line(below)
    if line.strip() and shape_of(line).indent >= column:
        return below
    above = number - 1
    while above and (not file.line(above).strip() or shape_of(file.line(above)).indent >= column > 0):
        above -= 1
    begins = shape_of(file.line(above)) if above else None
    if column and begins and begins.dashes and begins.key_column == column:
        return above
    return below if line.strip() else 0


def _counts(remark: Acceptance, file: SourceFile) -> bool:
    in_place = not remark.whole_file or _at_head(remark, file)
    return bool(remark.reason) and not remark.is_words and in_place


def _at_head(remark: Acceptance, file: SourceFile) -> bool:
    return remark.end <= file.marks.starts[0]


def _marked(
    found: Diagnostic, file: SourceFile, remarks: Sequence[Acceptance], used: set[tuple[int, str]]
) -> Diagnostic:
    """The finding, accepted by every remark that means it; all of them count as used."""
    mine = [remark for remark in remarks if found.code in remark.codes]
    if not mine or (found.severity is Severity.ERROR and found.code < "AN2"):  # no plan without these
        return found
    lines = _lines_of(found, file)
    meaning = [remark for remark in mine if remark.whole_file or remark.line in lines]
    used.update((remark.start, found.code) for remark in meaning)
    return found._replace(accepted=meaning[0].reason) if meaning else found


def _lines_of(found: Diagnostic, file: SourceFile) -> set[int]:
    """Where a remark about a finding may stand: by its words, value and keys, up to the entry around it."""
    lines = {found.span.line, *_ends_of_words(found, file)}
    path = found.path
    for length in range(_home(path), len(path) + 1):
        if length:
            lines.add(file.key_span(path[:length]).line)
    return lines


def _ends_of_words(found: Diagnostic, file: SourceFile) -> tuple[int, int]:
    """First and last line of the value that the finding lies in: nowhere else can a remark follow it."""
    index = file.content.starts[found.span.line - 1] + found.span.column - 1
    number = file.marks.begun_before(index)
    if number in file.marks.children or index > file.marks.ends[number]:
        return found.span.line, found.span.line
    content = file.content
    return content.number_of(file.marks.starts[number]), content.number_of(file.marks.ends[number])


def _home(path: Path) -> int:
    """How much of a path leads to the entry of a body around it: what a section holds answers for itself."""
    steps = [
        place + 2
        for place, step in enumerate(path[:-1])
        if step == "body" and isinstance(path[place + 1], int)
    ]
    return steps[-1] if steps else 0


def _objections(remark: Acceptance, file: SourceFile, known: Collection[str]) -> Iterator[Slip]:
    """What is wrong with a remark whatever is found in the plan."""
    fields: dict[str, object] = {"codes": ", ".join(remark.codes)}
    if remark.is_words:
        message = _(
            "This is to accept {codes}, but here it is a part of the plan's words and will be printed."
        )
        advice = _("Put the remark on the line above the key, or behind >- or | on the line of the key.")
        yield Slip("AN033", remark.start, remark.end, message, fields, advice)
        return
    if not remark.reason:
        message = _("No reason is given why {codes} is accepted, so it is not.")
        advice = _("Write the reason behind a colon: # accept {codes}: …")
        yield Slip("AN030", remark.start, remark.end, message, fields, advice)
    for code in remark.codes:
        if code not in known:
            message = _("There is no finding {code} that could be accepted.")
            advice = _("“anniv rules” lists the codes; a remark names each in full.")
            yield Slip("AN031", *_place(file, remark, code), message, {"code": code}, advice)
    if remark.whole_file and not _at_head(remark, file):
        message = _("{codes} is accepted for the whole file, but not at its head.")
        advice = _("Put the remark above the first key of the file, where a reader looks for it.")
        yield Slip("AN032", remark.start, remark.end, message, fields, advice)


def _unmatched(file: SourceFile, remark: Acceptance, code: str) -> Slip:
    fields = {"code": code}
    if remark.whole_file:
        message = _("{code} is accepted for the whole file, and nothing of that kind is found in it.")
        return Slip("AN032", *_place(file, remark, code), message, fields, _("Remove the remark."))
    message = _("{code} is accepted here, and nothing of that kind is found here.")
    advice = _("Remove the remark, or move it to the line of the finding or to the one directly above.")
    return Slip("AN032", *_place(file, remark, code), message, fields, advice)


def _place(file: SourceFile, remark: Acceptance, code: str) -> tuple[int, int]:
    named = _CODE.finditer(file.text, remark.start, remark.end)
    start = next((one.start() for one in named if one.group().upper() == code), remark.start)
    return start, start + len(code)
