"""The fields that the templates of a letter are given, each in the language of the letter."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property, lru_cache

from anniv_cli.documents.kinds import is_committee, is_department
from anniv_cli.documents.letter_addressee import addressed, name_in, occasion_in_english, to_a_person
from anniv_cli.documents.letter_posts import bare, in_sentence_case, names_a_body
from anniv_cli.documents.letter_sender import ORIGINAL, post_of, sender_in_english, signed, signer_name
from anniv_cli.documents.letter_spelling import in_party_style
from anniv_cli.documents.letter_templates import Wording, body_template
from anniv_cli.documents.marks import one_line
from anniv_cli.documents.wordings import day_fields
from anniv_cli.links import DueLetter
from anniv_cli.reference import (
    COUNTRIES,
    Certainty,
    Country,
    Place,
    Register,
    partners_of,
    ranked,
    ranked_in_english,
    relations_of,
    ties_of,
)
from anniv_cli.reference.full_names import in_full
from anniv_cli.text import contains

_RANKS = (" tỉnh", " thành phố")
_COMMITTEE = re.compile(r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", re.IGNORECASE)


@lru_cache(maxsize=64)
def _partners(home: str, country: str, day: date, register: Register) -> tuple[str, ...]:
    return tuple(place.name for place in partners_of(home, day, register) if place.country == country)


class Words:
    """What the templates of one letter are told, each name in the language of the letter."""

    def __init__(self, due: DueLetter, wording: Wording, day: date | None) -> None:
        self.due = due
        self.wording = wording
        self.day = day
        """The date that the letter bears, where it has one."""
        self._english = wording.language != ORIGINAL
        self._on = day or due.day
        self._counterpart = addressed(due, self._on)

    @property
    def side(self) -> str:
        return self.due.sender.side or ""

    def named(self, name: str) -> str:
        """What the directory calls the addressee, or a mark that it does not say."""
        if not to_a_person(self.due, self._counterpart) and name != "body":
            return ""
        return name_in(name, self._counterpart, self.wording.language) or self._blank(name)

    def _blank(self, name: str) -> str:
        return self.wording.line("blank", what=name)

    def spelt(self, text: str) -> str:
        """A name of a post or a body as the letter spells it; never a person's."""
        return in_party_style(text) if self.wording.in_party_style else text

    @property
    def signer(self) -> str:
        """The name of who signs, or a mark that nobody has said."""
        return signer_name(self.due) or self._blank("signer")

    def signed(self) -> dict[str, object]:
        """The lines around the signature, with marks for what nobody has said; `title` is a công thư's."""
        lines = signed(self.due, self.wording.language)
        posts = post_of(self.due, self.wording.language) or (self._blank("signer_post"),)
        own = any(map(names_a_body, posts)) and self.due.layout == "cong-thu" and not self._english
        return {
            "authority": "\n".join(lines.authority if lines else (self._blank("authority"),)),
            "acting": "\n".join(lines.acting if lines else ()),
            "post": "\n".join(posts),
            "title": "\n".join(in_sentence_case(bare(post), self.home.name) for post in posts),
            "name": "" if own else self.sender,
        }

    @property
    def is_mission(self) -> bool:
        return self._counterpart.kind == "mission"

    @cached_property
    def home(self) -> Place:
        """Our province; one that the register does not know is taken for a province."""
        name = one_line(self.due.plan.plan.province)
        return self.due.plan.register.place(name) or Place(name, "province", "VN")

    @cached_property
    def us(self) -> str:
        return self._ranked(self.home)

    @cached_property
    def them(self) -> str:
        place = self.due.place
        if place and self.wording.language == self._counterpart.language and place.own_script:
            return place.own_script
        return self._ranked(place) if place else ""

    def _ranked(self, place: Place) -> str:
        return (ranked_in_english if self._english else ranked)(place, self._on)

    @property
    def is_city(self) -> bool:
        return self.home.kind_on(self._on) == "city"

    @cached_property
    def both(self) -> str:
        kinds = {place.kind_on(self._on) for place in (self.home, self.due.place) if place}
        return self.wording.line("both", provinces=kinds == {"province"})

    @cached_property
    def border(self) -> bool:
        """Whether the two are known to share a border; a pair that nobody has verified is not told so."""
        ties = ties_of(self.home.name, self._on, self.due.plan.register)
        return self.due.place is not None and any(
            tie.partner == self.due.place.name
            and tie.kind == "border"
            and tie.mark is not Certainty.UNVERIFIED
            for tie in ties
        )

    @property
    def turn(self) -> int:
        """The place of theirs among our partners in their country: so letters to neighbours differ."""
        if self.due.place is None:
            return 0
        partners = _partners(self.home.name, self.due.place.country, self._on, self.due.plan.register)
        name = self.due.place.name
        return partners.index(name) if name in partners else sum(map(ord, name))

    @cached_property
    def _country(self) -> Country | None:
        code = self.due.place.country if self.due.place else self._counterpart.country
        return COUNTRIES.get(code)

    @cached_property
    def country(self) -> str:
        known = self._country
        return (known.name_en if self._english else known.name) if known else ""

    @property
    def country_line(self) -> str:
        """The country's full name below the post; the post of a mission's head says it already."""
        known = self._country
        if known is None or self.is_mission:
            return ""
        return self.wording.line("country", name=self.country, full_name=known.full_name)

    @cached_property
    def relations(self) -> str:
        formula = relations_of(self._counterpart.country, self._on)
        return (formula.text_en if self._english else formula.text) if formula else ""

    @property
    def body_name(self) -> str:
        """The sender as it calls itself at home: `Sở Ngoại vụ`."""
        return one_line(self.due.sender.name)

    @cached_property
    def sender(self) -> str:
        """The sender's full name in the language of the letter."""
        if self._english and not self.side:
            name = sender_in_english(self.due, self.us) or self._blank("sender")
        else:
            name = self._full_name
        return self.wording.line("sender", name=name, body=self.body_name, us=self.us)

    @property
    def _full_name(self) -> str:
        """The sender with its province, told once: "Báo Quảng Ngãi", "xã Bờ Y, tỉnh Quảng Ngãi"."""
        agency, own = self.due.sender.agency, self.body_name
        if agency is None or self.due.sender.collective or contains(own, self.home.name):
            return own
        if is_committee(own) and not self.side:
            return f"{own}, {self.us}"
        for rank in _RANKS:
            own = own.removesuffix(rank)
        return one_line(in_full(agency._replace(name=own), self.home))

    @property
    def issuing(self) -> str:
        """The sender in the letterhead: below the body it belongs to, it need not name the province.

        A committee of a commune has two lines there, and no superior.
        """
        if self._english:
            return self.sender
        if is_committee(self.body_name) and not self.side:
            return _COMMITTEE.sub("Ủy ban nhân dân\n", self.body_name, count=1)
        return self.body_name if self.above else self.sender

    @property
    def above(self) -> str:
        """Which side a sender stands under, that is not itself the head of one."""
        if self.side:
            return ""
        if self.due.sender.of_the_party:
            return "party"
        return "state" if is_department(self.due.sender.name) else ""

    def occasion(self, *, dated: bool = False) -> str:
        """The occasion as a sentence goes on behind `Nhân dịp`; the title gives its days too."""
        known, year = self.due.occasion, self.due.plan.plan.year
        name = one_line(known.name)
        if self._english:
            name = occasion_in_english(self.due) or self._blank("occasion")
        when = {"since": known.origin, "on": self.due.sending.occasion_day}
        shown = {name: self.on(day) if dated else "" for name, day in when.items()}
        count = self.due.years or ""
        return self.wording.line("occasion", kind=known.kind, name=name, count=count, year=year, **shown)

    def on(self, day: date | None) -> str:
        """A day within a sentence."""
        return self.wording.line("day", **day_fields(day)) if day else ""

    def body(self) -> tuple[str, ...]:
        """The paragraphs of the letter."""
        due, year = self.due, self.due.plan.plan.year
        address, body = self.named("address"), self.named("body")
        told = {
            "side": self.side,
            "address": address,
            "body": body,
            "country": self.country,
            "them": self.them,
        }
        fields = {
            **told,
            "occasion": self.occasion(),
            "on": self.on(due.sending.occasion_day),
            "year": year,
            "count": due.years or "",
            "year_class": due.count_class or "",
            "capacity": self.wording.line("capacity", side=self.side, name=self.sender, us=self.us),
            "through": self.wording.line("through", **told),
            "post": self.named("post"),
            "us": self.us,
            "both": self.both,
            "border": self.border,
            "relations": self.relations,
            "kind": due.occasion.kind,
            "turn": self.turn,
        }
        return self.wording.paragraphs(body_template(due, self._counterpart), **fields)
