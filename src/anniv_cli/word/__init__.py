"""Word: a `Document` as the bytes of a .docx file, in the format of Nghị định 30/2020/NĐ-CP."""

from anniv_cli.word.labels import write_labels
from anniv_cli.word.writer import keeps_to_one_page, write

__all__ = ["keeps_to_one_page", "write", "write_labels"]
