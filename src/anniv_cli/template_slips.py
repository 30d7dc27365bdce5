"""What is wrong with the way a template is written, in the user's words: the engine's are English."""

from __future__ import annotations

import re

from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

_SLIPS = (
    (r"No filter (?:named )?'(?P<what>[^']*)'", _("there is no filter “{what}”")),
    (r"No test (?:named )?'(?P<what>[^']*)'", _("there is no test “{what}”")),
    (
        r"Encountered unknown tag '(?P<what>\w*)'.*needs to be closed is '(?P<block>\w+)'",
        _("“{what}” stands where “{block}” is still open; “end{block}” has to close it first"),
    ),
    (
        r"Encountered unknown tag '(?P<what>\w*)'",
        _("“{what}” is no instruction, or closes what was not opened"),
    ),
    (r".*needs to be closed is '(?P<block>\w+)'", _("“{block}” is opened and not closed by “end{block}”")),
    (r"Missing end of comment", _("a comment is opened and not closed")),
    (r"Missing end of raw", _("“raw” is opened and not closed by “endraw”")),
    (r"(?i)unexpected end of template", _("a field or an instruction is opened and not closed")),
    (r"expected token '(?P<what>.*)', got 'end of (?P<got>.*)'", _("a field or an instruction breaks off")),
    (r"expected token '(?P<expected>.*)', got '(?P<what>.*)'", _("“{what}” is not expected here")),
    (r"unexpected 'end of .*'", _("a field or an instruction breaks off")),
    (r"unexpected (?:char )?['\"](?P<what>.*?)['\"](?: at \d+|,|$)", _("“{what}” is not expected here")),
    (r"tag name expected", _("an instruction without a name")),
    (r"access to attribute|.*is not safely callable", _("it asks for what templates may not use")),
    (r"Expected an expression", _("a field or an instruction breaks off")),
)
_KNOWN = tuple((re.compile(pattern, re.DOTALL), message) for pattern, message in _SLIPS)
_ANY = _("what stands between its braces is not written as templates are")


_UNSUITED = _("a field is used in a way that does not suit it")


def failure(error: Exception) -> str:
    """Why a template that is written correctly cannot be filled in."""
    known = (pattern.match(str(error)) for pattern, _message in _KNOWN)
    return slip(str(error)) if any(known) else worded(_UNSUITED)


def slip(said: str) -> str:
    """The engine's own sentence about a slip of syntax in the user's language, as far as it is known."""
    for pattern, message in _KNOWN:
        if found := pattern.match(said):
            return worded(message, found.groupdict() or None)
    return worded(_ANY)
