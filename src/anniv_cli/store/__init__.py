"""YAML and plan files: the only door to them. Whatever is wrong comes out as diagnostics, with its place."""

from anniv_cli.store.acceptance import Acceptance, acceptances, settled
from anniv_cli.store.directory import Directory, DirectoryEntry
from anniv_cli.store.faults import FAULTS, Fault
from anniv_cli.store.files import bytes_of, find_plans, load, write
from anniv_cli.store.plans import LoadedPlan, load_plan, plan_from
from anniv_cli.store.reader import read
from anniv_cli.store.register import OfficeRegister, load_register
from anniv_cli.store.source import SourceFile, placed
from anniv_cli.store.where import sentence

__all__ = [
    "FAULTS",
    "Acceptance",
    "Directory",
    "DirectoryEntry",
    "Fault",
    "LoadedPlan",
    "OfficeRegister",
    "SourceFile",
    "acceptances",
    "bytes_of",
    "find_plans",
    "load",
    "load_plan",
    "load_register",
    "placed",
    "plan_from",
    "read",
    "sentence",
    "settled",
    "write",
]
