"""Whom a letter addresses and who signs it, in one language, and what of this nobody has said yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from anniv_cli.diagnostics import Path
from anniv_cli.links import DueLetter
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.model import LetterSigner
from anniv_cli.reference import Counterpart, counterpart_of
from anniv_cli.text import composed

ORIGINAL = "vi"
_HEAD = ("body", "post", "person", "address")
_SIGNED = ("signer_post", "signer")
_SAID = {
    "body": _("the addressee's body"),
    "post": _("the addressee's post"),
    "person": _("the addressee's name"),
    "address": _("the form of address"),
    "signer_post": _("the signer's post"),
    "signer": _("the signer's name"),
}
_IN_OTHER_WORDS = {
    "body": _("the addressee's body in the language of the letter"),
    "post": _("the addressee's post in the language of the letter"),
    "address": _("the form of address in the language of the letter"),
}


@dataclass(frozen=True, slots=True)
class Missing:
    """What a letter needs and nobody has said."""

    what: str
    """The blank that it leaves: `person`, `post`, `body`, `address`, `signer`, `signer_post`."""
    said: Phrase
    field: str
    """Where it belongs: a field of `Counterpart`, or of `LetterSigner`."""
    counterpart: Counterpart | None = None
    """Whose it is in the directory; None where the plan has to say it."""
    path: Path = ()
    """Where the plan has to say it; of what is there already, the nearest."""


def in_one_line(text: str) -> str:
    """A name without line breaks of any kind; one of blanks alone is none."""
    return composed(" ".join(text.split()))


def addressed(due: DueLetter, day: date | None = None) -> Counterpart:
    """Whom a letter goes to on a day, by default its own; nameless where the register knows nobody."""
    known = due.counterpart
    if day and day != due.day and due.place and due.sender.side:
        known = counterpart_of(due.plan.register, due.place, due.sender.side, day)
    if known:
        return known
    country, side = due.place.country if due.place else due.occasion.country, due.sender.side or "state"
    return Counterpart(country, side, place=due.place.name if due.place else "")


def to_a_person(due: DueLetter, counterpart: Counterpart) -> bool:
    """Whether the head is written to: always by Tỉnh ủy and UBND tỉnh, by others where the head is known."""
    return bool(due.sender.side or counterpart.kind == "mission" or counterpart.person)


def field_in(name: str, counterpart: Counterpart, language: str) -> str:
    """The field that holds a name in a language; the directory has no form of address in its own."""
    if language == ORIGINAL:
        return name
    return f"{name}_own" if language == counterpart.language and name != "address" else f"{name}_en"


def name_in(name: str, counterpart: Counterpart, language: str) -> str:
    """A name in a language; empty where nobody has given it.

    A person's name goes as it is, and so does that of a body that only the plan's words name.
    """
    found: str = in_one_line(getattr(counterpart, field_in(name, counterpart, language)))
    as_it_is = name == "person" or (name == "body" and not counterpart.post)
    return found or (in_one_line(getattr(counterpart, name)) if as_it_is else "")


def missing(due: DueLetter, language: str = ORIGINAL, day: date | None = None) -> tuple[Missing, ...]:
    """What a letter lacks in a language, in the order of the page; its number is given by the registry."""
    return (*_of_addressee(due, addressed(due, day), language), *_of_signer(due))


def _of_addressee(due: DueLetter, counterpart: Counterpart, language: str) -> Iterator[Missing]:
    if not to_a_person(due, counterpart):
        if not name_in("body", counterpart, language):
            yield Missing("body", Phrase(_SAID["body"]), "to", path=(*due.path, "to"))
        return
    for name in _HEAD:
        if not name_in(name, counterpart, language):
            told = language == ORIGINAL or not getattr(counterpart, name)
            said = _SAID[name] if told else _IN_OTHER_WORDS.get(name, _SAID[name])
            field = name if told else field_in(name, counterpart, language)
            yield Missing(name, Phrase(said), field, counterpart)


def _of_signer(due: DueLetter) -> Iterator[Missing]:
    for name in _SIGNED:
        if not signed_in(name, due.signer):
            field = "post" if name == "signer_post" else "name"
            yield Missing(name, Phrase(_SAID[name]), field, path=_signer_path(due))


def signed_in(name: str, signer: LetterSigner | None) -> str:
    """The post or the name of who signs."""
    told = (signer.post if name == "signer_post" else signer.name) if signer else None
    return in_one_line(told or "")


def _signer_path(due: DueLetter) -> Path:
    """Where the plan tells of the signer: among those of letters, as its own, or nowhere yet."""
    plan = due.plan.plan
    for index, signer in enumerate(plan.letters.signers if plan.letters else ()):
        if signer is due.signer:
            return ("letters", "signers", index)
    if due.signer:
        return ("signer",)
    return (
        ("letters", "signers")
        if plan.letters and plan.letters.signers
        else ("letters",)
        if plan.letters
        else ()
    )
