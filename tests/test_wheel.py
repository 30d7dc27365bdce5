"""What users install: the wheel alone, far from the checkout, in a folder with a Vietnamese name."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the backend in this environment, so that no network is needed."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    [built] = folder.glob("anniv-*.whl")
    return built


@pytest.fixture(scope="module")
def anniv(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an installed wheel; its dependencies are lent by this environment."""
    home = tmp_path_factory.mktemp("nơi khác") / "môi trường"
    venv.create(home, with_pip=False)
    paths = sysconfig.get_paths("venv", {"base": str(home), "platbase": str(home)})
    packages, scripts = Path(paths["purelib"]), Path(paths["scripts"])
    interpreter = scripts / ("python.exe" if os.name == "nt" else "python")
    _pip("--python", str(interpreter), "install", "--no-deps", "--no-index", str(wheel))
    (packages / "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return scripts / ("anniv.exe" if os.name == "nt" else "anniv")


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def _run(anniv: Path, *arguments: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment = kept | {"ANNIV_LANG": language}
    command = [str(anniv), *arguments]
    return subprocess.run(command, env=environment, cwd=anniv.parent, capture_output=True, encoding="utf-8")


def test_the_wheel_holds_data_catalogue_and_templates_but_no_test(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"anniv_cli/py.typed", "anniv_cli/locale/vi/LC_MESSAGES/anniv.mo"} <= names
    sources = (path.relative_to(ROOT) for path in (ROOT / "templates").rglob("*") if path.is_file())
    templates = {f"anniv_cli/{path.as_posix()}" for path in sources}
    assert templates
    assert templates <= names
    data = (ROOT / "src" / "anniv_cli" / "reference" / "data").iterdir()
    assert {f"anniv_cli/reference/data/{path.name}" for path in data if path.is_file()} <= names
    assert not [name for name in names if not name.startswith(("anniv_cli/", "anniv-"))]


def test_the_installed_command_says_its_version(anniv: Path) -> None:
    from anniv_cli import __version__

    assert _run(anniv, "--version").stdout == f"anniv {__version__}\n"


def test_the_installed_command_speaks_vietnamese(anniv: Path) -> None:
    shown = _run(anniv, "--help", language="vi")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Cách dùng: anniv" in shown.stdout


def test_the_installed_command_runs_its_own_copy(anniv: Path) -> None:
    interpreter = anniv.with_name("python.exe" if os.name == "nt" else "python")
    where = _run(interpreter, "-c", "import anniv_cli; print(ascii(anniv_cli.__file__))").stdout
    assert "site-packages" in where
    assert str(ROOT / "src") not in where


def test_the_installed_command_begins_a_plan_that_it_can_read(anniv: Path) -> None:
    begun = _run(anniv, "new", "Kon Tum", "--year", "2027", "-o", "kế hoạch.yaml")
    assert begun.returncode == 0, begun.stderr
    checked = _run(anniv, "validate", "kế hoạch.yaml")
    assert "Traceback" not in checked.stderr
    assert checked.returncode in (0, 1)
