"""`anniv schema`: what editors check and complete a plan with."""

from __future__ import annotations

from anniv_cli.cli import DONE
from anniv_cli.cli.arguments import Force, Output


def schema(output: Output = None, force: Force = False) -> int:
    """Prints the JSON Schema of a plan, with which editors check and complete while one types.

    anniv schema
    anniv schema -o plans/plan.schema.json --force
    """
    from anniv_cli.cli.output import put

    put(schema_text(), output, force)
    return DONE


def schema_text() -> str:
    """The JSON Schema of a plan, as the file beside a plan holds it."""
    import json

    from anniv_cli.model.schema import plan_schema

    return json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"
