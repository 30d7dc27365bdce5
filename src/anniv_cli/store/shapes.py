"""Faults of structure: keys nobody knows, missing keys, a list where words stand."""

from __future__ import annotations

from typing import Any

from anniv_cli.messages import mark as _
from anniv_cli.model import NODE_KINDS
from anniv_cli.store.faults import Slip
from anniv_cli.store.keys import LABELS, all_keys, is_known, meant
from anniv_cli.store.quoting import quoted
from anniv_cli.store.where import Place
from anniv_cli.text import fold


def unknown_key(place: Place) -> Slip:
    """A key that this record does not have; most often a slip of the pen, or a Vietnamese label."""
    written = str(place.path[-1])
    reach, possible = place.name(), place.possible
    fields = {"key": written, "keys": ", ".join(possible)}
    key = meant(written, possible)
    present = place.file.value_at(place.path[:-1])
    if key and key not in present:
        message = _("In {where}, “{key}” is not a known key. Is {meant} meant?")
        advice = _("Write {meant}.")
        return place.slip("AN101", reach, message, advice, place.corrected(reach, key), **fields, meant=key)
    if key:
        message = _("In {where}, “{key}” is not a known key, and {meant} stands there already.")
        return place.slip("AN101", reach, message, _("Join both values under {meant}."), **fields, meant=key)
    if LABELS.get(fold(written), written) in all_keys(place.top):
        message = _("In {where}, the key “{key}” has no place; it belongs to another part of the plan.")
    else:
        message = _("In {where}, “{key}” is not a known key.")
    return place.slip("AN101", reach, message, _("Possible keys here: {keys}."), **fields)


def missing_key(place: Place) -> Slip:
    """A key without which the rest cannot be understood; its parent stands for its place."""
    parent = Place(place.file, place.top, place.loc[:-1], place.path[:-1])
    message = _("In {where}, the key {key} is missing.")
    advice = _("Add a line with {key}: and its value.")
    return parent.slip("AN102", parent.value(), message, advice, key=place.path[-1])


def no_kind(place: Place, value: Any) -> Slip:
    """An entry of a body that is neither words nor begins with a telling key."""
    kinds = ", ".join(NODE_KINDS)
    if not isinstance(value, dict):
        message = _("In {where}, this entry of {key} is a list within a list.")
        return place.slip("AN103", place.value(), message, _("Remove one dash or one pair of brackets."))
    if not value:
        return _expects_words(place)
    for written in value:
        kind = meant(str(written), NODE_KINDS)
        if kind:
            reach = Place(place.file, place.top, place.loc, (*place.path, written)).name()
            message = _("In {where}, an entry cannot begin with “{written}”. Is {meant} meant?")
            corrected = place.corrected(reach, kind)
            return place.slip(
                "AN104", reach, message, _("Write {meant}."), corrected, written=written, meant=kind
            )
    if is_prose(value):
        return colon_within_words(place, value)
    first = next(iter(value))
    reach = Place(place.file, place.top, place.loc, (*place.path, first)).name()
    message = _("In {where}, this entry begins with “{written}”, which does not say what it is.")
    advice = _("Let it begin with one of: {kinds}.")
    return place.slip("AN104", reach, message, advice, written=first, kinds=kinds)


def wants_list(place: Place, _value: Any) -> Slip:
    """Words or keys where a list is expected."""
    message = _("In {where}, a list is expected after {key}.")
    return place.slip(
        "AN103", place.value(), message, _("Write one entry a line, each after a dash and a space.")
    )


def wants_keys(place: Place, _value: Any) -> Slip:
    """Words or a list where further keys are expected."""
    message = _("In {where}, keys are expected after {key}.")
    return place.slip(
        "AN103", place.value(), message, _("Write each key on a line of its own, further right.")
    )


def wants_words(place: Place, value: Any) -> Slip:
    """A list or keys where words are expected; keys most often come from a colon within the words."""
    if isinstance(value, dict) and is_prose(value):
        return colon_within_words(place, value)
    return _expects_words(place)


def _expects_words(place: Place) -> Slip:
    message = _("In {where}, words are expected in {key}, not a list and not keys.")
    advice = _(
        "Write the words after the colon; put them in quotes if they hold a colon or begin with a bracket."
    )
    return place.slip("AN103", place.value(), message, advice)


def is_prose(value: dict[str, Any]) -> bool:
    """A single "key" with words behind it that no plan knows: a sentence that holds a colon."""
    if len(value) != 1:
        return False
    key, words = next(iter(value.items()))
    return (
        (words is None or isinstance(words, str))
        and key not in all_keys()
        and not (is_known(key) and " " not in key)
    )


def colon_within_words(place: Place, value: dict[str, Any]) -> Slip:
    """`- Sở Ngoại vụ: Chủ trì, …` without quotes."""
    inner = Place(place.file, place.top, place.loc, (*place.path, next(iter(value))))
    text = place.file.text
    start, end = inner.name()
    colon = text.find(":", end)
    last = max(colon + 1, place.file.reach(inner.path)[1])
    plain = "\n" not in text[start:last] and text[start] not in "\"'"
    corrected = place.corrected((start, last), quoted(text[start:last])) if plain else ""
    message = _(
        "In {where}, a colon and a space stand within words without quotes, so they are read as a key."
    )
    return place.slip("AN010", (colon, colon + 1), message, _("Put the whole value in quotes."), corrected)
