"""How a run ends: streams, signals, faults, and what the quick way may not do differently."""

import os
import signal
import subprocess
import sys
import time

import pytest

from makro_kg import knowledge_graph
from makro_kg.cli import app, quick

MAKRO = [sys.executable, "-m", "makro_kg"]


def start(*args: str, **environ: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*MAKRO, *args], env={**os.environ, **environ}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.mark.parametrize(
    "args", [("query", "tasks-by-role"), ("query", "tasks-by-role", "--format=table"), ("--help",)]
)
def test_utf8_whatever_the_locale(args):
    """Output is UTF-8 even under LANG=C with Python's own coercion switched off."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "MAKRO_LANG": "id"}
    out, err = start(*args, **plain).communicate(timeout=60)
    assert err == b""
    out.decode("utf-8")
    assert out == start(*args, LC_ALL="C.UTF-8", MAKRO_LANG="id").communicate(timeout=60)[0]


@pytest.mark.parametrize("args", [("query", "tasks-by-role"), ("query", "tasks-by-role", "-f", "json"), ("query",)])
def test_reader_goes_away(args):
    """A reader that goes away (``| head``) is no error and gets no message."""
    running = start(*args)
    running.stdout.close()
    assert running.wait(timeout=60) == 0
    assert running.stderr.read() == b""
    running.stderr.close()


@pytest.mark.skipif(os.name == "nt", reason="signals are another thing on Windows")
def test_interrupted():
    """Ctrl-C ends the command with 130, the code of an interrupt, and one short sentence; its child ends too."""
    running = start("sparql", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", "60", MAKRO_LANG="en")
    time.sleep(1.5)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=10)
    assert (running.returncode, out, err.decode().strip()) == (130, b"", "Interrupted.")


@pytest.fixture
def broken(monkeypatch):
    def fail(*_):
        raise RuntimeError("unforeseen")

    monkeypatch.setattr("makro_kg.cli.query.open_snapshot", fail)


@pytest.mark.parametrize(("lang", "first"), [("id", "Ini kesalahan makro-kg"), ("en", "This is a fault of makro-kg")])
def test_fault_of_ours(makro, broken, lang, first):
    """What nobody foresaw is called our fault in both languages, the reader's first, without a traceback; exit 2."""
    said = makro("query", "--lang", lang)
    assert said.code == 2
    assert said.err.startswith(first)
    assert "bukan kesalahan Anda (RuntimeError: unforeseen)" in said.err
    assert "not yours (RuntimeError: unforeseen)" in said.err
    assert "Traceback" not in said.err
    assert "--debug" in said.err


@pytest.mark.parametrize(("args", "environ"), [(("--debug",), {}), ((), {"MAKRO_DEBUG": "1"})])
def test_debug(makro, broken, monkeypatch, args, environ):
    """--debug, anywhere, or MAKRO_DEBUG=1 adds the traceback."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    said = makro("query", *args)
    assert said.code == 2
    assert "Traceback (most recent call last)" in said.err
    assert "RuntimeError: unforeseen" in said.err


def test_finding_is_exit_1(makro, monkeypatch):
    """A verb that returns 1 (findings) ends the command with 1."""
    from makro_kg.cli.query import command

    monkeypatch.setattr(command, "callback", lambda **_: 1)
    assert makro("query").code == 1


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("verb", ["query", "tanya"])
def test_quick_way_says_the_same(makro, lang, verb):
    """Each question of the catalogue, with each parameter that can be filled, is answered alike by both ways."""
    kg = knowledge_graph.open(lang=lang)
    for question in kg.questions():
        for args in ((), *_filled(kg, question)):
            words = [verb, question.name, *args, "--lang", lang]
            fast, full = makro(*words, way=quick.answer), makro(*words)
            if fast.code is None:  # left to the full way, which refuses, or brings the question's own cases
                assert (fast.out, fast.err, full.code) == ("", "", 0 if question.examples else 2), words
            else:
                assert fast == full, words


def _filled(kg, question):
    from makro_kg.query.names import members

    for parameter in question.parameters:
        if parameter.kind and (found := members(kg.store, parameter.kind)):
            yield parameter.option, found[0].value
        for value in parameter.values[:1]:
            yield parameter.option, value


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("query",),
        ("query", "--help"),
        ("query", "no-such"),
        ("query", "tasks-by-role", "--role"),
        ("query", "tasks-by-role", "--role", "nobody"),
        ("query", "tasks-by-role", "--format", "csv"),
        ("query", "tasks-by-role", "--role=educator"),
        ("query", "tasks-by-role", "--lang", "fr"),
        ("query", "tasks-by-role", "--role", "--help"),
        ("show", "educator"),
    ],
)
def test_quick_way_steps_aside(capsys, args):
    """At anything but a plain question that it can answer, the quick way says nothing and leaves it to Click."""
    assert quick.answer(list(args)) is None
    assert capsys.readouterr() == ("", "")


HEAVY = (
    "click",
    "rdflib",
    "rich",
    "networkx",
    "pyshacl",
    "yaml",
    "dataclasses",
    "typing",
    "json",
    "re",
    "pathlib",
    "hashlib",
)


def test_quick_way_is_light():
    """The quick way imports nothing heavy: the answer itself costs less than any of these."""
    code = (
        "import sys; before = set(sys.modules); from makro_kg.cli import quick;"
        "assert quick.answer(['query', 'tasks-by-role', '--role', 'pendidik']) == 0;"
        "print(*set(sys.modules) - before, file=sys.stderr)"
    )
    knowledge_graph.open()  # so that the snapshot is there
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stderr.split()) & set(HEAVY) == set()


def test_run_is_the_way_in():
    """``run`` returns the exit code and leaves the process alone, so that a program or a test may call it."""
    assert app.run(["--version"]) == 0
