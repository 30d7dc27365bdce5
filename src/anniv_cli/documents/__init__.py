"""Documents as data: what a plan or a letter looks like on paper, without knowing Word."""

from anniv_cli.documents.appendix import APPENDICES
from anniv_cli.documents.blanks import blanks
from anniv_cli.documents.letter import dated, form_of, letter_document
from anniv_cli.documents.letter_addressee import Missing, missing
from anniv_cli.documents.letter_labels import addressee_lines, label_sheet
from anniv_cli.documents.letter_names import letter_names, translated
from anniv_cli.documents.letter_sender import ORIGINAL
from anniv_cli.documents.letter_templates import templates_of
from anniv_cli.documents.naming import file_name
from anniv_cli.documents.plan import plan_document
from anniv_cli.documents.samples import SAMPLES
from anniv_cli.documents.wordings import Fill

__all__ = [
    "APPENDICES",
    "ORIGINAL",
    "SAMPLES",
    "Fill",
    "Missing",
    "addressee_lines",
    "blanks",
    "dated",
    "file_name",
    "form_of",
    "label_sheet",
    "letter_document",
    "letter_names",
    "missing",
    "plan_document",
    "templates_of",
    "translated",
]
