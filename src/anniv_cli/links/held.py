"""When an assignment says that an activity is held, and which of the activities that it serves it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from itertools import dropwhile, pairwise, takewhile
from typing import NamedTuple

from anniv_cli.links.activity import LinkedActivity
from anniv_cli.links.duties import who
from anniv_cli.links.leads import leads
from anniv_cli.links.linked import Linked
from anniv_cli.links.task import LinkedTask
from anniv_cli.periods import Mention, Period, parse_period
from anniv_cli.text import composed, fold, late

_HELD = late(r"\b(?:tổ chức|diễn ra|khai mạc|phát sóng|xuất bản|mở|chủ trì)\b", re.IGNORECASE)
_WORK = late(
    r"kế hoạch|kịch bản|chuẩn bị|dự toán|nội dung|(?<!phiên )\bhọp\b(?! mặt)|hoàn thành|hoàn thiện|hoàn tất"
    r"|\btrước|\bgửi|báo cáo|(?<!chương )trình\b|thống nhất|rà soát|góp ý|phục vụ|khảo sát|duyệt|nhằm|\bđể\b"
    r"|thông báo|công bố|đề xuất|hướng dẫn|đăng ký|vận động|giấy mời|kết quả\b|tổng kết|tổng hợp",
    re.IGNORECASE,
)
"""What is done before an event or besides it."""
_ABOUT_IT = late(
    r"(?:phương án|chương trình|công tác|địa điểm|thủ tục|điều kiện|đề án|hồ sơ|hình thức|chủ trương|việc"
    r"|thể lệ|điều lệ|quy chế|quyết định|văn bản|kinh phí|lịch|ban)(?: \w+)?\s*$|\bdo\b",
    re.IGNORECASE,
)
"""Before "tổ chức": of these the time would be said, or somebody else is the host."""
_IN_HONOUR = late(
    r"\b(?:nhân|dịp|kỷ niệm|mừng|hướng tới)\b(?:(?! (?:vào|trong|từ|lúc) )[^,])*$", re.IGNORECASE
)
"""Behind it stands the day that is honoured: "gặp mặt nhân Ngày Thương binh - Liệt sĩ 27/7/2027"."""
_INTRODUCING = ("thoi gian", "du kien", "duoc", "se")
_JOINTS = late(r",\s+(?:và\s+)?|\s+và\s+|\(")
_CLAUSES = late(r"\.\s|[;\n]")
_WORDS = late(r"\w+")
ENDS = frozenset(
    "tại ở với cho giữa nhân do của cùng trong vào từ đến ngày dự thời lúc sáng chiều tối".split()
)
"""Words with which a place, a partner or a time begins: what follows need not stand in the title."""
_SMALL = frozenset("các một số những cuộc buổi đợt đoàn lễ chương trình lớp hoạt động".split())
_NOUNS = frozenset(
    (noun,)
    for noun in "hoi giai trien toa lien dem ngay trai dien phien tuan mit phim sach so tai du de ky".split()
)
"""First words of titles that stand behind a verb: "bàn giao trạm y tế" is an order, "hội nghị" is none."""

_MONTH = timedelta(days=27)
"""Nobody works at a paper on a day, or on some days of a month; in a month he may."""

_FEWEST_UNLINKED = 3


class Held(NamedTuple):
    """The time at which, by a task, an activity is held."""

    activity: LinkedActivity
    time: Mention
    period: Period


@lru_cache(maxsize=1)
def with_times(plan: Linked) -> tuple[LinkedTask, ...]:
    """The tasks that name a time at which something may be held; few do in most plans."""
    named = [task for task in plan.tasks if task.times]
    return tuple(task for task in named if any(map(_may_be_held, task.times)))


@lru_cache(maxsize=1)
def _led_by(plan: Linked) -> dict[str, list[LinkedActivity]]:
    """The activities by whoever leads them."""
    found: dict[str, list[LinkedActivity]] = {}
    for activity in plan.activities:
        for name in {who(lead.party) for lead in leads(activity)}:
            found.setdefault(name, []).append(activity)
    return found


def held(task: LinkedTask) -> Iterator[Held]:
    """The times that a task gives for events themselves, each with the one activity that it can mean.

    A clause belongs to the activity whose title it tells. Where it tells none, or words that may be of
    several, nothing is said of it: "tổ chức hội thảo … trong tháng 6" among the work for a course is no time
    of the course. A task that serves none may mean what its body leads, if it tells three words of the title.
    """
    titles, fewest = _titles(task), 1 if task.serves else _FEWEST_UNLINKED
    text, behind = composed(task.passage.text), 0
    for time in task.times:
        if _may_be_held(time):
            clause = clause_start(text, time.start)
            begin, paper = max(clause, behind), _of_a_paper(task, time, text)
            told = text[clause:begin], text[begin : time.start]
            meant = {one for one, title in titles if _tells(*told, title, paper=paper, fewest=fewest)}
            if len(meant) == 1:
                yield Held(meant.pop(), time, _as_held(time, task))
        if time.kind in ("schedule", "deadline"):
            behind = time.end


def times_of(activity: LinkedActivity) -> tuple[Period, ...]:
    """The times of an activity and of its pieces, of which an assignment may mean any."""
    pieces = activity.activity.parts
    return (*activity.periods, *(period for piece in pieces for period in activity.periods_of(piece)))


def _may_be_held(time: Mention) -> bool:
    """A time of its own, or a deadline by an earlier verb alone: "hoàn thiện hồ sơ, bàn giao trong …"."""
    if time.kind == "deadline":
        due = time.period.deadline
        return due is not None and due.kind == "by" and time.period.text[:1] in "TtQqNn"
    return time.kind == "schedule"


def _of_a_paper(task: LinkedTask, time: Mention, text: str) -> bool:
    """Whether days behind "phương án tổ chức …" are the event's, since the paper has its own behind them."""
    spans = [(window.start, window.end) for window in time.period.windows]
    if not all(start and end and end - start < _MONTH for start, end in spans):
        return False
    return any(
        other.kind == "deadline" and clause_start(text, other.start) < time.start < other.start
        for other in task.times
    )


def _as_held(time: Mention, task: LinkedTask) -> Period:
    if time.kind == "schedule":
        return time.period
    return parse_period(time.period.text, year=task.plan.plan.year)


def clause_start(text: str, place: int) -> int:
    """Where the clause of a place begins: behind a semicolon or a full stop."""
    return max((mark.end() for mark in _CLAUSES.finditer(text, 0, place)), default=0)


def _titles(task: LinkedTask) -> list[tuple[LinkedActivity, str]]:
    """What a task may be for, with the titles: of an activity, or of a piece that has the id."""
    known = task.plan.by_id
    if not task.serves:
        names = {who(part.party) for part in task.assignees if part.party.agency}
        return [(one, one.title) for name in names for one in _led_by(task.plan).get(name, ())]
    if not all(slug in known for slug in task.serves):
        return []
    pieces = {piece.id: piece.part for slug in task.serves for piece in known[slug].activity.parts}
    return [(known[slug], pieces.get(slug, known[slug].title)) for slug in task.serves]


def _tells(before: str, stretch: str, title: str, *, paper: bool, fewest: int) -> bool:
    """Whether the words up to a time say that the thing with this title is held.

    `before`: what the clause says up to the time before, which an event behind a comma goes on about.
    `paper`: a paper about the event has a time of its own. `fewest`: words of the title.
    """
    if _IN_HONOUR.search(stretch):
        return False
    verbs = list(_HELD.finditer(stretch))
    if verbs:
        own, told = _JOINTS.split(stretch[: verbs[-1].start()])[-1], stretch[verbs[-1].end() :]
        if not paper and (_is_work(own, title) or _ABOUT_IT.search(own)):
            return False
        if fewest > 1 or told_words(told):
            return len(told_words(told)) >= fewest and tells(told, title)
        return _introduces(f"{before}{stretch[: verbs[-1].start()]}", own, title)
    goes_on = _HELD.search(before) is not None and not _is_work(before, title)
    if fewest > 1 or (not goes_on and _main_words(title)[:1] in _NOUNS):
        return False
    begins = (0, *(joint.end() for joint in _JOINTS.finditer(stretch)))
    return any(tells(stretch[begin:], title, from_the_start=True) for begin in begins)


def _introduces(head: str, own: str, title: str) -> bool:
    """Whether a bare "tổ chức" is said of the thing: "thời gian tổ chức", "Hội nghị tổ chức".

    `own`: the last piece of what stands before it. Behind another piece of work ("làm phim, phát sóng") the
    verb is that one's.
    """
    if not fold(head) or fold(own).endswith(_INTRODUCING):
        return True
    return any(tells(piece, title) for piece in (head, *_JOINTS.split(head)))


def _is_work(words: str, title: str) -> bool:
    """Whether words speak of work before an event or besides it, which the title does not name."""
    own = title.lower()
    return any(found[0].lower() not in own for found in _WORK.finditer(words))


def _main_words(title: str) -> tuple[str, ...]:
    """The words of a title behind "Tổ chức", "Chương trình" and the like, folded."""
    found = _WORDS.findall(composed(title).lower().removeprefix("tổ chức "))
    return tuple(map(fold, list(dropwhile(_SMALL.__contains__, found)) or found))


def told_words(words: str) -> tuple[str, ...]:
    """What is told up to the place, the partner or the time, folded."""
    told = list(takewhile(lambda word: word not in ENDS, _WORDS.findall(words.lower())))
    own = list(dropwhile(lambda word: word in _SMALL or word.isdecimal(), told))
    return tuple(map(fold, own or told))


def tells(phrase: str, title: str, *, from_the_start: bool = False) -> bool:
    """Whether a phrase tells the title in fewer words: all stand in it, and the first two side by side."""
    first, *others = phrase.split(",")
    told, own = told_words(first), _main_words(title)
    if not told or _is_work(phrase, title):
        return False
    at_start = told[:2] == own[: len(told[:2])]
    if not at_start and (from_the_start or told[:2] not in set(pairwise(own))):
        return False
    known = set(own)
    return known.issuperset(told) and all(known.issuperset(told_words(other)) for other in others)
