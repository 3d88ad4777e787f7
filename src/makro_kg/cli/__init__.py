"""The command ``makro-kg``: a quick way for a plain question, Click for everything else."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command on ``sys.argv`` and leave the process with its exit code: 0 fine, 1 findings, 2 could not."""
    from makro_kg.cli.quick import answer

    code = answer(sys.argv[1:])
    if code is None:
        from makro_kg.cli.app import run

        code = run(sys.argv[1:])
    sys.exit(code)
