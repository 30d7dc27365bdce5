"""The wording of documents: finding templates and filling them in.

A template is plain text that an official can edit, so whatever is wrong in one is said with its name, its
line and, where a field is meant, the name of that field. An office keeps its own in `templates/` beside its
plans, those for one province in `templates/<province>/`; they go before the packaged ones.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from anniv_cli.errors import AnnivError
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded
from anniv_cli.template_slips import failure, slip
from anniv_cli.text import composed, fold, nearest

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent
PACKAGED = (_HERE / "templates", _HERE.parent.parent / "templates")
"""Where templates lie in an installed package, and in a checkout, whose one copy stands at its root."""

TEMPLATES, ENDING = "templates", ".j2"

_NOT_FOUND = _("there is no template “{name}”")
_NOT_READ = _("the template “{name}” cannot be read: {reason}")
_NOT_UTF8 = _("the template “{name}” is not saved as UTF-8")
_MISWRITTEN = _("the template “{name}” is not written correctly, line {line}: {reason}")
_FIELD_MISSING = _("the template “{name}” uses the field “{field}”, which it is not given, line {line}")
_NOT_FILLED = _("the template “{name}” cannot be filled in, line {line}: {reason}")


_UNKNOWN_FIELD = _("there is no field “{field}” here; there are: {known}")
_NO_FIELDS = _("there is no field “{field}” here; this template has none")
_UNUSED = _("no document asks for a template “{name}”")
_UNUSED_NEAR = _("no document asks for a template “{name}”; did you mean “{near}”?")


class Template(NamedTuple):
    """A template of the package, or one with which an office, or one province's plans, replaces it."""

    name: str
    path: Path
    own: bool
    province: str = ""
    """The folder of the province it is for; empty for all."""


class Fault(NamedTuple):
    """What is wrong in a template, in the user's words."""

    path: Path
    line: int
    said: str


def fill(name: str, fields: Mapping[str, object], *, folders: Sequence[Path] = ()) -> str:
    """The text of a template with its fields filled in; one in the office's own `folders` goes first.

    Raises:
        AnnivError: there is no such template, or it cannot be filled in as it is written.
    """
    import jinja2

    try:
        return composed(_environment(tuple(folders)).get_template(name).render(fields))
    except jinja2.TemplateNotFound as missing:
        raise _stop(_NOT_FOUND, name=missing.name or name) from missing
    except jinja2.TemplateSyntaxError as fault:
        where = {"name": fault.name or name, "line": fault.lineno}
        raise _stop(_MISWRITTEN, **where, reason=slip(fault.message or "")) from fault
    except jinja2.UndefinedError as missing:
        raise _stop(_FIELD_MISSING, **_place(missing, name), field=missing.message) from missing
    except UnicodeDecodeError as fault:
        raise _stop(_NOT_UTF8, name=name) from fault
    except OSError as fault:
        raise _stop(_NOT_READ, name=name, reason=fault.strerror) from fault
    except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, RecursionError) as fault:
        raise _stop(_NOT_FILLED, **_place(fault, name), reason=failure(fault)) from fault


def office_folders(plans: Path, province: str = "") -> tuple[Path, ...]:
    """Where an office keeps its templates: in or beside its folder of plans, those for the province first."""
    bases = [base for base in (plans / TEMPLATES, plans.absolute().parent / TEMPLATES) if base.is_dir()]
    own = [base / fold(province).replace(" ", "-") for base in bases if province]
    return tuple(folder for folder in (*own, *bases) if folder.is_dir())


def packaged_templates() -> tuple[Template, ...]:
    """Every template that documents are made with, by name."""
    home = next(folder for folder in PACKAGED if folder.is_dir())
    return tuple(Template(name, path, own=False) for name, path in _templates_in(home))


def office_templates(folders: Sequence[Path]) -> tuple[Template, ...]:
    """What an office keeps in its folders; the packaged ones in a checkout are not its own."""
    names = {template.name for template in packaged_templates()}
    found: list[Template] = []
    for folder in folders:
        packaged = folder.resolve() in [home.resolve() for home in PACKAGED if home.is_dir()]
        for name, path in _templates_in(folder):
            province, __, rest = name.partition("/")
            if rest in names:
                found.append(Template(rest, path, own=True, province=province))
            elif not (packaged and name in names):
                found.append(Template(name, path, own=True))
    return tuple(found)


def _templates_in(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob(f"*{ENDING}")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def faults(
    template: Template, samples: Mapping[str, Mapping[str, object]], folders: Sequence[Path]
) -> list[Fault]:
    """What is wrong in an office's template: a name nobody asks for, an unknown field, a slip in its syntax.

    `samples` are fields such as each template is given.
    """
    from jinja2 import TemplateSyntaxError, meta, nodes

    if template.name not in samples:
        near = nearest(template.name, samples)
        message = worded(_UNUSED_NEAR if near else _UNUSED, {"name": template.name, "near": near})
        return [Fault(template.path, 1, message)]
    fields, environment = samples[template.name], _environment((template.path.parent,))
    try:
        tree = environment.parse(template.path.read_text(encoding="utf-8-sig"))
    except TemplateSyntaxError as fault:
        reason = slip(fault.message or "")
        said = worded(_MISWRITTEN, {"name": template.name, "line": fault.lineno, "reason": reason})
        return [Fault(template.path, fault.lineno, said)]
    except UnicodeDecodeError:
        return [Fault(template.path, 1, worded(_NOT_UTF8, {"name": template.name}))]
    unknown = meta.find_undeclared_variables(tree) - set(fields) - set(environment.globals)
    found = [node for node in tree.find_all(nodes.Name) if node.name in unknown]
    if found:
        return [Fault(template.path, node.lineno, _no_such_field(node.name, fields)) for node in found]
    return _not_filled(template, fields, folders)


def _no_such_field(field: str, fields: Mapping[str, object]) -> str:
    known = {"field": field, "known": ", ".join(fields)}
    return worded(_UNKNOWN_FIELD if fields else _NO_FIELDS, known)


def _not_filled(template: Template, fields: Mapping[str, object], folders: Sequence[Path]) -> list[Fault]:
    """What only filling in shows: `{{ number + 1 }}`, an include of what is not there."""
    root = template.path.parents[template.name.count("/")]
    try:
        fill(template.name, fields, folders=(root, *folders))
    except AnnivError as stop:
        return [Fault(template.path, 1, str(stop))]
    return []


@lru_cache(maxsize=64)
def _environment(folders: tuple[Path, ...]) -> Environment:
    """Sandboxed, because an office may get its templates from anyone; strict, so that no gap is printed."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Missing(StrictUndefined):
        @property
        def _undefined_message(self) -> str:
            return str(self._undefined_name)  # the name alone; the sentence around it is ours

    class Environment(ImmutableSandboxedEnvironment):
        def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
            return {**self.globals, **(d or {})}  # jinja2's chain of both is walked for every text filled in

    return Environment(
        loader=FileSystemLoader((*folders, *PACKAGED), encoding="utf-8-sig"),
        undefined=Missing,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # a command ends before anyone edits a template
    )


def _place(error: Exception, name: str) -> dict[str, object]:
    """The template, included ones too, and the line in it that an error comes from."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.suffix == ENDING:
            own = path.as_posix().endswith(f"/{name}")
            return {"name": name if own else path.name, "line": frame.lineno}
    return {"name": name, "line": 1}


def _stop(message: str, **fields: object) -> AnnivError:
    return AnnivError(worded(message, fields))
