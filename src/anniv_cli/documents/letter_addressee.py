"""Whom a letter addresses and who signs it, in one language, and what of this nobody has said yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from anniv_cli.diagnostics import Path
from anniv_cli.documents.letter_sender import ORIGINAL, post_of, sender_in_english, signed, signer_name
from anniv_cli.links import DueLetter
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.model import each
from anniv_cli.reference import Counterpart, counterpart_of
from anniv_cli.text import composed

_HEAD = ("body", "post", "person", "address")
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
_IN_ENGLISH = {
    "sender": ("english", _("the sender's name in English")),
    "authority": ("authority_english", _("in whose name the signer signs, in English")),
    "signer_post": ("post_english", _("the signer's post in English")),
}
_OCCASION = _("the occasion's name in English, which register/occasions.yaml can give")


@dataclass(frozen=True, slots=True)
class Missing:
    """What a letter needs and nobody has said."""

    what: str
    """The blank that it leaves: `person`, `post`, `body`, `address`, `occasion`, `sender`, `authority`,
    `signer`, `signer_post`."""
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
    known = due.counterpart and _told_in_english(due, due.counterpart)
    if day and day != due.day and due.place and due.sender.side:
        known = counterpart_of(due.plan.register, due.place, due.sender.side, day)
    if known:
        return known
    country, side = due.place.country if due.place else due.occasion.country, due.sender.side or "state"
    return Counterpart(country, side, place=due.place.name if due.place else "")


def _told_in_english(due: DueLetter, known: Counterpart) -> Counterpart:
    """A body that the plan's words name, with what the letter calls it in English."""
    told, words = each(due.letter.to_english), each(due.letter.to)
    if known.body_en or due.to_words not in words:
        return known
    place = words.index(due.to_words)
    return known._replace(body_en=told[place]) if place < len(told) else known


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

    A person's name goes as it is.
    """
    found: str = in_one_line(getattr(counterpart, field_in(name, counterpart, language)))
    return found or (in_one_line(counterpart.person) if name == "person" else "")


def missing(due: DueLetter, language: str = ORIGINAL, day: date | None = None) -> tuple[Missing, ...]:
    """What a letter lacks in a language, in the order of the page; its number is given by the registry."""
    return (
        *_of_occasion(due, language),
        *_of_addressee(due, addressed(due, day), language),
        *_of_sender(due, language),
    )


def _of_occasion(due: DueLetter, language: str) -> Iterator[Missing]:
    if language != ORIGINAL and not occasion_in_english(due):
        for index, own in enumerate(due.plan.plan.occasions):
            if getattr(own, "id", own) == due.occasion.id:
                yield Missing("occasion", Phrase(_OCCASION), "english", path=("occasions", index))
                return
        yield Missing("occasion", Phrase(_OCCASION), "english", path=due.path)


def occasion_in_english(due: DueLetter) -> str:
    """The occasion's English name; an occasion that only the plan knows has its Vietnamese one there."""
    known = due.occasion
    return "" if known.name_en == known.name else in_one_line(known.name_en)


def _of_addressee(due: DueLetter, counterpart: Counterpart, language: str) -> Iterator[Missing]:
    if not to_a_person(due, counterpart):
        if not name_in("body", counterpart, language):
            named = language != ORIGINAL and counterpart.body
            said, field = (_IN_OTHER_WORDS["body"], "to_english") if named else (_SAID["body"], "to")
            yield Missing("body", Phrase(said), field, path=(*due.path, "to"))
        return
    for name in _HEAD:
        if not name_in(name, counterpart, language):
            told = language == ORIGINAL or not getattr(counterpart, name)
            said = _SAID[name] if told else _IN_OTHER_WORDS.get(name, _SAID[name])
            field = name if told else field_in(name, counterpart, language)
            yield Missing(name, Phrase(said), field, counterpart)


def _of_sender(due: DueLetter, language: str) -> Iterator[Missing]:
    path, post = _signer_path(due), post_of(due)
    if language != ORIGINAL:
        lacks = {
            "sender": not due.sender.side and not sender_in_english(due, ""),
            "authority": signed(due, language) is None,
            "signer_post": bool(post) and not post_of(due, language),
        }
        for name, (field, said) in _IN_ENGLISH.items():
            if lacks[name]:
                yield Missing(name, Phrase(said), field, path=path)
    if not post:
        yield Missing("signer_post", Phrase(_SAID["signer_post"]), "post", path=path)
    if not signer_name(due):
        yield Missing("signer", Phrase(_SAID["signer"]), "name", path=path)


def _signer_path(due: DueLetter) -> Path:
    """Where the plan tells of the signer: among those of letters, as its own, or nowhere yet."""
    settings = due.plan.plan.letters
    signers = settings.signers if settings else ()
    for index, signer in enumerate(signers):
        if due.signer and signer.from_ == due.signer.from_:
            return ("letters", "signers", index)
    if due.signer:
        return ("signer",)
    return ("letters", "signers") if signers else ("letters",) if settings else ()
