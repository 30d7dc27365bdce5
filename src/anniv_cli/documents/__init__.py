"""Documents as data: what a plan looks like on paper, without knowing Word."""

from anniv_cli.documents.appendix import APPENDICES
from anniv_cli.documents.blanks import blanks
from anniv_cli.documents.naming import file_name
from anniv_cli.documents.plan import plan_document
from anniv_cli.documents.samples import SAMPLES
from anniv_cli.documents.wordings import Fill

__all__ = ["APPENDICES", "SAMPLES", "Fill", "blanks", "file_name", "plan_document"]
