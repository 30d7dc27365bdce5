"""The numbering schemes of a plan: its own, and one more for every section that numbers otherwise inside."""

from __future__ import annotations

from anniv_cli.links import Entry
from anniv_cli.model import Plan, Section

Scheme = tuple[str, ...]


class Schemes:
    """Finds the scheme that counts an entry; keeps them in page order, the plan's own first."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._known: dict[Scheme, int] = {plan.numbering: 0}
        self._inside: dict[int, Scheme] = {}

    @property
    def all(self) -> tuple[Scheme, ...]:
        return tuple(self._known)

    def of(self, entry: Entry) -> int:
        """The scheme that counts an entry: that of what it stands in."""
        return self._known.setdefault(self._within(entry), len(self._known))

    def _within(self, entry: Entry) -> Scheme:
        above = entry.under
        if above is None:
            return self._outermost(entry)
        if id(above) not in self._inside:
            outer = self._within(above)
            own = above.node.numbering if isinstance(above.node, Section) else None
            self._inside[id(above)] = (*_reaching(outer, above), *own) if own else outer
        return self._inside[id(above)]

    def _outermost(self, entry: Entry) -> Scheme:
        if entry.path[0] == "annexes" and isinstance(entry.path[1], int):
            return self._plan.annexes[entry.path[1]].numbering or self._plan.numbering
        return self._plan.numbering


def _reaching(scheme: Scheme, above: Entry) -> Scheme:
    """The levels down to a section; where the scheme names too few, a dash counts nothing."""
    depth = len(above.positions)
    return (scheme + ("-",) * depth)[:depth]
