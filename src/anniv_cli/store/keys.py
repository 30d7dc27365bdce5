"""The keys a plan may hold, and what people write in their stead."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from anniv_cli.model import Plan
from anniv_cli.text import fold, nearest

LABELS: Mapping[str, str] = {
    "cap chi dao": "steering",
    "chi dao": "steering",
    "dinh huong": "steering",
    "don vi chi dao": "steering",
    "don vi chi dao dinh huong": "steering",
    "chu tri": "lead",
    "co quan chu tri": "lead",
    "don vi chu tri": "lead",
    "phoi hop": "support",
    "co quan phoi hop": "support",
    "don vi phoi hop": "support",
    "thuc hien": "implementers",
    "co quan thuc hien": "implementers",
    "don vi thuc hien": "implementers",
    "thoi gian": "when",
    "thoi gian thuc hien": "when",
    "thoi gian to chuc": "when",
    "dia diem": "place",
    "dia diem to chuc": "place",
    "dia danh": "place",
    "danh nghia": "host",
    "danh nghia to chuc": "host",
    "thanh phan": "participants",
    "thanh phan tham du": "participants",
    "quy mo": "scale",
    "san pham": "product",
    "ket qua": "results",
    "dieu kien": "condition",
    "noi dung": "text",
    "hoat dong": "activity",
    "ten hoat dong": "activity",
    "muc": "heading",
    "tieu de": "heading",
    "phan cong": "assignment",
    "nhiem vu": "task",
    "phan viec": "part",
    "doan van": "paragraph",
    "gach dau dong": "bullets",
    "trich yeu": "subject",
    "ten loai": "type",
    "loai van ban": "type",
    "tinh": "province",
    "nam": "year",
    "trang thai": "status",
    "co quan ban hanh": "issuer",
    "noi ban hanh": "issuer",
    "so": "number",
    "so ky hieu": "number",
    "ngay": "date",
    "ngay ban hanh": "date",
    "can cu": "bases",
    "noi nhan": "recipients",
    "luu": "archive",
    "nguoi ky": "signer",
    "chuc vu": "post",
    "ho ten": "name",
    "ho va ten": "name",
    "phu luc": "annexes",
    "ghi chu": "notes",
    "kinh phi": "budget",
    "du toan": "budget",
    "bao cao": "reports",
    "doi tac": "partners",
    "tinh ban": "partners",
    "thu": "letters",
    "thu chuc mung": "letters",
    "du thao": "drafted_by",
    "co quan tham muu": "drafted_by",
    "gui truoc": "lead_time",
    "thoi han gui": "lead_time",
    "the thuc": "layout",
    "mau thu": "layout",
    "da gui": "sent",
    "dip ky niem": "occasions",
    "cac ngay ky niem": "occasions",
    "ban chi dao": "committees",
    "ban to chuc": "committees",
    "danh so": "numbering",
    "nhan": "labels",
    "ma": "id",
}
"""Vietnamese labels, folded, and the key that each stands for."""


@cache
def fields_of(record: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields of a record by their keys, which are written in a file."""
    record.model_rebuild()  # until then pydantic knows the type of some fields by name alone
    return {field.alias or name: field for name, field in record.model_fields.items()}


def keys_of(record: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a record as they are written in a file."""
    return tuple(fields_of(record))


def records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The records that a value of this type may be, in the order of the union."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, types.UnionType, tuple, list) or hasattr(
        annotation, "__metadata__"
    ):
        for part in get_args(annotation):
            yield from records_in(part)


def literals(annotation: Any) -> Iterator[str]:
    """The values that a type allows, where it lists them."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif get_origin(annotation) in (Union, types.UnionType):
        for part in get_args(annotation):
            yield from literals(part)


def record_at(top: type[BaseModel], loc: tuple[Any, ...]) -> type[BaseModel] | None:
    """The record at the end of pydantic's way to it; branches of unions stand in angle brackets there."""
    possible: list[type[BaseModel]] = [top]
    for part in loc:
        if isinstance(part, int):
            continue
        kind = part.removeprefix("<").removesuffix(">")
        if kind != part:
            possible = [record for record in possible if _begins_with(record, kind)] or possible
        else:
            field = fields_of(possible[0]).get(part) if possible else None
            possible = list(records_in(field.annotation)) if field else []
    return possible[0] if possible else None


def _begins_with(record: type[BaseModel], kind: str) -> bool:
    """Whether this is the key that says what the record is: the names of branches come from it."""
    field = fields_of(record).get(kind)
    return field is not None and field.is_required()


@cache
def all_keys(top: type[BaseModel] = Plan) -> frozenset[str]:
    """Every key that stands anywhere in such a file."""
    seen: set[type[BaseModel]] = set()
    waiting = [top]
    while waiting:
        record = waiting.pop()
        if record not in seen:
            seen.add(record)
            for field in fields_of(record).values():
                waiting.extend(records_in(field.annotation))
    return frozenset(key for record in seen for key in keys_of(record))


def is_known(key: str, top: type[BaseModel] = Plan) -> bool:
    """Whether these words look like a key: one of ours, or a Vietnamese label for one."""
    return key.strip() in all_keys(top) or fold(key) in LABELS


def meant(key: str, possible: tuple[str, ...]) -> str | None:
    """Which of the possible keys somebody meant who wrote `key`."""
    folded = fold(key)
    for candidate in possible:
        if sorted(folded) == sorted(fold(candidate)):
            return candidate  # two letters have changed places: form, from
    for candidate in possible:
        if folded in (fold(candidate), fold(candidate) + "s", fold(candidate).removesuffix("s")):
            return candidate
    if LABELS.get(folded) in possible:
        return LABELS[folded]
    return nearest(key, possible)
