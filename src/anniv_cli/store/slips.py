"""The slips of YAML, each in its words: what is wrong, what to do, and the line as it should read."""

from __future__ import annotations

import re

from anniv_cli.messages import mark as _
from anniv_cli.store.faults import Slip
from anniv_cli.store.places import Lines
from anniv_cli.store.quoting import indented, quoted, replaced, with_quotes

_QUOTE_ALL = _("Put the whole value in quotes.")
_COLON = _(
    "A colon and a space stand within words without quotes, so what is before them is taken for a key."
)


def special(content: Lines, start: int) -> Slip:
    """Unquoted words whose first letter means something to YAML."""
    message = _(
        "Words that begin with “{character}” need quotes; YAML gives that character a meaning of its own."
    )
    fields = {"character": content.text[start]}
    return Slip("AN011", start, start + 1, message, fields, _QUOTE_ALL, with_quotes(*content.spot(start)))


def tagged(content: Lines, start: int) -> Slip:
    """`!Quan trọng`."""
    message = _("Words that begin with ! are an instruction to YAML; a plan has none.")
    return Slip("AN022", start, start + 1, message, {}, _QUOTE_ALL, with_quotes(*content.spot(start)))


def colon_in_words(content: Lines, colon: int, value: int) -> Slip:
    """`activity: Lễ kỷ niệm: phần 1`; the words begin at `value`."""
    return Slip("AN010", colon, colon + 1, _COLON, {}, _QUOTE_ALL, with_quotes(*content.spot(value)))


def colon_in_more_words(colon: int) -> Slip:
    """The same in a line that goes on with the words above it."""
    advice = _("Begin the words on a line of their own after >-, or put all of them in quotes.")
    return Slip("AN010", colon, colon + 1, _COLON, {}, advice)


def colon_in_brackets(content: Lines, colon: int) -> Slip:
    """`[7:30, 8:00]`: within brackets, libyaml does not take a colon for a part of a word."""
    line, column = content.spot(colon)
    start = max(line.rfind(sign, 0, column) for sign in "[{,") + 1
    end = min((at for sign in "]},#" if (at := line.find(sign, column)) >= 0), default=len(line))
    words = line[start:end].strip()
    start = line.index(words, start)
    corrected = replaced(line, start, start + len(words), quoted(words))
    message = _("Within brackets, words that hold a colon need quotes.")
    return Slip("AN010", colon, colon + 1, message, {}, _("Put these words in quotes."), corrected)


def half_quoted(content: Lines, start: int, end: int) -> Slip:
    """`"Tìm hiểu" về biên giới`."""
    message = _("The quotation ends before the words do; what follows it has no place.")
    corrected = with_quotes(*content.spot(start))
    return Slip("AN012", start, end, message, {}, _("Put quotes around the whole value."), corrected)


def backslash(content: Lines, index: int, start: int | None) -> Slip:
    """`"123\\KH"`; the quotation begins at `start`, where it stands on this line alone."""
    line, column = content.spot(index)
    corrected = ""
    if start is not None:
        begin = column - (index - start)
        end = line.rindex('"') + 1
        corrected = replaced(line, begin, end, "'" + line[begin + 1 : end - 1].replace("'", "''") + "'")
    message = _("A backslash within double quotes begins a special sign, and this is none.")
    advice = _("Use single quotes, or write the backslash twice.")
    return Slip("AN029", index, index + 1, message, {}, advice, corrected)


def unclosed(content: Lines, index: int) -> Slip:
    """The quotation mark or bracket at `index` is not closed where it should be."""
    line, column = content.spot(index)
    character = line[column]
    if character in "[{":
        message = _("The bracket {character} that opens here is not closed.")
        advice = _(
            "Close it after the last entry, or put the value in quotes if the bracket belongs to the words."
        )
        return Slip("AN014", index, index + 1, message, {"character": character}, advice)
    corrected = line.rstrip() + character if character not in line[column + 1 :] else ""
    message = _("The quotation that opens here is not closed.")
    advice = _("Write the same quotation mark at the end of the words.")
    return Slip("AN013", index, index + 1, message, {}, advice, corrected)


def blank_before(content: Lines, start: int, end: int, corrected: str = "") -> Slip:
    """A tab or a special space where YAML counts ordinary spaces."""
    message = _("A tab stands before this line; YAML counts spaces only.")
    if content.text[start] != "\t":
        message = _(
            "A special space (Word and web pages use it) stands before this line; YAML counts ordinary ones."
        )
    advice = _("Replace it by ordinary spaces, as many as the lines of the same level have.")
    return Slip("AN009", start, end, message, {}, advice, corrected)


def misplaced(content: Lines, start: int, end: int, corrected: str) -> Slip:
    """A key or dash in a column where nothing it could belong to begins."""
    column = content.spot(start)[1] + 1
    message = _("This line begins in column {column}, and nothing it could belong to begins there.")
    advice = _("Put the key or dash exactly under the others of the same level.")
    return Slip("AN015", start, end, message, {"column": column}, advice, corrected)


def ragged(content: Lines, start: int, end: int, margin: int) -> Slip:
    """A line of a text after `>-` that begins further left than the first."""
    message = _("This line begins further left than the first line of the text it belongs to.")
    advice = _("Let all lines of the text begin in the same column.")
    return Slip("AN015", start, end, message, {}, advice, indented(content.spot(start)[0], margin))


def stray_words(content: Lines, start: int, end: int, columns: int) -> Slip:
    """Words in a column of keys; as a part of the words above they would stand `columns` from the left."""
    message = _("These words stand where a key is expected; words that go on from above stand further right.")
    advice = _("Indent the line, or give it a key of its own.")
    return Slip("AN015", start, end, message, {}, advice, indented(content.spot(start)[0], columns))


def no_colon(content: Lines, start: int, key: str) -> Slip:
    """`lead Sở Ngoại vụ`."""
    line, column = content.spot(start)
    end = column + len(key)
    message = _("A colon is missing after the key {key}.")
    advice = _("Write the colon, then a space.")
    return Slip(
        "AN016", start, start + len(key), message, {"key": key}, advice, replaced(line, end, end, ":")
    )


def no_space_after_dash(content: Lines, dash: int) -> Slip:
    """`-Bộ Ngoại giao`."""
    line, column = content.spot(dash)
    message = _("A space is missing after the dash.")
    corrected = replaced(line, column + 1, column + 1, " ")
    return Slip("AN016", dash, dash + 2, message, {}, _("Write the dash, then a space."), corrected)


def no_space_after_colon(content: Lines, start: int, key: str) -> Slip:
    """`lead:Sở Ngoại vụ`; the key begins at `start`."""
    line, column = content.spot(start)
    end = line.index(":", column) + 1
    colon = start + end - column - 1
    message = _("A space is missing after the colon of the key {key}.")
    advice = _("Write the colon, then a space.")
    return Slip(
        "AN016", colon, colon + 1, message, {"key": key.strip()}, advice, replaced(line, end, end, " ")
    )


def cut_off(content: Lines, start: int, end: int, sign: int) -> Slip:
    """`Hội trường #3`: words from `start` to `end`, and a number sign that begins a remark."""
    line, column = content.spot(start)
    corrected = with_quotes(line, column, remark_too=True) if "\n" not in content.text[start:end] else ""
    message = _("The words end before # here; the rest of the line is read as a remark.")
    advice = _("Put the whole value in quotes; if a remark is meant, leave a space after #.")
    return Slip("AN023", sign, sign + 1, message, {}, advice, corrected)


def run_on(content: Lines, dash: int, column: int | None) -> Slip:
    """A dash too far right; the dash above it stands in `column`, counted from 0."""
    corrected = "" if column is None else indented(content.spot(dash)[0], column)
    message = _("This line is read as a part of the words above it, not as an entry of its own.")
    advice = _("Put the dash exactly under the dash above, or the words above in quotes.")
    return Slip("AN024", dash, dash + 1, message, {}, advice, corrected)


def second_document(start: int) -> Slip:
    """Another `---`."""
    message = _("A second document begins here; one file holds one plan.")
    advice = _("Put it into a file of its own, or remove the line with the three hyphens.")
    return Slip("AN021", start, start + 3, message, {}, advice)


def twice(content: Lines, start: int, end: int, key: str, first: tuple[int, int]) -> Slip:
    """A key that stands there already."""
    fields = {"key": key, "line": content.number_of(first[0])}
    message = _("The key “{key}” already stands in line {line}; one of the two would be lost.")
    advice = _("Keep one of them, or join both values under one key.")
    return Slip("AN018", start, end, message, fields, advice, also=(first,))


def no_key(start: int, end: int) -> Slip:
    """Brackets, nothing at all or a reference before a colon."""
    message = _("What stands before a colon must be one word: a key.")
    return Slip(
        "AN027", start, end, message, {}, _("Write the key without brackets, question mark or asterisk.")
    )


def merge_key(start: int, end: int) -> Slip:
    """`<<: *usual`."""
    message = _("The key << copies keys from elsewhere; a plan writes them out.")
    return Slip("AN019", start, end, message, {}, _("Write the copied keys here, and remove this line."))


def too_deep(start: int, end: int, deepest: int) -> Slip:
    """More levels than any plan has."""
    message = _("More than {deepest} levels stand inside one another here.")
    advice = _("Look for brackets or an indentation that has run away.")
    return Slip("AN007", start, end, message, {"deepest": deepest}, advice)


def endless(start: int, end: int, name: str) -> Slip:
    """A reference that would never end, or nearly so."""
    message = _("The reference *{name} repeats too much, or the very value that it stands in.")
    return Slip("AN020", start, end, message, {"name": name}, _("Write the words out here."))


def unreadable(content: Lines, stopped: int) -> Slip:
    """The last resort: the line in which the parser stopped, or the one above it that holds something."""
    number = content.number_of(stopped)
    while number > 1 and not content.line(number).strip():
        number -= 1
    line, begin = content.line(number), content.starts[number - 1]
    start = begin + len(re.match(r"\s*", line).group())  # type: ignore[union-attr]
    place = min(max(stopped, start), max(start, begin + len(line.rstrip()) - 1))
    message = _("This line cannot be read as YAML.")
    advice = _("Compare it with the lines around it: indentation, colons, quotes and brackets.")
    return Slip("AN017", place, place + 1, message, {}, advice)
