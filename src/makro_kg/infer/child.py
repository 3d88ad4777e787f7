"""The child process: one job from ``job.json`` in the folder named, its answer to ``answer.json`` beside it.

Run as ``python -m makro_kg.infer.child FOLDER`` by :mod:`makro_kg.infer.process` only. owlready2 and JPype1 are
imported here and nowhere in the parent, so no JVM ever starts in a user's own process.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any


def main(folder: str) -> None:
    """Does the job and ends the process at once, without waiting for the JVM to be taken down."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    home = Path(folder)
    job = json.loads((home / "job.json").read_text(encoding="utf-8"))
    try:
        answer = JOBS[job["name"]](home / "feed.nt", job)
    except Exception as error:  # noqa: BLE001 - of Java's too; the parent raises it anew, in both languages
        import traceback

        traceback.print_exc()
        answer = {"failed": f"{type(error).__name__}: {error}"}
    part = home / "answer.part"
    part.write_text(json.dumps(answer), encoding="utf-8")
    part.replace(home / "answer.json")
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _end_with_parent() -> None:
    os.read(0, 1)  # returns when the parent closes the pipe or dies
    if sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _infer(feed: Path, job: dict[str, Any]) -> dict[str, Any]:
    from makro_kg.infer.classify import classify

    found = classify(feed, job["java"], properties=not job["jpype"])
    if job["jpype"]:
        from makro_kg.infer.realise import realise

        found["second"] = realise(feed, job)
    return found


def _profile(feed: Path, job: dict[str, Any]) -> dict[str, Any]:
    from makro_kg.infer.jvm import load, start

    start(job)
    import jpype

    check = jpype.JClass("org.semanticweb.owlapi.profiles.OWL2DLProfile")()
    violations = check.checkOntology(load(feed)).getViolations()
    return {
        "violations": [
            {
                "rule": str(violation.getClass().getSimpleName()),
                "axiom": str(violation.getAxiom().toString()) if violation.getAxiom() else "",
                "said": str(violation.toString()),
            }
            for violation in violations
        ]
    }


def _justify(feed: Path, job: dict[str, Any]) -> dict[str, Any]:
    from makro_kg.infer.proofs import prove

    return prove(feed, job)


JOBS: dict[str, Callable[[Path, dict[str, Any]], dict[str, Any]]] = {
    "infer": _infer,
    "profile": _profile,
    "justify": _justify,
}

if __name__ == "__main__":
    main(sys.argv[1])
