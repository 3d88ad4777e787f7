"""The command ``makro-kg``: a quick way for a plain question, Click for everything else."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command on ``sys.argv`` and leave the process with its exit code: 0 fine, 1 findings, 2 could not."""
    for stream in (sys.stdout, sys.stderr):  # UTF-8 even where the locale is C
        if stream.encoding.lower() != "utf-8" or stream.errors == "strict":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    code = _quick()
    if code is None:
        from makro_kg.cli.app import run

        code = run(sys.argv[1:])
    _flush()
    sys.exit(code)


def _quick() -> int | None:
    from makro_kg.cli.quick import answer

    try:
        return answer(sys.argv[1:])
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        from makro_kg.cli.app import run

        return run([])
    except Exception:  # noqa: BLE001 - the way through Click meets it again, and says what it is
        return None


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
