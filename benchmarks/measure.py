"""Measuring in interleaved rounds, so that what else the machine does falls on all alike; medians; a Markdown table."""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version

PACKAGES = ("makro-kg", "pyoxigraph", "rdflib", "click")


def machine() -> str:
    """Machine, versions and date as a Markdown list."""
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), model)
    except OSError:
        pass
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return (
        f"- {datetime.now(UTC):%Y-%m-%d %H:%M} UTC\n"
        f"- {model}, {os.cpu_count()} CPUs, {platform.system()} {platform.release()}{load}\n"
        f"- Python {platform.python_version()}, {versions}"
    )


def cpu(command: Sequence[str], environ: dict[str, str]) -> float:
    """CPU milliseconds (user and system, threads included) of a process that must succeed."""
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, env=environ, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode(errors='replace')}")
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def seconds(call: Callable[[], object], times: int) -> float:
    """CPU seconds of one call, over so many in a row: what else the machine does counts less than on the wall clock."""
    start = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - start) / times


def rounds(measures: dict[str, Callable[[], float]], pairs: int) -> dict[str, list[float]]:
    """Each measure once a round, in turn, after one round that is thrown away."""
    taken: dict[str, list[float]] = {name: [] for name in measures}
    for number in range(pairs + 1):
        for name, measure in measures.items():
            value = measure()
            if number:
                taken[name].append(value)
    return taken


def ratio(taken: Sequence[float], base: Sequence[float]) -> float:
    """The median of the ratios of one measure to another, round by round."""
    return statistics.median(mine / other for mine, other in zip(taken, base, strict=True))


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)
