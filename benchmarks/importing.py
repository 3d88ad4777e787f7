"""``makro-kg import`` against morph-kgc on the same CSV files: the same triples, CPU and wall time as ratios.

morph-kgc asks for older pandas, rdflib and pyoxigraph than makro-kg, so no extra can install it beside; it gets a
virtual environment of its own in the cache, from ``benchmarks/morph-kgc.txt``. MAKRO_BENCH_MORPH names the Python of
one that is there already.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from benchmarks.mapping import BASE, write_cases, yarrrml
from benchmarks.measure import ratio, rounds, table
from makro_kg.spreadsheet.model import Sheet

SIZES = (10_000, 50_000)
LIMIT = 0.5
"""The import may take at most half of what morph-kgc takes: at least twice as fast."""
REQUIREMENT = Path(__file__).with_name("morph-kgc.txt")
VERSION = "from importlib.metadata import version; print(version('morph_kgc'))"
HEAD = ("rows", "CPU s", "CPU s, morph-kgc", "wall s", "wall s, morph-kgc", "CPU ratio", "wall ratio")
Taken = dict[str, list[float]]


def run(pairs: int) -> bool:
    """Measure and print both sizes; whether CPU and wall time keep to the limit. At most five rounds."""
    from makro_kg.spreadsheet import sheets
    from makro_kg.store.open import open_store

    peer, model, rows, held = _peer(), sheets(open_store()), [], True
    print(f"- morph-kgc {_said([peer, '-c', VERSION]).strip()}")
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="makro-bench-") as made:
            cpu, wall = _measured(Path(made), size, peer, model, min(pairs, 5))
        ratios = [ratio(taken["mine"], taken["theirs"]) for taken in (cpu, wall)]
        seconds = [statistics.median(taken[name]) for taken in (cpu, wall) for name in ("mine", "theirs")]
        rows.append((f"{size:,}", *(f"{each:.2f}" for each in (*seconds, *ratios))))
        held = held and max(ratios) <= LIMIT
    print("\n" + table(HEAD, rows))
    print(f"\n{'Kept' if held else 'NOT kept'}: at most {LIMIT:g} times morph-kgc, in CPU and in wall time.")
    return held


def _measured(top: Path, size: int, peer: str, model: tuple[Sheet, ...], pairs: int) -> tuple[Taken, Taken]:
    """CPU and wall seconds of both, round by round, once both have made the same triples."""
    write_cases(top / "cases", size)
    (top / "map.yml").write_text(yarrrml(top / "cases", model), encoding="utf-8")
    (top / "map.ini").write_text(_config(top), encoding="utf-8")
    save = top / "mine.nq"
    mine = [str(Path(sys.executable).with_name("makro-kg")), "import", str(top / "cases"), "--base", BASE]
    commands = {"mine": [*mine, "--save", str(save)], "theirs": [peer, "-m", "morph_kgc", str(top / "map.ini")]}
    wall: Taken = {name: [] for name in commands}

    def measure(name: str) -> float:
        save.unlink(missing_ok=True)  # a file that is there would be compared with, which is another job
        cpu, clock = _seconds(commands[name])
        wall[name].append(clock)
        return cpu

    for name in reversed(commands):
        measure(name)
    print(f"- {_same(top):,} triples from {size:,} rows by both", flush=True)
    taken = rounds({name: partial(measure, name) for name in commands}, pairs)
    return taken, {name: each[-pairs:] for name, each in wall.items()}


def _peer() -> str:
    """The Python of an environment with morph-kgc; made once."""
    if chosen := os.environ.get("MAKRO_BENCH_MORPH"):
        return chosen
    from makro_kg.store.snapshot import cache_folder

    python = Path(cache_folder()) / "bench-morph-kgc" / "bin" / "python"
    if not python.exists():
        print("Setting up morph-kgc (once, about a minute)", file=sys.stderr)
        _said([sys.executable, "-m", "venv", str(python.parents[1])])
        _said([str(python), "-m", "pip", "install", "-q", "-r", str(REQUIREMENT)])
    return str(python)


def _config(top: Path) -> str:
    return (
        f"[CONFIGURATION]\noutput_file={top / 'theirs.nt'}\nlogging_level=ERROR\n[cases]\nmappings={top / 'map.yml'}\n"
    )


def _said(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


def _seconds(command: list[str]) -> tuple[float, float]:
    """CPU (with children) and wall seconds of a command that must succeed."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    _said(command)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall


def _same(top: Path) -> int:
    """How many triples both made, the same ones, but for the graph that says from which row each IRI came."""
    side = ox.NamedNode(f"{BASE}graph/provenance")
    mine = {quad.triple for quad in ox.parse(path=str(top / "mine.nq")) if quad.graph_name != side}
    theirs = {quad.triple for quad in ox.parse(path=str(top / "theirs.nt"))}
    if mine != theirs:
        only = [*sorted(map(str, mine - theirs))[:5], "---", *sorted(map(str, theirs - mine))[:5]]
        sys.exit("\n".join((f"Not the same triples: {len(mine)} and {len(theirs)}", *only)))
    return len(mine)
