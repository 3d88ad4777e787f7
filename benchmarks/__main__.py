"""``python -m benchmarks [NAME ...]`` runs all benchmarks, or those named, and prints Markdown; exit 1 past a limit.

``--list`` lists them, ``--pairs N`` sets how many interleaved rounds each takes (at least 5).
"""

import argparse
import importlib
import sys

from benchmarks.measure import machine

BENCHES = {
    "startup": "a question from the command line, against a bare import of the store and against rdflib from Turtle",
    "catalogue": "every question of the catalogue, against the same SPARQL given to pyoxigraph by itself",
    "importing": "import of CSV files, against morph-kgc mapping the same files to the same triples",
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--list", action="store_true", help="list the benchmarks")
    parser.add_argument("--pairs", type=int, default=9, help="interleaved rounds, at least 5 (default: 9)")
    given = parser.parse_args()
    if unknown := sorted(set(given.names) - set(BENCHES)):
        parser.error(f"no benchmark named {', '.join(unknown)}; there are: {', '.join(BENCHES)}")
    if given.list:
        print(*(f"{name}: {text}" for name, text in BENCHES.items()), sep="\n")
        return 0
    print(machine())
    held = True
    for name in given.names or BENCHES:
        print(f"\n## {name}: {BENCHES[name]}\n", flush=True)
        held = importlib.import_module(f"benchmarks.{name}").run(max(given.pairs, 5)) and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
