"""A time that ends its sentence is read without what stands before it: that must not change what it says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.periods import told as module
from anniv_cli.periods.statements import Reader
from anniv_cli.periods.tokens import lowered, tokens
from anniv_cli.periods.told import told

WORDS = (
    "từ đến trước sau hết chậm nhất ngày tháng quý năm tuần thứ Hai đầu cuối trong và , ; . ( ) - hoặc nay "
    "mỗi hàng một hai mùng giai đoạn dịp sự kiện ban hành gửi tỉnh 5 05/9 15/5/2022 9/2022 2022 III T7 8h00"
).split()


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=16), st.tuples(*[st.booleans()] * 4))
def test_what_stands_before_a_time_does_not_touch_how_it_is_read(words: list[str], mind: module.Mind) -> None:
    text = " ".join(words)
    reader = Reader(text, tokens(lowered(text)))
    for place, token in enumerate(reader.tokens):
        if token.kind in module.LEADS:
            assert told(reader, place, 2022, mind) == module._told(reader, place, 2022, mind)
