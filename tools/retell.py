"""Bring the outputs that the pages show up to date: ``python tools/retell.py [PAGE …]`` in a clone.

Runs each page's commands from top to bottom as tests/test_documentation.py does, in a copy of the data folders. A
whole output is replaced; where parts are elided (…), each line that is gone gives way to the line most like it. What
it cannot bring up to date it names. Look at the difference before you commit it.
"""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP / "tests"))

from documentation import ELISION, Step, alike, blocks, pages, steps  # noqa: E402
from test_documentation import reason  # noqa: E402


def retold(step: Step, said: str) -> str:
    """What the page should show."""
    actual = [line.rstrip() for line in said.rstrip().splitlines()]
    if ELISION not in step.shown:
        return "\n".join(actual)
    lines = []
    for line in step.shown.splitlines():
        if ELISION in line or line.rstrip() in actual:
            lines.append(line)
        else:
            near = difflib.get_close_matches(line.rstrip(), actual, 1, 0.6)
            lines += near or [line]
    return "\n".join(lines)


def retell(page: Path) -> None:
    """Run a page and write it anew where something else is said now."""
    text = page.read_text("utf-8")
    lang = "id" if page.name.endswith(".id.md") else "en"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "MAKRO_"))}
    with tempfile.TemporaryDirectory() as place:
        for folder in ("ontology", "shapes", "queries", "examples"):
            shutil.copytree(TOP / folder, Path(place) / folder)
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        said = {"MAKRO_DATA": place, "MAKRO_LANG": lang, "LANG": "C.UTF-8", "COLUMNS": "100", "PATH": path}
        for block in blocks(page):
            if block.file:
                target = Path(place) / block.file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(block.text, "utf-8")
            for step in steps(block) if block.language == "console" else ():
                if reason(step.command):
                    continue
                done = subprocess.run(
                    step.command, shell=True, cwd=place, env=kept | said, check=False,
                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                )  # fmt: skip
                if step.shown and not alike(step.shown, done.stdout):
                    new = retold(step, done.stdout)
                    before, after = f"{step.command}\n{step.shown}", f"{step.command}\n{new}"
                    text = text.replace(before.rstrip(), after.rstrip(), 1)
                    if not alike(new, done.stdout):
                        print(f"{page.name}:{step.line}: {step.command}\n{done.stdout}")
                if done.returncode:
                    print(f"{page.name}:{step.line}: exit code {done.returncode}: {step.command}")
    page.write_text(text, "utf-8")


if __name__ == "__main__":
    for each in [Path(name).resolve() for name in sys.argv[1:]] or [page for page in pages() if blocks(page)]:
        retell(each)
