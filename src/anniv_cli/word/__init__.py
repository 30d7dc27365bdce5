"""Word: a `Document` as the bytes of a .docx file, as Nghị định 30/2020/NĐ-CP or another form asks."""

from anniv_cli.word.labels import write_labels
from anniv_cli.word.letter import keeps_to_one_page
from anniv_cli.word.writer import write

__all__ = ["keeps_to_one_page", "write", "write_labels"]
