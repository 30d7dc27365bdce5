"""`python -m anniv_cli`, the same as `anniv`."""

from anniv_cli.cli import run

run()
