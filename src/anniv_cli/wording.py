"""The wording of documents: finding templates and filling them in.

A template is plain text that an official can edit, so whatever is wrong in one is said with its name, its
line and, where a field is meant, the name of that field.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from anniv_cli.errors import AnnivError
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded
from anniv_cli.text import composed

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent
PACKAGED = (_HERE / "templates", _HERE.parent.parent / "templates")
"""Where templates lie in an installed package, and in a checkout, whose one copy stands at its root."""

_NOT_FOUND = _("there is no template “{name}”")
_NOT_READ = _("the template “{name}” cannot be read: {reason}")
_NOT_UTF8 = _("the template “{name}” is not saved as UTF-8")
_MISWRITTEN = _("the template “{name}” is not written correctly, line {line}: {reason}")
_FIELD_MISSING = _("the template “{name}” uses the field “{field}”, which it is not given, line {line}")
_NOT_FILLED = _("the template “{name}” cannot be filled in, line {line}: {reason}")


def fill(name: str, fields: Mapping[str, object], *, folder: Path | None = None) -> str:
    """The text of a template with its fields filled in; one in the office's own `folder` goes first.

    Raises:
        AnnivError: there is no such template, or it cannot be filled in as it is written.
    """
    import jinja2

    try:
        return composed(_environment(folder).get_template(name).render(fields))
    except jinja2.TemplateNotFound as missing:
        raise _stop(_NOT_FOUND, name=missing.name or name) from missing
    except jinja2.TemplateSyntaxError as fault:
        where = {"name": fault.name or name, "line": fault.lineno}
        raise _stop(_MISWRITTEN, **where, reason=fault.message) from fault
    except jinja2.UndefinedError as missing:
        raise _stop(_FIELD_MISSING, **_place(missing, name), field=missing.message) from missing
    except UnicodeDecodeError as fault:
        raise _stop(_NOT_UTF8, name=name) from fault
    except OSError as fault:
        raise _stop(_NOT_READ, name=name, reason=fault.strerror) from fault
    except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, RecursionError) as fault:
        raise _stop(_NOT_FILLED, **_place(fault, name), reason=fault) from fault


@lru_cache(maxsize=8)
def _environment(folder: Path | None) -> Environment:
    """Sandboxed, because an office may get its templates from anyone; strict, so that no gap is printed."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Missing(StrictUndefined):
        @property
        def _undefined_message(self) -> str:
            return str(self._undefined_name)  # the name alone; the sentence around it is ours

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(_folders(folder), encoding="utf-8-sig"),
        undefined=Missing,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _folders(folder: Path | None) -> tuple[Path, ...]:
    return (folder, *PACKAGED) if folder else PACKAGED


def _place(error: Exception, name: str) -> dict[str, object]:
    """The template, included ones too, and the line in it that an error comes from."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".j2"):
            return {"name": Path(frame.filename).name, "line": frame.lineno}
    return {"name": name, "line": 1}


def _stop(message: str, **fields: object) -> AnnivError:
    return AnnivError(worded(message, fields))
