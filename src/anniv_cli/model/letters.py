"""Letters of congratulation that activities call for, and what a plan settles for all of its letters."""

from typing import Literal, TypeAlias

from pydantic import Field

from anniv_cli.model.values import Day, LeadTime, Record, Slugs, Text, Words

Layout: TypeAlias = Literal["cong-thu", "thu-cong-nd30", "dang"]
"""A leader's personal letter to a foreign counterpart; Decree 30's letterhead; the Party's own form."""


class Sent(Record):
    """A letter that has left, with the number and the day that the registry gave it."""

    number: Text = Field(description="Số và ký hiệu của thư đã gửi, ví dụ: 05/CT-UBND")
    on: Day = Field(description="Ngày ghi trên thư")
    from_: Text | None = Field(
        default=None, alias="from", description="Thư của ai, khi mục này có thư của nhiều cơ quan"
    )
    to: Text | None = Field(default=None, description="Gửi ai, khi mục này có thư gửi nhiều nơi")
    serves: Slugs | None = Field(
        default=None, alias="for", description="Mã của dịp gửi thư, khi mục này có thư của nhiều dịp"
    )


class Letter(Record):
    """A letter that the activity calls for; its occasions are the activity's."""

    from_: Words = Field(alias="from", description="Thư của ai: mỗi cơ quan ký một thư")
    to: Words | None = Field(default=None, description="Gửi ai; để trống là các đối tác của nước ấy")
    to_english: Words | None = Field(
        default=None,
        description="Tên tiếng Anh của nơi nhận, theo thứ tự của “to”, khi danh bạ không có cơ quan ấy",
    )
    drafted_by: Words | None = Field(default=None, description="Cơ quan tham mưu, dự thảo")
    serves: Slugs | None = Field(
        default=None, alias="for", description="Dịp gửi thư, nếu khác với dịp của hoạt động"
    )
    when: Words | None = Field(
        default=None, description="Thời gian gửi, nếu khác với thời gian của hoạt động"
    )
    lead_time: LeadTime | None = Field(
        default=None, description="Gửi trước bao nhiêu ngày, nếu khác với quy định chung của kế hoạch"
    )
    condition: Text | None = Field(default=None, description="Điều kiện, ví dụ: nếu có Thư mời")
    layout: Layout | None = Field(
        default=None,
        description="Thể thức: cong-thu (công thư), thu-cong-nd30 (Nghị định 30), dang (thư cơ quan Đảng)",
    )
    sent: tuple[Sent, ...] = Field(default=(), description="Thư đã gửi đi, mỗi thư một mục")


class LetterSigner(Record):
    """Who signs the letters of one sender."""

    from_: Text = Field(alias="from", description="Thư của ai: Tỉnh ủy, Ủy ban nhân dân tỉnh …")
    authority: Text | None = Field(default=None, description="Quyền hạn, nếu ghi: TM. ỦY BAN NHÂN DÂN")
    acting_for: Text | None = Field(
        default=None, description="Ký thay, nếu ghi: KT. CHỦ TỊCH; cấp phó ký thì không ghi cũng được"
    )
    post: Text | None = Field(default=None, description="Chức vụ người ký: BÍ THƯ, CHỦ TỊCH …")
    name: Text | None = Field(default=None, description="Họ và tên người ký")
    english: Text | None = Field(
        default=None, description="Tên tiếng Anh của cơ quan gửi, dùng trong bản tiếng Anh"
    )
    authority_english: Text | None = Field(
        default=None, description="Quyền hạn, ký thay bằng tiếng Anh: For the Standing Board …"
    )
    post_english: Text | None = Field(
        default=None, description="Chức vụ người ký bằng tiếng Anh: Chairwoman …"
    )


class LetterSettings(Record):
    """How the letters of a plan are sent, laid out and signed, where a letter says nothing else."""

    lead_time: LeadTime | None = Field(
        default=None,
        description="Gửi trước bao lâu: “5 ngày làm việc”; “10 ngày” là ngày theo lịch; “2 tuần”",
    )
    layout: Literal["cong-thu", "thu-cong-nd30"] | None = Field(
        default=None, description="Thể thức thư của các cơ quan ngoài Đảng: cong-thu, thu-cong-nd30"
    )
    signers: tuple[LetterSigner, ...] = Field(
        default=(), description="Người ký thư của từng cơ quan, nếu khác với người ký kế hoạch"
    )
