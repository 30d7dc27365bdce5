"""What is worked out of a thing when it is first asked for, and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Thing = TypeVar("_Thing")
_Value = TypeVar("_Value")


class once(Generic[_Thing, _Value]):
    """`functools.cached_property` for what a plan has by the thousand.

    Before Python 3.12 that one takes a lock and makes a dictionary for each thing; this does neither.
    """

    def __init__(self, work: Callable[[_Thing], _Value]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type[_Thing], name: str) -> None:
        self._name = name

    def __get__(self, thing: _Thing, owner: type[_Thing]) -> _Value:
        value = self._work(thing)
        setattr(thing, self._name, value)  # found before this descriptor from now on
        return value
