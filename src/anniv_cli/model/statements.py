"""Sentences of a plan that also carry facts: who pays, who reports, whom to ask."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag

from anniv_cli.model.values import Record, Slugs, Text, Words


class BudgetLine(Record):
    """A line of an estimate of costs."""

    item: Text = Field(description="Nội dung chi")
    unit: Text | None = Field(None, description="Đơn vị tính")
    quantity: Text | None = Field(None, description="Số lượng")
    price: Text | None = Field(None, description="Đơn giá")
    amount: Text | None = Field(None, description="Thành tiền")
    source: Text | None = Field(None, description="Nguồn kinh phí")


class Budget(Record):
    """Who does what about the money, and how much of it there is."""

    estimated_by: Words | None = Field(None, description="Cơ quan lập dự toán")
    consolidated_by: Words | None = Field(None, description="Cơ quan tổng hợp dự toán")
    appraised_by: Words | None = Field(None, description="Cơ quan thẩm định")
    decided_by: Words | None = Field(None, description="Cấp xem xét, quyết định")
    source: Text | None = Field(None, description="Nguồn kinh phí (ngân sách, xã hội hóa …)")
    amount: Text | None = Field(None, description="Tổng số tiền")
    lines: tuple[BudgetLine, ...] = Field((), description="Các khoản chi")


class Report(Record):
    """A duty to report."""

    by: Words = Field(description="Ai báo cáo")
    to: Words = Field(description="Báo cáo ai")
    via: Words | None = Field(None, description="Qua cơ quan nào")
    when: Text | None = Field(None, description="Khi nào: nguyên văn (định kỳ, trước ngày …)")


class Facts(Record):
    """What a sentence settles beyond its words; each key only where the sentence itself cannot be read."""

    budget: Budget | None = Field(None, description="Kinh phí: ai lập, tổng hợp, thẩm định, quyết định")
    reports: tuple[Report, ...] = Field((), description="Chế độ báo cáo nêu trong câu")
    contact: Words | None = Field(None, description="Đầu mối liên hệ khi có khó khăn, vướng mắc")


class Task(Facts):
    """A piece of work within an assignment or an activity."""

    task: Text = Field(description="Nhiệm vụ, nguyên văn")
    serves: Slugs | None = Field(None, alias="for", description="Mã hoạt động mà nhiệm vụ này thuộc về")
    condition: Text | None = Field(None, description="Điều kiện, ví dụ: nếu có Thư mời")


def _sentence_kind(value: Any) -> str | None:
    if isinstance(value, dict):
        return "<task>"
    return "<text>" if isinstance(value, str) else None


Sentence: TypeAlias = Annotated[
    Annotated[Text, Tag("<text>")] | Annotated[Task, Tag("<task>")], Discriminator(_sentence_kind)
]
"""A paragraph: bare words, or words with facts."""


def _sentences_shape(value: Any) -> str:
    return "<list>" if isinstance(value, list | tuple) else "<text>"


Sentences: TypeAlias = Annotated[
    Annotated[Text, Tag("<text>")] | Annotated[tuple[Sentence, ...], Tag("<list>")], Discriminator(_sentences_shape)
]
"""One paragraph, or several."""
