"""Reading lines of YAML as a person would: what is open, what fits, and the first thing that does not."""

from __future__ import annotations

import re

from anniv_cli.store import slips
from anniv_cli.store.faults import Slip
from anniv_cli.store.keys import is_known
from anniv_cli.store.layout import (
    BLOCK,
    Shape,
    bad_escape,
    blanks,
    closing_quote,
    colon_in,
    shape_of,
    without_remark,
)
from anniv_cli.store.levels import Levels
from anniv_cli.store.places import Lines
from anniv_cli.store.quoting import indented
from anniv_cli.text import late

_ANCHOR = late(r"[&*][A-Za-z0-9_-]+(?=\s|$)")
_TAG = late(r"!!?[A-Za-z]*(?=\s|$)")
_NO_SPACE = late(r"([^\s:#\"'\[\]{}-][^:#\"'\[\]{}]{0,40}):(?=[^\s/\\:])")
_SPECIAL = frozenset("[]{}\"'&*!|>@%`")


class Scan:
    """Reads lines one by one and remembers what is open."""

    def __init__(self, content: Lines) -> None:
        self.content = content
        self.levels = Levels()
        self.state = "open"
        """What the line above left: nothing yet (`open`), `words`, `block`, `quote`, `brackets`, `closed`."""
        self.quote = ""
        self.brackets: list[tuple[str, int]] = []
        self.begun = 0
        """Where the quotation or the outermost bracket began, in letters from the beginning."""
        self.margin = -1
        """The column in which the lines of a longer text begin; -1 before its first line."""
        self.number = 0
        self.line = ""

    def _at(self, column: int) -> int:
        return self.content.starts[self.number - 1] + column

    def _end(self) -> int:
        return self._at(len(self.line.rstrip()))

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
        if self.state == "block" and indent > self.levels.owner:
            return self._in_block(indent)
        if self.line.lstrip().startswith("#"):
            return None
        if self.line.startswith(("---", "...", "%YAML", "%TAG")):
            return self._marker()
        return self._structure(indent)

    def _in_block(self, indent: int) -> Slip | None:
        """A line of a text after `>-` or `|`: none may begin further left than the first."""
        if self.margin < 0:
            if "\t" in blanks(self.line):  # libyaml refuses it here, and only here
                return slips.blank_before(self.content, self._at(indent), self._at(len(blanks(self.line))))
            self.margin = indent
        if indent >= self.margin:
            return None
        return slips.ragged(self.content, self._at(indent), self._end(), self.margin)

    def _marker(self) -> Slip | None:
        self.state, self.levels = "open", Levels()
        return None

    def _structure(self, indent: int) -> Slip | None:
        before = blanks(self.line)
        if len(before) > indent:
            return self._blank(before, shape_of(self.line))
        shape = shape_of(self.line)
        if self.state == "words" and indent > self.levels.owner:
            return self._more_words(shape)
        return self._no_dash(shape) or self._place(shape) or self._no_space(shape) or self._value(shape)

    def _blank(self, before: str, shape: Shape) -> Slip:
        """Blanks that YAML does not count; tabs of 2, 4 or 8 columns may fit one level only."""
        corrected = ""
        if set(before) <= {" ", "\t"}:
            widths = {len(before.expandtabs(size)) for size in (2, 4, 8)} & self.levels.columns(shape)
            if self.state == "open" and shape.dashes and not widths and self.levels.owner >= 0:
                widths = {
                    self.levels.owner + 2
                }  # the first line of a new level may stand anywhere to the right
            corrected = indented(self.line, min(widths)) if len(widths) == 1 else ""
        column = next(place for place, letter in enumerate(before) if letter != " ")
        return slips.blank_before(self.content, self._at(column), self._at(len(before)), corrected)

    def _more_words(self, shape: Shape) -> Slip | None:
        """A line that goes on with the words above; a colon in it shows that something else was meant."""
        text = self.line[shape.indent :]
        colon = colon_in(text)
        if colon < 0:
            self.state = "closed" if text != without_remark(text) else "words"
            return None
        if shape.key is not None and is_known(shape.key):
            return self._indentation(shape)
        return slips.colon_in_more_words(self._at(shape.indent + colon))

    def _place(self, shape: Shape) -> Slip | None:
        """Opens and closes levels; a line that fits none of them is out of place."""
        if shape.key is None and not shape.dashes:
            return self._words_alone(shape)
        if not self.levels.admit(shape, may_open=self.state == "open"):
            return self._indentation(shape)
        self.state = "open"
        return None

    def _indentation(self, shape: Shape) -> Slip:
        column = self.levels.nearest(shape)
        corrected = "" if column is None else indented(self.line, column)
        end = shape.key_column + len(shape.key) if shape.key else shape.indent + 1
        return slips.misplaced(self.content, self._at(shape.indent), self._at(end), corrected)

    def _words_alone(self, shape: Shape) -> Slip | None:
        """A line with neither a dash nor a key: words that begin under their key, or a slip."""
        if self.state == "open" and shape.indent > self.levels.owner:
            return None
        missing = self._no_space(shape)
        if missing is not None:
            return missing
        words = self.line.strip()
        first = words.split(" ")[0]
        start = self._at(shape.indent)
        if " " in words and is_known(first) and self.levels.has(shape.indent, ":"):
            return slips.no_colon(self.content, start, first)
        if self.state == "words" and words[0] not in _SPECIAL:
            return slips.stray_words(self.content, start, self._end(), max(self.levels.owner, 0) + 2)
        return None

    def _no_space(self, shape: Shape) -> Slip | None:
        """`lead:Sở Ngoại vụ`."""
        found = _NO_SPACE.match(self.line, shape.key_column) if shape.key is None else None
        if found is None or not is_known(found.group(1)):
            return None
        return slips.no_space_after_colon(self.content, self._at(shape.key_column), found.group(1))

    def _no_dash(self, shape: Shape) -> Slip | None:
        """`-activity: …`, `-Bộ Ngoại giao`."""
        if not re.match(r"-[^\s\-\d]", self.line[shape.key_column :]):
            return None
        in_list = self.levels.has(shape.key_column, "-")
        if in_list or self.state == "open" or (shape.key is not None and is_known(shape.key.lstrip("-"))):
            return slips.no_space_after_dash(self.content, self._at(shape.key_column))
        return None

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
            self.state, self.margin = "block", -1
            return None
        return self._plain(shape, value, column)

    def _plain(self, shape: Shape, value: str, column: int) -> Slip | None:
        if value[0] in "@`%&*!|>,]}" or (value[:2] in ("- ", "? ", "-") and shape.key is not None):
            return slips.special(self.content, self._at(column))
        colon = colon_in(value)
        if colon >= 0:
            return slips.colon_in_words(self.content, self._at(column + colon), self._at(column))
        self.state = "words" if value == without_remark(value) else "closed"
        return None

    def _quoted(self, column: int) -> Slip | None:
        self.quote, self.begun = self.line[column], self._at(column)
        end = closing_quote(self.line, column + 1, self.quote)
        wrong = (
            bad_escape(self.line, column, end if end >= 0 else len(self.line)) if self.quote == '"' else -1
        )
        if wrong >= 0:
            return slips.backslash(self.content, self._at(wrong), self.begun if end >= 0 else None)
        if end < 0:
            self.state = "quote"
            return None
        self.state = "closed"
        rest = self.line[end + 1 :]
        if not rest.strip() or re.match(r"\s+#", rest):
            return None
        return slips.half_quoted(self.content, self._at(column), self._at(end + 1))

    def _backslash(self, start: int, end: int) -> Slip | None:
        wrong = bad_escape(self.line, start, end if end >= 0 else len(self.line)) if self.quote == '"' else -1
        alone = end >= 0 and self.begun >= self._at(0)
        return (
            slips.backslash(self.content, self._at(wrong), self.begun if alone else None)
            if wrong >= 0
            else None
        )

    def _in_quote(self) -> Slip | None:
        end = closing_quote(self.line, 0, self.quote)
        shape = shape_of(self.line)
        looks_new = shape.key is not None and is_known(shape.key) and (end < 0 or end >= shape.value_column)
        if looks_new:
            return self.left_open()
        if backslash := self._backslash(0, end):
            return backslash
        if end < 0:
            return None
        self.state = "closed"
        rest = self.line[end + 1 :]
        fine = not rest.strip() or re.match(r"\s*(#|:\s|:$)", rest)
        return None if fine else slips.unclosed(self.content, self.begun)

    def _in_brackets(self, column: int) -> Slip | None:
        self.state = "brackets"
        shape = shape_of(self.line)
        if column == 0 and shape.key is not None and is_known(shape.key) and self.brackets[0][0] == "[":
            return self.left_open()
        end = self._through_brackets(column)
        if end is None or isinstance(end, Slip):
            return end
        self.state = "closed"
        rest = self.line[end:]
        if not rest.strip() or re.match(r"\s+#", rest) or re.match(r"\s*:(\s|$)", rest):
            return None
        line = self.content.number_of(self.begun)
        if line != self.number:
            return slips.unclosed(self.content, self.begun)
        return slips.special(self.content, self.begun)

    def _through_brackets(self, column: int) -> int | Slip | None:
        """Where the outermost bracket closes on this line, if it does; a slip where another one closes."""
        place = column
        while place < len(self.line):
            letter = self.line[place]
            if letter in "[{":
                self.brackets.append((letter, self._at(place)))
            elif letter in "]}":
                opening, index = self.brackets.pop()
                if opening + letter not in ("[]", "{}"):
                    return slips.unclosed(self.content, index)
                if not self.brackets:
                    return place + 1
            elif letter in "\"'" and self.line[:place].rstrip()[-1:] in ("[", "{", ",", ":"):
                closed = closing_quote(self.line, place + 1, letter)
                place = closed if closed >= 0 else len(self.line)
            elif letter == "#" and self.line[place - 1 : place].isspace():
                break
            place += 1
        return None

    def left_open(self) -> Slip | None:
        """The quotation or bracket that nothing has closed."""
        if self.state not in ("quote", "brackets"):
            return None
        return slips.unclosed(self.content, self.begun if self.state == "quote" else self.brackets[-1][1])
