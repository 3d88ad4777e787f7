"""``makro-kg validate`` on many cases: tiers, processes, the progress bar, and what a break leaves behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from makro_kg.cli.app import run
from makro_kg.generate import Generator

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def cases(path: Path, number: int, faults: float = 0.0) -> str:
    """A file of generated cases."""
    generator = Generator(1, faults)
    lines = (
        f"{' '.join(triple)} <{graph}> .\n"
        for graph, triples, _ in map(generator.case, range(number))
        for triple in triples
    )
    path.write_text("".join(lines), "utf-8")
    return str(path)


def test_the_tier_can_be_asked_for(capsys):
    """In both languages of the option, and in the report."""
    for option in ("--tier", "--tingkat"):
        assert run(["validate", str(EXAMPLES / "kasus-sukamaju.ttl"), option, "minimal", "-f", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["tier"] == "minimal"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_break_says_so_and_writes_nothing(tmp_path, workers):
    """Where stderr is a terminal a bar shows the cases; Ctrl-C ends with one sentence, exit code 2, and no file."""
    import pty

    path, out = cases(tmp_path / "a.nq", 150), tmp_path / "report.json"
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "makro_kg", "periksa", path, "--simpan", str(out), "--pekerja", workers],
        stderr=theirs,
        env={**os.environ, "MAKRO_LANG": "id", "TERM": "xterm", "COLUMNS": "120"},
    )
    os.close(theirs)
    said = ""
    until = time.monotonic() + 120
    while "25/150" not in said and time.monotonic() < until:
        said += os.read(ours, 4096).decode("utf-8", "replace")
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 2
    while True:
        try:
            more = os.read(ours, 4096)
        except OSError:  # how Linux tells the end
            break
        if not more:
            break
        said += more.decode("utf-8", "replace")
    os.close(ours)
    assert "Memeriksa kasus" in said
    assert "dari 150 kasus; tidak ada yang ditulis." in said
    assert "Traceback" not in said
    assert not out.exists()
