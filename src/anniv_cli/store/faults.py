"""What can be wrong with a file before any rule looks at the plan: codes AN0 (reading) and AN1 (schema)."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Mapping
from typing import NamedTuple

from anniv_cli.diagnostics import NO_FIELDS, Severity
from anniv_cli.messages import mark as _

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


class Fault(NamedTuple):
    """A kind of fault, under a code that never changes its meaning."""

    code: str
    severity: Severity
    title: str
    """A message id."""
    why: str
    """A message id."""


class Slip(NamedTuple):
    """One fault found in a text, its place given in letters from the beginning."""

    code: str
    start: int
    end: int
    message: str
    fields: Mapping[str, object] = NO_FIELDS
    advice: str = ""
    corrected: str = ""
    also: tuple[tuple[int, int], ...] = ()
    edits: tuple[tuple[int, int, str], ...] = ()
    """What may stand instead without asking: from, to, and the letters to put there."""


_TABLE = (
    Fault(
        "AN001",
        ERROR,
        _("The file cannot be opened"),
        _("The file is missing, is a folder, or this computer does not let you read it."),
    ),
    Fault("AN002", ERROR, _("The file is empty"), _("A file without any key says nothing about a plan.")),
    Fault(
        "AN003",
        ERROR,
        _("The file is not text"),
        _("A Word, Excel or PDF file stays what it is under another name; a plan is a plain text file."),
    ),
    Fault(
        "AN004",
        ERROR,
        _("The file is not in UTF-8"),
        _("In older encodings the same bytes mean other letters, so guessing would spoil Vietnamese names."),
    ),
    Fault(
        "AN005",
        INFO,
        _("The file is in UTF-16"),
        _("It is read all the same, but most tools for plans and comparisons of files expect UTF-8."),
    ),
    Fault("AN006", ERROR, _("The file is too large"), _("No plan is this large; something else was given.")),
    Fault(
        "AN007",
        ERROR,
        _("Too many levels"),
        _("No plan is nested this deep; a bracket or an indentation has run away."),
    ),
    Fault(
        "AN008",
        ERROR,
        _("Two versions left unmerged"),
        _("Version control marks places where two people changed the same lines; someone must choose."),
    ),
    Fault(
        "AN009",
        ERROR,
        _("A tab or a special space in the indentation"),
        _("YAML counts the ordinary spaces before a line, and knows no width for any other blank."),
    ),
    Fault(
        "AN010",
        ERROR,
        _("A colon in words without quotes"),
        _("A colon followed by a space ends a key, so words that hold one need quotes around them."),
    ),
    Fault(
        "AN011",
        ERROR,
        _("Words that begin with a special character"),
        _("Some characters mean something to YAML at the beginning of a value; quotes make them ordinary."),
    ),
    Fault(
        "AN012",
        ERROR,
        _("Quotes around a part of the words"),
        _("A value that begins with a quotation mark ends at the next one; words after it have no place."),
    ),
    Fault(
        "AN013",
        ERROR,
        _("A quotation mark that is never closed"),
        _("Everything up to the next quotation mark is taken for words, keys included."),
    ),
    Fault(
        "AN014",
        ERROR,
        _("A bracket that is never closed"),
        _("Everything up to the closing bracket is taken for entries of the list, keys included."),
    ),
    Fault(
        "AN015",
        ERROR,
        _("Wrong indentation"),
        _("Keys of one thing stand exactly under one another; what belongs to a key stands further right."),
    ),
    Fault(
        "AN016",
        ERROR,
        _("A space is missing after a colon or a dash"),
        _("Only a colon or a dash followed by a space has a meaning; otherwise it belongs to the words."),
    ),
    Fault(
        "AN017", ERROR, _("The file cannot be read as YAML"), _("What stands here has no meaning in YAML.")
    ),
    Fault(
        "AN018",
        ERROR,
        _("The same key twice"),
        _("Only one of the two values would count, and nobody could tell which."),
    ),
    Fault(
        "AN019",
        ERROR,
        _("A merge key"),
        _("The key << copies keys from elsewhere, so that a reader no longer sees what a plan says."),
    ),
    Fault(
        "AN020",
        ERROR,
        _("A reference that cannot be followed"),
        _("References to values elsewhere are followed within bounds, and never to the value they stand in."),
    ),
    Fault("AN021", ERROR, _("Several documents in one file"), _("One file holds one plan.")),
    Fault(
        "AN022",
        ERROR,
        _("A YAML tag"),
        _("A word with an exclamation mark before a value is an instruction to YAML; plans have none."),
    ),
    Fault(
        "AN023",
        WARNING,
        _("Words cut off by a number sign"),
        _("A space followed by # begins a remark, and whatever stands behind it is not read."),
    ),
    Fault(
        "AN024",
        WARNING,
        _("A list entry that ran into the line above"),
        _("A dash that stands further right than the dash above it is read as a part of that entry's words."),
    ),
    Fault(
        "AN025",
        WARNING,
        _("Invisible characters"),
        _("They come along when text is pasted, cannot be seen, and Word or a search stumbles over them."),
    ),
    Fault(
        "AN026",
        INFO,
        _("Decomposed Vietnamese letters"),
        _("TCVN 6909:2001 asks for composed letters; reading composes them, the file stays as it is."),
    ),
    Fault(
        "AN027",
        ERROR,
        _("A key that is not a word"),
        _("What stands before a colon must be one of the known keys."),
    ),
    Fault(
        "AN028",
        ERROR,
        _("No keys at the top"),
        _("A plan is a list of keys with their values, from subject on."),
    ),
    Fault(
        "AN029",
        ERROR,
        _("A backslash within double quotes"),
        _("A backslash begins a special sign there; within single quotes it is a character like others."),
    ),
    Fault(
        "AN030",
        WARNING,
        _("A finding is accepted without a reason"),
        _("Whoever reads the plan next year has to know why it stays; without a reason nothing is accepted."),
    ),
    Fault(
        "AN031",
        WARNING,
        _("A code that does not exist is accepted"),
        _("A remark that accepts a finding names it by its code, as “anniv rules” lists them."),
    ),
    Fault(
        "AN032",
        WARNING,
        _("An accepted finding is not there"),
        _("A remark that accepts nothing any more would hide the next fault of that kind in the same place."),
    ),
    Fault(
        "AN033",
        WARNING,
        _("A finding is accepted within the words of the plan"),
        _("Within quotes and below >- or | a number sign begins no remark: the words would be printed."),
    ),
    Fault(
        "AN101",
        ERROR,
        _("An unknown key"),
        _("A key that nobody reads would be lost silently; most often it is a slip of the pen."),
    ),
    Fault("AN102", ERROR, _("A key is missing"), _("Without this key the rest cannot be understood.")),
    Fault(
        "AN103",
        ERROR,
        _("Another kind of value is expected"),
        _("Each key holds words, a list, or further keys; docs/yaml.md says which."),
    ),
    Fault(
        "AN104",
        ERROR,
        _("An entry that does not say what it is"),
        _("An entry of a body is a paragraph, or begins with a key that says what it is."),
    ),
    Fault("AN105", ERROR, _("Not a day"), _("Days are written as offices write them: day/month/year.")),
    Fault("AN106", ERROR, _("No such day"), _("The calendar does not have this day.")),
    Fault(
        "AN107",
        INFO,
        _("A day or month without its zero"),
        _("Decree 30/2020/NĐ-CP: a zero stands before days below 10 and before months 1 and 2."),
    ),
    Fault(
        "AN108",
        ERROR,
        _("Not a year"),
        _("A year has four digits, and lies within the bounds of the register."),
    ),
    Fault("AN109", ERROR, _("Not one of the possible values"), _("This key knows a few values only.")),
    Fault(
        "AN110",
        ERROR,
        _("Not a short name"),
        _("Short names that other places refer to hold small letters without marks, digits and hyphens."),
    ),
    Fault(
        "AN111",
        ERROR,
        _("Not a first number of a level"),
        _("Numbering names the first number of each level."),
    ),
    Fault(
        "AN112", ERROR, _("A value is missing"), _("Words are expected after this key, and there are none.")
    ),
    Fault("AN113", ERROR, _("Neither true nor false"), _("This key asks a question that yes or no answers.")),
    Fault(
        "AN114",
        ERROR,
        _("Two entries for one post at the same time"),
        _("Nobody could tell which of the two a letter is addressed to."),
    ),
    Fault("AN115", ERROR, _("An end before the beginning"), _("What ends before it begins holds on no day.")),
    Fault("AN199", ERROR, _("A value that cannot be used"), _("The value does not fit this key.")),
)

FAULTS: Mapping[str, Fault] = {fault.code: fault for fault in _TABLE}
"""Code to fault, in the order of the codes."""
