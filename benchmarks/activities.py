"""The content of a generated plan before any file format: activities and tasks in real Vietnamese."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import vocabulary as words
from times import Time, written_time

YEAR = 2022


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity with its roles as a plan writes them, and the days that its time means."""

    slug: str
    title: str
    time: Time
    roles: dict[str, str]
    place: str
    partners: tuple[str, ...]
    occasion: str

    @property
    def lead(self) -> str:
        return self.roles.get("lead") or self.roles["implementers"]


@dataclass(frozen=True, slots=True)
class Task:
    """What one body is told to do for an activity, and by when."""

    body: str
    activity: Activity
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All that a generated plan says, before any file format."""

    activities: tuple[Activity, ...]
    tasks: tuple[Task, ...]


def content(number: int, seed: int = 1) -> Content:
    """As many activities, and a task for every other one; the same seed gives the same content.

    Roles, titles and tasks are about as long, and name about as many bodies, as in the plans of real offices.
    """
    random, titles = Random(seed), set[str]()
    activities = tuple(_activity(random, index, titles) for index in range(number))
    tasks = tuple(_task(random, activity) for activity in activities[::2])
    return Content(activities, tasks)


def _activity(random: Random, index: int, titles: set[str]) -> Activity:
    lao = random.random() < 0.6
    partner = random.choice(words.LAO_PARTNERS if lao else words.CAMBODIAN_PARTNERS)
    names = {"commune": random.choice(words.COMMUNES), "district": random.choice(words.DISTRICTS)}
    place = {**names, "partner": partner}
    return Activity(
        slug=f"hoat-dong-{index + 1}",
        title=_title(random, lao, place, titles),
        time=written_time(random, YEAR),
        roles=_roles(random),
        place=random.choice(words.PLACES).format(**place),
        partners=(partner,) if random.random() < 0.2 else (),
        occasion=random.choice(("lao-ties", "lao-treaty") if lao else ("cambodia-ties",)),
    )


def _title(random: Random, lao: bool, place: dict[str, str], titles: set[str]) -> str:
    """A title that no other activity has."""
    while True:
        parties = words.LAO_PARTIES if lao else words.CAMBODIAN_PARTIES
        commune = random.choice(words.COMMUNES)
        title = " ".join(
            (
                "Tổ chức",
                random.choice(words.EVENTS),
                random.choice(words.THEMES),
                random.choice(words.AUDIENCES).format(commune=commune),
                random.choice(parties).format(**place),
            )
        )
        if random.random() < 0.5:
            title += f", {random.choice(words.AIMS)}"
        if title not in titles:
            titles.add(title)
            return title


def _local(random: Random) -> str:
    return random.choice(words.LOCAL_BODIES).format(random.choice(words.COMMUNES))


def _support(random: Random, lead: str) -> str:
    named = [body for body in random.sample(words.BODIES, random.randint(1, 2)) if body != lead]
    if random.random() < 0.6 or not named:
        named.append(_local(random))
    if random.random() < 0.4:
        named.append(random.choice(words.GROUPS))
    return " và ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else named[0]


def _roles(random: Random) -> dict[str, str]:
    """Role lines of the kinds that plans have: labelled, compound, or left to the words "chủ trì"."""
    lead, kind = random.choice(words.BODIES), random.random()
    if kind < 0.2:
        return {"implementers": lead}
    support = _support(random, lead)
    if kind < 0.35:
        return {"implementers": f"{lead} chủ trì, phối hợp với {support}"}
    if kind < 0.4:
        return {"lead": f"{lead} {random.choice(words.DRAFTED)}", "support": support}
    if kind < 0.5:
        return {"steering": random.choice(words.STEERING), "lead": lead, "support": support}
    local = _local(random)
    return {"lead": lead if kind < 0.9 or _commune(local) in support else local, "support": support}


def _commune(body: str) -> str:
    """The commune in the name of a local body, be it written "UBND" or in full."""
    return next(one for one in sorted(words.COMMUNES, key=len, reverse=True) if body.endswith(one))


def _task(random: Random, activity: Activity) -> Task:
    duties = random.sample(words.DUTIES, random.randint(1, 3))
    filled = {
        "other": _helper(random, activity),
        "commune": random.choice([one for one in words.COMMUNES if one not in _leader(activity)]),
        "district": random.choice(words.DISTRICTS),
    }
    sentences = tuple(duty.format(**filled) for duty in duties)
    due = max(activity.time.first - timedelta(days=random.randint(3, 25)), date(YEAR, 1, 5))
    if due <= activity.time.last:
        day = f"{due.day:02}/{due.month:{'02' if due.month < 3 else ''}}/{due.year}"
        sentences += (f"Hoàn thành công việc và gửi {random.choice(words.BODIES)} trước ngày {day}.",)
    return Task(_leader(activity), activity, sentences)


def _leader(activity: Activity) -> str:
    """The body that leads it, without the work that a role line adds."""
    line = activity.lead
    return next((body for body in words.BODIES if line.startswith(body)), line)


def _helper(random: Random, activity: Activity) -> str:
    """One of those that support it, else anybody but its lead: what a task says agrees with the activity."""
    lead, line = _leader(activity), activity.roles.get("support", activity.lead)
    named = [body for body in words.BODIES if body in line and body != lead]
    return random.choice(named or [body for body in words.BODIES if body != lead])
