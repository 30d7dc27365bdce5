"""Word: a `Document` as the bytes of a .docx file, in the format of Nghị định 30/2020/NĐ-CP."""

from anniv_cli.word.writer import write

__all__ = ["write"]
