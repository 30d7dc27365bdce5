"""The one exception: a command cannot go on."""

from __future__ import annotations


class AnnivError(Exception):
    """Says in one finished sentence, in the user's language, why the command stops and what to do.

    What is wrong *in a plan* is never raised: it is a `Diagnostic`.
    """
