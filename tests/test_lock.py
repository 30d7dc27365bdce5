"""The lock and the bounds agree: what is tested is what may be installed."""

from __future__ import annotations

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_NOT_ALONE = {"anniv_cli", "pydantic_core", "_ruamel_yaml"}
"""Ourselves, and what comes with a package that is declared."""
DIRECT = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]


def _locked() -> dict[str, Version]:
    lines = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8").splitlines()
    pins = [
        Requirement(line.partition("#")[0].strip()) for line in lines if line and not line.startswith("#")
    ]
    return {canonicalize_name(pin.name): Version(str(pin.specifier).removeprefix("==")) for pin in pins}


@pytest.mark.parametrize("requirement", DIRECT)
def test_each_direct_dependency_is_locked_within_its_bounds(requirement: str) -> None:
    wanted = Requirement(requirement)
    assert wanted.specifier, "a direct dependency states the oldest version that works"
    assert wanted.specifier.contains(_locked()[canonicalize_name(wanted.name)])


def test_the_parser_in_c_is_locked_as_well() -> None:
    assert "ruamel-yaml-clib" in _locked()


def test_every_pin_is_one_exact_version() -> None:
    assert all(version.release for version in _locked().values())
    assert len(_locked()) > len(DIRECT)


def test_the_build_needs_no_other_version_than_the_lock_has() -> None:
    for requirement in map(Requirement, PROJECT["build-system"]["requires"]):
        assert requirement.specifier.contains(_locked()[canonicalize_name(requirement.name)])


def test_every_package_that_the_source_imports_is_a_dependency() -> None:
    """A package that only happens to be installed would be missing where anniv is installed afresh."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "src").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    foreign = {name.partition(".")[0] for name in imported} - sys.stdlib_module_names - _NOT_ALONE
    declared = {canonicalize_name(Requirement(line).name) for line in PROJECT["project"]["dependencies"]}
    owners = packages_distributions()
    assert {"pydantic", "typer"} <= foreign
    for package in foreign:
        names = {canonicalize_name(owner) for owner in owners.get(package, [package])}
        assert names & declared, package
