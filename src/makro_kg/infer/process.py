"""One reasoning job in a process of its own, ended wholly at its deadline.

A JVM cannot be started twice in a process nor be stopped from outside of it, and HermiT does not end on every ontology.
So each job runs as ``python -m makro_kg.infer.child`` in its own session, with a temporary folder for everything it
writes. At the deadline, on ctrl-C and at any error the whole process group goes, the JVM included, and so does the
folder. Should this process be killed itself, the child sees its standard input close and ends.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from makro_kg.errors import InferenceError
from makro_kg.infer.java import find_hermit, find_java, require_jpype
from makro_kg.language import Text

# Of a JVM that runs for seconds the quick compiler and the plain collector take 40 % less processor time.
_JAVA_OPTIONS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
_ROOT = Path(__file__).resolve().parents[2]


def run_job(
    name: str, ntriples: str, timeout_seconds: float, needs_jpype: bool = True, **options: Any
) -> dict[str, Any]:
    """The answer of the job ``name`` (see ``child.JOBS``) on ``ntriples``, within ``timeout_seconds`` of wall time.

    Raises :class:`ReasonerUnavailable` without a Java runtime, :class:`InferenceError` at the deadline or when the
    reasoner fails.
    """
    if needs_jpype:
        require_jpype()
    java = find_java()
    with tempfile.TemporaryDirectory(prefix="makro-kg-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        (home / "feed.nt").write_text(ntriples, encoding="utf-8", newline="\n")
        job = {
            "name": name,
            "java": str(java.executable),
            "library": str(java.library) if java.library else None,
            "jar": str(find_hermit()),
            "seconds": timeout_seconds,
            **options,
        }
        (home / "job.json").write_text(json.dumps(job), encoding="utf-8")
        with (home / "log.txt").open("wb") as log:
            _run(home, log, timeout_seconds)
        answer = home / "answer.json"
        if not answer.is_file():
            raise _failed((home / "log.txt").read_text(encoding="utf-8", errors="replace"))
        result: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    if "failed" in result:
        raise _failed(result["failed"])
    return result


def _run(home: Path, log: Any, timeout_seconds: float) -> None:
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    environ["JAVA_TOOL_OPTIONS"] = f"{_JAVA_OPTIONS} {os.environ.get('JAVA_TOOL_OPTIONS', '')}".strip()
    environ |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(home))  # owlready2 leaves its file behind when HermiT fails
    process = subprocess.Popen(
        [sys.executable, "-m", "makro_kg.infer.child", str(home)],
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=log,
        env=environ,
        start_new_session=True,
    )
    try:
        process.wait(timeout_seconds)
    except subprocess.TimeoutExpired:
        raise InferenceError(
            Text(
                id="Penalaran belum selesai setelah {0} detik dan dihentikan.",
                en="Reasoning had not finished after {0} seconds and was stopped.",
            ).format(f"{timeout_seconds:g}"),
            Text(
                id="Beri waktu lebih lama, atau periksa kosakata dan beberapa kasus saja.",
                en="Give it more time, or check the vocabulary and a few cases only.",
            ),
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the child and all it started; harmless when they are gone."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    if process.stdin:
        process.stdin.close()
    process.wait()


def _failed(detail: str) -> InferenceError:
    last = next((line for line in reversed(detail.strip().splitlines()) if line.strip()), "?")
    error = InferenceError(
        Text(
            id="Penalar berhenti tanpa jawaban: {0}",
            en="The reasoner stopped without an answer: {0}",
        ).format(last.strip())
    )
    error.add_note(detail)
    return error
