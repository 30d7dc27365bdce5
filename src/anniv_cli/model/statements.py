"""Sentences of a plan that also carry facts: who pays, who reports, whom to ask."""

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag

from anniv_cli.model.values import Record, Slugs, Text, Words


class BudgetLine(Record):
    """A line of an estimate of costs."""

    item: Text = Field(description="Nội dung chi")
    unit: Text | None = Field(default=None, description="Đơn vị tính")
    quantity: Text | None = Field(default=None, description="Số lượng")
    price: Text | None = Field(default=None, description="Đơn giá")
    amount: Text | None = Field(default=None, description="Thành tiền")
    source: Text | None = Field(default=None, description="Nguồn kinh phí")


class Budget(Record):
    """Who does what about the money, and how much of it there is."""

    scope: Text | None = Field(default=None, description="Áp dụng cho những hoạt động nào")
    paid_by: Words | None = Field(default=None, description="Cơ quan bố trí kinh phí")
    estimated_by: Words | None = Field(default=None, description="Cơ quan lập dự toán")
    consolidated_by: Words | None = Field(default=None, description="Cơ quan tổng hợp dự toán")
    appraised_by: Words | None = Field(default=None, description="Cơ quan thẩm định")
    decided_by: Words | None = Field(default=None, description="Cấp xem xét, quyết định")
    source: Text | None = Field(default=None, description="Nguồn kinh phí (ngân sách, xã hội hóa …)")
    amount: Text | None = Field(default=None, description="Tổng số tiền")
    lines: tuple[BudgetLine, ...] = Field(default=(), description="Các khoản chi")


def _budgets_shape(value: Any) -> str:
    return "<list>" if isinstance(value, (list, tuple)) else "<record>"


class Report(Record):
    """A duty to report."""

    by: Words = Field(description="Ai báo cáo")
    to: Words = Field(description="Báo cáo ai")
    via: Words | None = Field(default=None, description="Qua cơ quan nào")
    when: Text | None = Field(default=None, description="Khi nào: nguyên văn (định kỳ, trước ngày …)")


Budgets: TypeAlias = Annotated[
    Annotated[Budget, Tag("<record>")] | Annotated[tuple[Budget, ...], Tag("<list>")],
    Discriminator(_budgets_shape),
]
"""One rule about the money, or several."""


class Facts(Record):
    """What a sentence settles beyond its words; each key only where the sentence itself cannot be read."""

    budget: Budgets | None = Field(
        default=None, description="Kinh phí: ai bố trí, lập, tổng hợp, thẩm định, quyết định"
    )
    reports: tuple[Report, ...] = Field(default=(), description="Chế độ báo cáo nêu trong câu")
    contact: Words | None = Field(default=None, description="Đầu mối liên hệ khi có khó khăn, vướng mắc")

    @property
    def budgets(self) -> tuple[Budget, ...]:
        """The rules about the money, one or several."""
        return (self.budget,) if isinstance(self.budget, Budget) else self.budget or ()


class Task(Facts):
    """A piece of work within an assignment or an activity."""

    task: Text = Field(description="Nhiệm vụ, nguyên văn")
    serves: Slugs | None = Field(
        default=None, alias="for", description="Mã hoạt động mà nhiệm vụ này thuộc về"
    )
    condition: Text | None = Field(default=None, description="Điều kiện, ví dụ: nếu có Thư mời")


def _sentence_kind(value: Any) -> str | None:
    if isinstance(value, str):
        return "<text>"
    return "<task>" if isinstance(value, dict) else None


Sentence: TypeAlias = Annotated[
    Annotated[Text, Tag("<text>")] | Annotated[Task, Tag("<task>")], Discriminator(_sentence_kind)
]
"""A paragraph: bare words, or words with facts."""


def _sentences_shape(value: Any) -> str:
    return "<list>" if isinstance(value, (list, tuple)) else "<text>"


Sentences: TypeAlias = Annotated[
    Annotated[Text, Tag("<text>")] | Annotated[tuple[Sentence, ...], Tag("<list>")],
    Discriminator(_sentences_shape),
]
"""One paragraph, or several."""
