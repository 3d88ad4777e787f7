"""One SPARQL query in a process of its own, which can be stopped: ``run_apart`` starts it, ``main`` is what it runs.

The request goes in as JSON on stdin, the answer in its format comes back on stdout, whole or not at all, and what went
wrong as a sentence on stderr. A query cannot be interrupted within a process, and some end the process they run in.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from makro_kg.errors import QueryStopped
from makro_kg.language import Text

TIME_UP = Text("Kueri dihentikan setelah {0} detik.", "The query was stopped after {0} seconds.")
MORE_TIME = Text(
    'Sempitkan polanya, tambahkan LIMIT, atau beri waktu lebih lama dengan "--timeout" (0: tanpa batas).',
    'Narrow its patterns, add a LIMIT, or give it more time with "--timeout" (0: no limit).',
)
BROKEN = Text(
    "Mesin kueri berhenti karena kueri ini (kode {0}): terlalu bersarang, atau memorinya habis.",
    "The query engine gave up on this query (code {0}): it is nested too deeply, or memory ran out.",
)
SIMPLER = Text("Sederhanakan kuerinya.", "Make the query simpler.")


def run_apart(text: str, form: str, data: list[str], lang: str, seconds: float) -> tuple[int, bytes, str]:
    """Exit code, answer and what was said on stderr; raises QueryStopped after ``seconds`` (0: never) or on a crash."""
    from makro_kg.report.answer import width

    request = {"text": text, "format": form, "data": data, "lang": lang}
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
    environ = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8", "COLUMNS": str(width())}
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "makro_kg.cli.worker"],
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=seconds or None,
            env=environ,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryStopped(TIME_UP.format(f"{seconds:g}"), MORE_TIME) from error
    if done.returncode not in (0, 2):
        raise QueryStopped(BROKEN.format(done.returncode), SIMPLER)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def main() -> int:
    """Answer the request on stdin; the exit code is 0, or 2 with a sentence on stderr."""
    from makro_kg.cli.bilingual import speaking
    from makro_kg.cli.ending import ended

    request = json.load(sys.stdin.buffer)
    with speaking(request["lang"]):
        return ended(lambda: _answer(request), debug=bool(os.environ.get("MAKRO_DEBUG")))


def _answer(request: dict[str, str]) -> int:
    from makro_kg.query.ask import ask_text
    from makro_kg.report.formats import render
    from makro_kg.store.open import open_store

    answer = ask_text(open_store(request["data"]), request["text"], request["lang"])
    sys.stdout.buffer.write(render(answer, request["format"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
