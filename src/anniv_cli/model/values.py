"""The kinds of value a plan's keys may hold, each with its schema and its error."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import Annotated, Any, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    GetCoreSchemaHandler,
    ModelWrapValidatorHandler,
    StringConstraints,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError

ANY_SCALAR = ["string", "number", "boolean"]
"""Other readers of YAML take `12` for a number and `true` for a truth value; a plan takes both as text."""
_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_DAY_OF_A_MONTH = (
    "((0?[1-9]|1[0-9]|2[0-8])/(0?[1-9]|1[0-2])|(29|30)/(0?[13-9]|1[0-2])|31/(0?[13578]|1[02]))/[0-9]{4}"
)
DAY_PATTERN = rf"^(?!.*/0000$)({_DAY_OF_A_MONTH}|29/0?2/{_LEAP_YEAR})$"
YEAR_PATTERN = "^(19(4[5-9]|[5-9][0-9])|20[0-9]{2}|21([0-3][0-9]|4[0-5]))$"
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NUMBERING_PATTERN = r"^(([IAa]|1(\.1)*)[.)]?|[-*+•])$"
LEAD_TIME_PATTERN = r"^([Tt]rước )?[0-9]{1,3}( ([Nn]gày( làm việc)?|[Tt]uần))?$"
FIRST_YEAR, LAST_YEAR = 1945, 2145
_DAY_FORM = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


class Record(BaseModel):
    """One thing of a plan: frozen, and without room for a key nobody knows.

    The modules of records leave their annotations unquoted: pydantic would compile each of the others anew.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, validate_by_name=False)

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, value: Any) -> Any:
        return _filled(cls, value)


def _filled(record: type[Record], value: Any) -> Any:
    """A key with nothing behind it is a line still to be filled in; only a heading may stand empty."""
    if type(value) is dict and None in value.values():
        fillable = _names(record).keys() - {"heading"}
        return {key: given for key, given in value.items() if given is not None or key not in fillable}
    return value


@cache
def _names(record: type[Record]) -> dict[str, str]:
    """The keys of a record, each with the name of its field."""
    return {field.alias or name: name for name, field in record.model_fields.items()}


@lru_cache(maxsize=1024)
def _shared(
    record: type[Record], layout: tuple[str, ...], given: tuple[str, ...]
) -> tuple[dict[str, Any], set[str]]:
    """Frozen records never change these: those with the same keys share them, a kilobyte an activity."""
    return {"layout": layout}, {_names(record)[key] for key in given}


class Laid(Record):
    """A record whose keys are lines on the page, so that their order in the file counts."""

    @model_validator(mode="wrap")
    @classmethod
    def _empty_is_absent(cls, value: Any, handler: ModelWrapValidatorHandler[Laid]) -> Laid:
        """In the place of the validator of all records, so that each is called once; keeps the order too."""
        filled = _filled(cls, value)
        record = handler(filled)
        if isinstance(value, dict):
            layout = tuple(value)
            private, given = _shared(cls, layout, layout if filled is value else tuple(filled))
            object.__setattr__(record, "__pydantic_private__", private)
            object.__setattr__(record, "__pydantic_fields_set__", given)
        return record

    @property
    def layout(self) -> tuple[str, ...]:
        """The keys in the order of the file."""
        # No PrivateAttr: pydantic would give every record two dicts of its own, to be thrown away.
        return self.__pydantic_private__["layout"] if self.__pydantic_private__ else ()


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("day_expected", "not a day")
    found = _DAY_FORM.fullmatch(value)
    if not found:
        raise PydanticCustomError("day_form", "not a day", {"value": value})
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("day_impossible", "no such day", {"value": value}) from None


def _year(value: Any) -> Any:
    text = str(value)
    if not re.fullmatch("[0-9]{4}", text) or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise PydanticCustomError(
            "year_form", "not a year", {"value": text, "first": FIRST_YEAR, "last": LAST_YEAR}
        )
    return int(text)


def _numbering(value: str) -> str:
    if not re.fullmatch(NUMBERING_PATTERN, value):
        raise PydanticCustomError("numbering_form", "not a number", {"value": value})
    return value


def _lead_time(value: str) -> str:
    if not re.fullmatch(LEAD_TIME_PATTERN, value):
        raise PydanticCustomError("lead_time_form", "not a number of days", {"value": value})
    return value


def _truth(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value not in TRUTHS:
        raise PydanticCustomError("truth_form", "neither true nor false", {"value": value})
    return TRUTHS[value]


def _words(value: str) -> str:
    """Without space around them; pydantic's own constraint would make a copy of every text of a plan."""
    words = value.strip()
    if not words:
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    return words


class _Once:
    """Lets pydantic work out the schema of a kind of value once, not for each of the fields that hold one."""

    def __init__(self) -> None:
        self._schema: CoreSchema | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if self._schema is None:
            self._schema = handler(source)
        return self._schema


Text = Annotated[str, AfterValidator(_words), WithJsonSchema({"type": ANY_SCALAR, "pattern": r"\S"}), _Once()]
"""Words of the office, as written."""

_Code = Annotated[str, StringConstraints(min_length=1)]
"""A text that is not words: no space is taken away from it."""

Slug = Annotated[
    str,
    StringConstraints(min_length=1, pattern=SLUG_PATTERN),
    WithJsonSchema({"type": ["string", "integer", "boolean"], "pattern": SLUG_PATTERN, "minimum": 0}),
]
"""A short name that other places refer to: `hoi-dam-cap-cao`."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": DAY_PATTERN})]
"""A day as offices write it, `05/9/1962`."""

Year = Annotated[
    int,
    BeforeValidator(_year),
    WithJsonSchema(
        {"type": ["integer", "string"], "minimum": FIRST_YEAR, "maximum": LAST_YEAR, "pattern": YEAR_PATTERN}
    ),
]

Number = Annotated[
    _Code,
    AfterValidator(_numbering),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": NUMBERING_PATTERN}, {"enum": [1, 1.1]}]}),
]
"""The first number of a level, as printed: `I.`, `1.`, `1.1.`, `a)` or a mark such as `*`."""

LeadTime = Annotated[
    _Code,
    AfterValidator(_lead_time),
    WithJsonSchema(
        {"type": ["string", "integer"], "pattern": LEAD_TIME_PATTERN, "minimum": 0, "maximum": 999}
    ),
]
"""How long before an occasion: `5 ngày làm việc`, `10 ngày`, `2 tuần`; a bare number is of working days."""

TRUTHS = {word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}
TRUTH_PATTERN = f"^({'|'.join(TRUTHS)})$"
Truth = Annotated[
    bool,
    BeforeValidator(_truth),
    WithJsonSchema({"anyOf": [{"enum": [True, False]}, {"type": "string", "pattern": TRUTH_PATTERN}]}),
]


def _shape(value: Any) -> str:
    if isinstance(value, str):  # as most; what a value is can be told far sooner than what it is not
        return "<text>"
    return "<list>" if isinstance(value, (list, tuple)) else "<text>"


Words: TypeAlias = Annotated[
    Annotated[Text, Tag("<text>")] | Annotated[tuple[Text, ...], Tag("<list>")],
    Discriminator(_shape),
    _Once(),
]
"""One text, or a list of them."""

Slugs: TypeAlias = Annotated[
    Annotated[Slug, Tag("<text>")] | Annotated[tuple[Slug, ...], Tag("<list>")],
    Discriminator(_shape),
    _Once(),
]


def each(words: Words | Slugs | None) -> tuple[str, ...]:
    """The texts of a value that may be absent, one text or a list."""
    if words is None:
        return ()
    return (words,) if isinstance(words, str) else words
