"""The plan as frozen records, in the words of the glossary."""

from anniv_cli.model.activities import ROLE_KEYS, USUAL_LABELS, Activity, Assignment, Labels, Part
from anniv_cli.model.letters import Layout, Letter, LetterSettings, LetterSigner, Sent
from anniv_cli.model.plan import (
    NODE_KINDS,
    Annex,
    Bullets,
    Committee,
    Item,
    Node,
    OwnAgency,
    OwnOccasion,
    Paragraph,
    Plan,
    Section,
    Signer,
    node_kind,
)
from anniv_cli.model.statements import Budget, BudgetLine, Facts, Report, Sentence, Sentences, Task
from anniv_cli.model.values import Slugs, Words, each

__all__ = [
    "NODE_KINDS",
    "ROLE_KEYS",
    "USUAL_LABELS",
    "Activity",
    "Annex",
    "Assignment",
    "Budget",
    "BudgetLine",
    "Bullets",
    "Committee",
    "Facts",
    "Item",
    "Labels",
    "Layout",
    "Letter",
    "LetterSettings",
    "LetterSigner",
    "Node",
    "OwnAgency",
    "OwnOccasion",
    "Paragraph",
    "Part",
    "Plan",
    "Report",
    "Section",
    "Sent",
    "Sentence",
    "Sentences",
    "Signer",
    "Slugs",
    "Task",
    "Words",
    "each",
    "node_kind",
]
