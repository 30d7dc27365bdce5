"""What is wrong with a text that a parser gave up on, found by looking at its lines.

Parsers say where they stopped, which may be far below the cause and differs from one parser to the next.
So the lines are read from the top, as a person would, up to the line where the parser stopped.
"""

from __future__ import annotations

import re

from anniv_cli.messages import mark as _
from anniv_cli.store.faults import Slip
from anniv_cli.store.keys import is_known
from anniv_cli.store.layout import BLOCK, Shape, blanks, closing_quote, colon_in, shape_of, without_remark
from anniv_cli.store.places import Lines
from anniv_cli.store.quoting import QUOTE_ADVICE, indented, quoted, replaced, special, with_quotes
from anniv_cli.store.scalars import no_space_after_colon, no_space_after_dash

_LEADING_TAB = re.compile(r"^ *\t", re.MULTILINE)
_ANCHOR = re.compile(r"[&*][A-Za-z0-9_-]+(?=\s|$)")
_TAG = re.compile(r"!!?[A-Za-z]*(?=\s|$)")
_NO_SPACE = re.compile(r"([^\s:#\"'\[\]{}-][^:#\"'\[\]{}]{0,40}):(?=[^\s/\\:])")


def cause(content: Lines, stopped: int) -> Slip:
    """The first fault in the lines up to the place where the parser stopped."""
    scan = _Scan(content)
    last = content.number_of(min(stopped, len(content.text)))
    for number in range(1, last + 1):
        slip = scan.take(number)
        if slip is not None:
            return slip
    return _colon_in_brackets(content, stopped) or scan.left_open() or _unreadable(content, stopped)


def _colon_in_brackets(content: Lines, stopped: int) -> Slip | None:
    """`[7:30, 8:00]`: within brackets, libyaml does not take a colon for a part of a word."""
    text = content.text
    if text[stopped : stopped + 1] != ":" or text[stopped + 1 : stopped + 2] in " \n,]}":
        return None
    number = content.number_of(stopped)
    line, column = content.line(number), stopped - content.starts[number - 1]
    start = max(line.rfind(sign, 0, column) for sign in "[{,") + 1
    end = min((at for sign in "]},#" if (at := line.find(sign, column)) >= 0), default=len(line))
    words = line[start:end].strip()
    start = line.index(words, start)
    corrected = replaced(line, start, start + len(words), quoted(words))
    message = _("Within brackets, words that hold a colon need quotes.")
    return Slip("AN010", stopped, stopped + 1, message, {}, _("Put these words in quotes."), corrected)


def leading_tab(content: Lines) -> Slip | None:
    """A tab that indents a line which the parser was content with; within a text of many lines it may stand."""
    found = list(_LEADING_TAB.finditer(content.text))
    if not found:
        return None
    scan = _Scan(content)
    slips = map(scan.take, range(1, content.number_of(found[-1].start()) + 1))
    slip = next((slip for slip in slips if slip is not None), None)
    return slip if slip is not None and slip.code == "AN009" else None


def _unreadable(content: Lines, stopped: int) -> Slip:
    number = content.number_of(stopped)
    while number > 1 and not content.line(number).strip():
        number -= 1
    line = content.line(number)
    start = content.starts[number - 1] + len(line) - len(line.lstrip())
    stopped = min(max(stopped, start), max(start, content.starts[number - 1] + len(line.rstrip()) - 1))
    message = _("This line cannot be read as YAML.")
    advice = _("Compare it with the lines around it: indentation, colons, quotes and brackets.")
    return Slip("AN017", stopped, stopped + 1, message, {}, advice)


class _Scan:
    """Reads lines one by one and remembers what is open."""

    def __init__(self, content: Lines) -> None:
        self.content = content
        self.levels: list[tuple[int, str]] = []
        """Columns of the open lists (`-`) and mappings (`:`), the innermost last."""
        self.owner = -1
        """The column that the words being read belong to; longer words stand further right."""
        self.state = "open"
        """What the line above left: `open` (nothing yet), `words`, `block`, `quote`, `brackets` or `closed`."""
        self.quote = ""
        self.brackets: list[tuple[str, int]] = []
        self.begun = 0
        """Where the quotation or the outermost bracket began, in letters from the beginning."""
        self.number = 0
        self.line = ""

    # -- places --------------------------------------------------------------------------------------------------

    def _at(self, column: int) -> int:
        return self.content.starts[self.number - 1] + column

    def _slip(
        self, code: str, columns: tuple[int, int], message: str, advice: str, corrected: str = "", **fields: object
    ) -> Slip:
        start, end = self._at(columns[0]), self._at(columns[1])
        return Slip(code, start, max(end, start + 1), message, fields, advice, corrected)

    # -- lines ---------------------------------------------------------------------------------------------------

    def take(self, number: int) -> Slip | None:
        """What is wrong with the next line, as far as that is beyond doubt."""
        self.number, self.line = number, self.content.line(number)
        if self.state == "quote":
            return self._in_quote()
        if self.state == "brackets":
            return self._in_brackets(0)
        if not self.line.strip():
            return None
        indent = len(self.line) - len(self.line.lstrip(" "))
        if self.state == "block" and indent > self.owner:
            return None
        if self.line.lstrip().startswith("#"):
            return None
        if self.line.startswith(("---", "...", "%YAML", "%TAG")):
            return self._marker()
        return self._structure(indent)

    def _marker(self) -> Slip | None:
        self.state, self.levels, self.owner = "open", [], -1
        return None

    def _structure(self, indent: int) -> Slip | None:
        before = blanks(self.line)
        if len(before) > indent:
            return self._blank(before)
        shape = shape_of(self.line)
        if self.state == "words" and indent > self.owner:
            return self._more_words(shape)
        return self._place(shape) or self._no_space(shape) or self._value(shape)

    def _blank(self, before: str) -> Slip:
        columns = {column for column, _kind in self.levels}
        corrected = ""
        if set(before) <= {" ", "\t"}:
            widths = {len(before.expandtabs(size)) for size in (2, 4, 8)} & columns
            corrected = indented(self.line, min(widths)) if len(widths) == 1 else ""
        column = next(place for place, letter in enumerate(before) if letter != " ")
        tab = before[column] == "\t"
        message = _("A tab stands before this line; YAML counts spaces only.")
        other = _("A special space (as Word and web pages use) stands before this line; YAML counts ordinary ones.")
        advice = _("Replace it by ordinary spaces, as many as the line above has at the same level.")
        return self._slip("AN009", (column, len(before)), message if tab else other, advice, corrected)

    def _more_words(self, shape: Shape) -> Slip | None:
        """A line that goes on with the words above; a colon in it shows that something else was meant."""
        text = self.line[shape.indent :]
        colon = colon_in(text)
        if colon < 0:
            self.state = "closed" if text != without_remark(text) else "words"
            return None
        if shape.key is not None and is_known(shape.key):
            return self._indentation(shape)
        message = _("A colon and a space stand within words without quotes, so YAML takes what is before them for a key.")
        advice = _("Begin the words on a line of their own after >-, or put all of them in quotes.")
        place = shape.indent + colon
        return self._slip("AN010", (place, place + 1), message, advice)

    # -- indentation ---------------------------------------------------------------------------------------------

    def _place(self, shape: Shape) -> Slip | None:
        """Opens and closes levels; a line that fits none of them is out of place."""
        below = [level for level in self.levels if level[0] <= shape.indent]
        kind = "-" if shape.dashes else ":"
        deeper = not below or below[-1][0] < shape.indent
        if shape.key is None and not shape.dashes:
            return self._words_alone(shape, below)
        if deeper and (self.state != "open" or (len(below) < len(self.levels))):
            return self._indentation(shape)
        if not deeper and below[-1][1] != kind:
            if kind == ":" and len(below) > 1 and below[-2][0] == shape.indent:
                below.pop()  # a list may stand right under its key; the next key ends it
            elif kind == "-" and self.state != "open":
                return self._indentation(shape)
            elif kind == ":":
                return self._indentation(shape)
        self.levels = below
        self._open(shape)
        return None

    def _open(self, shape: Shape) -> None:
        for column in shape.dashes:
            if (column, "-") not in self.levels:
                self.levels.append((column, "-"))
        if shape.key is not None and (shape.key_column, ":") not in self.levels:
            self.levels.append((shape.key_column, ":"))
        self.owner = shape.key_column if shape.key is not None else (shape.dashes or (self.owner,))[-1]
        self.state = "open"

    def _indentation(self, shape: Shape) -> Slip:
        kind = "-" if shape.dashes else ":"
        fitting = sorted({column for column, what in self.levels if what == kind}, key=lambda at: abs(at - shape.indent))
        certain = len(fitting) == 1 or (
            len(fitting) > 1 and abs(fitting[0] - shape.indent) < abs(fitting[1] - shape.indent)
        )
        corrected = indented(self.line, fitting[0]) if certain and fitting[0] != shape.indent else ""
        message = _("This line begins in column {column}, and nothing it could belong to begins there.")
        advice = _("Put the key or dash exactly under the others of the same level.")
        columns = (shape.indent, shape.value_column if shape.key else shape.indent + 1)
        end = shape.key_column + len(shape.key) if shape.key else columns[1]
        return self._slip("AN015", (shape.indent, end), message, advice, corrected, column=shape.indent + 1)

    def _words_alone(self, shape: Shape, below: list[tuple[int, str]]) -> Slip | None:
        """A line with neither a dash nor a key: words that begin under their key, or a slip."""
        if self.state == "open" and shape.indent > self.owner:
            return None
        missing = self._no_space(shape)
        if missing is not None:
            return missing
        words = self.line.strip()
        first = next((word for word in (words.split(" ")[0],) if is_known(word)), None)
        if first is not None and " " in words and below and below[-1] == (shape.indent, ":"):
            message = _("A colon is missing after the key {key}.")
            end = shape.indent + len(first)
            corrected = replaced(self.line, end, end, ":")
            return self._slip("AN016", (shape.indent, end), message, _("Write the colon, then a space."), corrected, key=first)
        if self.state == "words" and not words.startswith(("[", "]", "{", "}", '"', "'", "&", "*", "!", "|", ">", "@", "%")):
            message = _("These words stand where a key is expected; words that go on from the line above stand further right.")
            corrected = indented(self.line, max(self.owner, 0) + 2)
            advice = _("Indent the line, or give it a key of its own.")
            return self._slip("AN015", (shape.indent, len(self.line.rstrip())), message, advice, corrected)
        return None

    def _no_space(self, shape: Shape) -> Slip | None:
        """`lead:Sở Ngoại vụ`, `-activity: …`, `-Bộ Ngoại giao`."""
        column = shape.key_column
        rest = self.line[column:]
        if re.match(r"-[^\s\-\d]", rest) and self._dash_meant(shape):
            return no_space_after_dash(self.content, self._at(column))
        found = _NO_SPACE.match(rest) if shape.key is None else None
        if found is None or not is_known(found.group(1)):
            return None
        return no_space_after_colon(self.content, self._at(column), found.group(1))

    def _dash_meant(self, shape: Shape) -> bool:
        in_list = any(level == (shape.key_column, "-") for level in self.levels)
        return in_list or (shape.key is not None and is_known(shape.key.lstrip("-"))) or self.state == "open"

    # -- values --------------------------------------------------------------------------------------------------

    def _value(self, shape: Shape) -> Slip | None:
        value, column = shape.value, shape.value_column
        while found := (_ANCHOR if value[:1] == "&" else _TAG).match(value):
            rest = value[found.end() :]
            column += found.end() + len(rest) - len(rest.lstrip())
            value = rest.lstrip()
        if not value or value.startswith("#") or (value[0] == "*" and _ANCHOR.match(without_remark(value))):
            self.state = "open" if not value or value[0] == "#" else "closed"
            return None
        if value[0] in "\"'":
            return self._quoted(column)
        if value[0] in "[{":
            self.begun, self.brackets = self._at(column), []
            return self._in_brackets(column)
        if BLOCK.match(value):
            self.state = "block"
            return None
        return self._plain(shape, value, column)

    def _plain(self, shape: Shape, value: str, column: int) -> Slip | None:
        if value[0] in "@`%&*!|>,]}" or (value[:2] in ("- ", "? ", "-") and shape.key is not None):
            return special(self.content, self._at(column))
        colon = colon_in(value)
        if colon >= 0:
            message = _("A colon and a space stand within words without quotes, so YAML takes what is before them for a key.")
            corrected = with_quotes(self.line, column)
            return self._slip("AN010", (column + colon, column + colon + 1), message, QUOTE_ADVICE, corrected)
        self.state = "words" if value == without_remark(value) else "closed"
        return None

    # -- quotations ----------------------------------------------------------------------------------------------

    def _quoted(self, column: int) -> Slip | None:
        self.quote, self.begun = self.line[column], self._at(column)
        end = closing_quote(self.line, column + 1, self.quote)
        if end < 0:
            self.state = "quote"
            return None
        self.state = "closed"
        rest = self.line[end + 1 :]
        if not rest.strip() or re.match(r"\s+#", rest):
            return None
        message = _("The quotation ends before the words do; what follows it has no place.")
        corrected = with_quotes(self.line, column)
        return self._slip("AN012", (column, end + 1), message, _("Put quotes around the whole value."), corrected)

    def _in_quote(self) -> Slip | None:
        end = closing_quote(self.line, 0, self.quote)
        shape = shape_of(self.line)
        looks_new = shape.key is not None and is_known(shape.key) and (end < 0 or end >= shape.value_column)
        if looks_new:
            return self.left_open()
        if end < 0:
            return None
        self.state = "closed"
        rest = self.line[end + 1 :]
        return None if not rest.strip() or re.match(r"\s*(#|:\s|:$)", rest) else self._reopened()

    def _reopened(self) -> Slip | None:
        self.state = "quote"
        return self.left_open()

    # -- brackets ------------------------------------------------------------------------------------------------

    def _in_brackets(self, column: int) -> Slip | None:
        self.state = "brackets"
        shape = shape_of(self.line)
        if column == 0 and shape.key is not None and is_known(shape.key) and self.brackets[0][0] == "[":
            return self.left_open()
        end = self._through_brackets(column)
        if end < 0:
            return None
        self.state = "closed"
        rest = self.line[end:]
        if not rest.strip() or re.match(r"\s+#", rest) or re.match(r"\s*:(\s|$)", rest):
            return None
        line = self.content.number_of(self.begun)
        if line != self.number:
            return self.left_open_at(self.begun)
        return special(self.content, self.begun)

    def _through_brackets(self, column: int) -> int:
        """Where the outermost bracket closes on this line, or -1."""
        place = column
        while place < len(self.line):
            letter = self.line[place]
            if letter in "[{":
                self.brackets.append((letter, self._at(place)))
            elif letter in "]}":
                self.brackets.pop()
                if not self.brackets:
                    return place + 1
            elif letter in "\"'" and self.line[:place].rstrip()[-1:] in ("[", "{", ",", ":"):
                closed = closing_quote(self.line, place + 1, letter)
                place = closed if closed >= 0 else len(self.line)
            elif letter == "#" and self.line[place - 1 : place].isspace():
                break
            place += 1
        return -1

    # -- what is left --------------------------------------------------------------------------------------------

    def left_open(self) -> Slip | None:
        """The quotation or bracket that nothing has closed."""
        if self.state not in ("quote", "brackets"):
            return None
        return self.left_open_at(self.begun if self.state == "quote" else self.brackets[-1][1])

    def left_open_at(self, index: int) -> Slip:
        """The quotation mark or bracket at `index` is not closed where it should be."""
        number = self.content.number_of(index)
        line = self.content.line(number)
        column = index - self.content.starts[number - 1]
        character = line[column]
        if character in "[{":
            message = _("The bracket {character} that opens here is not closed.")
            advice = _("Close it at the end of the list, or put the value in quotes if the bracket belongs to the words.")
            return Slip("AN014", index, index + 1, message, {"character": character}, advice)
        corrected = line.rstrip() + character if character not in line[column + 1 :] else ""
        message = _("The quotation that opens here is not closed.")
        advice = _("Write the same quotation mark at the end of the words.")
        return Slip("AN013", index, index + 1, message, {}, advice, corrected)
