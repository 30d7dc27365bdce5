"""What an assignment gives to a body, in its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anniv_cli.links.narrative import Passage
from anniv_cli.links.once import once
from anniv_cli.links.outline import Entry
from anniv_cli.links.roles import Part, leads_itself, sentence
from anniv_cli.model import Assignment, Task, each
from anniv_cli.periods import Mention, mentions

if TYPE_CHECKING:
    from anniv_cli.links.linked import Linked


class LinkedTask:
    """A piece of work that an assignment gives to a body."""

    def __init__(self, entry: Entry, assignment: Assignment, passage: Passage, plan: Linked) -> None:
        self.entry = entry
        self.assignment = assignment
        self.passage = passage
        self.plan = plan
        own = passage.facts.serves if passage.facts and isinstance(passage.facts, Task) else None
        self.serves = each(own or assignment.serves)
        """The ids of the activities it belongs to: its own, else its assignment's."""

    @once
    def assignees(self) -> list[Part]:
        """The bodies that the assignment is addressed to."""
        return self.plan.assignees(self.entry.path, self.assignment)

    @once
    def parts(self) -> tuple[Part, ...]:
        """Who leads and supports: "Chủ trì, phối hợp với …" makes the assignee the lead."""
        return tuple(sentence(self.passage.text, self.plan.names))

    @once
    def leads(self) -> list[Part]:
        """The assignees where the sentence says that they lead."""
        return self.assignees if leads_itself(self.passage.text, self.plan.names) else []

    @once
    def times(self) -> tuple[Mention, ...]:
        """The time expressions of its sentence."""
        return mentions(self.passage.text, year=self.plan.plan.year)
