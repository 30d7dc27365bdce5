"""YAML and plan files: the only door to them. Whatever is wrong comes out as diagnostics, with its place."""

from anniv_cli.store.faults import FAULTS, Fault
from anniv_cli.store.files import find_plans, load, write
from anniv_cli.store.plans import LoadedPlan, load_plan, plan_from
from anniv_cli.store.reader import read
from anniv_cli.store.register import OfficeRegister, load_register
from anniv_cli.store.source import SourceFile, placed

__all__ = [
    "FAULTS",
    "Fault",
    "LoadedPlan",
    "OfficeRegister",
    "SourceFile",
    "find_plans",
    "load",
    "load_plan",
    "load_register",
    "placed",
    "plan_from",
    "read",
    "write",
]
