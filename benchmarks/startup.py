"""What one question costs from the command line, in CPU: Python's own start included, on both sides."""

import os
import statistics
import sys
import sysconfig
import tempfile

from benchmarks.measure import cpu, ratio, rounds, table

LIMIT = 3.0
"""A question may cost at most so many times a bare ``import pyoxigraph`` (the target of the project)."""

RDFLIB = """
import glob, sys
from rdflib import Graph
graph = Graph()
for path in glob.glob(sys.argv[1] + "/**/*.ttl", recursive=True):
    graph.parse(path)
text = "".join(line for line in open(sys.argv[2], encoding="utf-8") if not line.startswith("#+"))
at = text.index("\\nWHERE {") + len("\\nWHERE {")
role = "<https://w3id.org/makro-kg/educator>"
rows = list(graph.query(text[:at] + " VALUES ?role { " + role + " } VALUES ?lang { 'id' }" + text[at:]))
assert len(rows) == 4, rows
for row in rows:
    print(*row, sep="\\t")
"""


def run(pairs: int) -> bool:
    """Measure and print; whether the command keeps to its limit."""
    from makro_kg import resources

    script = os.path.join(sysconfig.get_path("scripts"), "makro-kg")
    question = ["query", "tasks-by-role", "--role", "pendidik"]
    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, "MAKRO_CACHE": os.path.join(folder, "cache"), "MAKRO_LANG": "id"}
        environ["PYTHONPYCACHEPREFIX"] = os.path.join(folder, "bytecode")  # compiled once, as after an installation
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        rdflib = [sys.executable, "-c", RDFLIB, resources.folder("ontology")]
        rdflib.append(os.path.join(resources.folder("queries"), "tasks-by-role.rq"))
        commands = {
            "`python -c 'import pyoxigraph'`": [sys.executable, "-c", "import pyoxigraph"],
            "`makro-kg query tasks-by-role --role pendidik`": [script, *question],
            "the same through Click (`--role=pendidik`)": [script, *question[:2], "--role=pendidik"],
            "rdflib, from Turtle": rdflib,
        }
        measures = {name: lambda command=command: cpu(command, environ) for name, command in commands.items()}
        taken = rounds(measures, pairs)
    bare, quick, *_ = taken
    rows = [
        (
            name,
            f"{statistics.median(values):.0f}",
            f"{ratio(values, taken[bare]):.2f}",
            f"{ratio(values, taken[quick]):.2f}",
        )
        for name, values in taken.items()
    ]
    print(table(("command", "CPU ms, median", "times the bare import", "times makro-kg"), rows))
    found = ratio(taken[quick], taken[bare])
    print(f"\n{'Kept' if found <= LIMIT else 'NOT kept'}: at most {LIMIT:g} times the bare import (found {found:.2f}).")
    return found <= LIMIT
