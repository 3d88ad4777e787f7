"""What the pages show is what happens: every command and Python session in them runs, and gives what stands there."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from documentation import TOP, alike, blocks, pages, steps

NOT_RUN = {
    r"git clone .*": "needs the network",
    r"cd makro-kg": "belongs to the clone",
    r"(python3 -m venv|\. \.venv|pip install|python -m pip install) ?.*": "sets up, which needs the network",
    r"make( \w+)?": "sets up or runs all tests; CI runs it on a clean machine",
    r"makro-kg (check|uji)": "takes half a minute with reasoner and spelling; tests/gate runs it",
    r"python -m benchmarks.*": "measures for minutes",
}
"""Commands on the pages that no test runs, and why."""
RUN_AT_LEAST = 180
"""A floor, so that the pages do not fall silent unseen: commands and Python examples that the tests run."""
REASONS = ("makro-kg infer examples/", "makro-kg validate examples/")
_ran: dict[tuple[str, str], tuple[int, str]] = {}
PAGES = [page for page in pages() if blocks(page)]


def reason(command: str) -> str:
    return next((why for form, why in NOT_RUN.items() if re.fullmatch(form, command)), "")


@pytest.fixture
def place(tmp_path, monkeypatch, request):
    """A copy of the data folders to work in, as a reader in a clone has them, and the page's language."""
    for folder in ("ontology", "shapes", "queries", "examples"):
        shutil.copytree(TOP / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("LC_", "MAKRO_")) and name != "MAKRO_CACHE"]:
        monkeypatch.delenv(name)
    for name, value in {
        "MAKRO_DATA": str(tmp_path),
        "MAKRO_LANG": "id" if request.node.callspec.params["page"].name.endswith(".id.md") else "en",
        "LANG": "C.UTF-8",
        "COLUMNS": "100",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }.items():
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page(page, place):
    """Typed along from top to bottom, a page's commands succeed and print what the page shows."""
    wrong, session = [], {}
    for block in blocks(page):
        if block.file:
            target = place / block.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text, "utf-8")
        elif block.language == "console":
            wrong += run_console(block)
        elif block.language == "pycon":
            wrong += run_session(block, session)
        elif block.language == "python":
            exec(compile(block.text, f"{page.name}:{block.line}", "exec"), session)
    assert not wrong, "\n\n".join(wrong)


def run_console(block) -> list[str]:
    wrong = []
    for step in steps(block):
        if reason(step.command):
            continue
        code, said = run_once(step.command, os.environ["MAKRO_LANG"])
        if code or (step.shown and not alike(step.shown, said)):
            wrong.append(f"{block.page.name}:{step.line}: {step.command} [{code}]\n{said}")
    return wrong


def run_once(command: str, lang: str) -> tuple[int, str]:
    """Exit code and output of a command; one of the reasoner's is run once a language, however many pages have it."""
    if command.startswith(REASONS) and (command, lang) in _ran:
        return _ran[command, lang]
    done = subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    _ran[command, lang] = done.returncode, done.stdout
    return _ran[command, lang]


def run_session(block, session) -> list[str]:
    shown = block.text.replace("…", "...")
    test = doctest.DocTestParser().get_doctest(shown, session, block.page.name, str(block.page), block.line - 1)
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    wrong: list[str] = []
    runner.run(test, out=wrong.append, clear_globs=False)
    session.update(test.globs)
    return ["".join(wrong)] if wrong else []


def test_floor():
    """The pages run at least so many commands and Python examples, and every reason not to run one is in use."""
    commands = [
        step.command for page in PAGES for block in blocks(page) if block.language == "console" for step in steps(block)
    ]
    examples = sum(block.text.count(">>> ") for page in PAGES for block in blocks(page) if block.language == "pycon")
    assert sum(not reason(command) for command in commands) + examples >= RUN_AT_LEAST
    unused = [form for form in NOT_RUN if not any(re.fullmatch(form, command) for command in commands)]
    assert unused == []


@pytest.mark.parametrize(
    ("shown", "actual", "expected"),
    [
        ("a\nb", "a\nb\n", True),
        ("a\nb", "a\nc\n", False),
        ("a\nb", "a\nb\nc\n", False),
        ("a\n…", "a\nb\nc\n", True),
        ("a\n…\nd", "a\nb\nc\n", False),
        ("a\n…\nc", "a\nb\nc\n", True),
        ("12 …", "12 rows\n", True),
        ("12 …", "13 rows\n", False),
        ("a (b)", "a (b)  \n", True),
    ],
)
def test_comparison(shown, actual, expected):
    """An output that differs is not taken for the one shown; only what is elided may be anything."""
    assert alike(shown, actual) is expected


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives a page's headings."""
    prose = re.sub(r"(?ms)^```.*?^```$", "", page.read_text("utf-8"))
    titles = re.findall(r"(?m)^#+ (.+)$", prose)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_links(page):
    """Every link of a page to a file or heading of the project leads there."""
    prose = re.sub(r"(?ms)^```.*?^```$|`[^`\n]*`", "", page.read_text("utf-8"))
    wrong = []
    for link in re.findall(r"\]\(([^)\s]+)\)", prose):
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        if not re.match(r"\w+:", link) and (not target.exists() or (anchor and anchor not in anchors(target))):
            wrong.append(link)
    assert wrong == []
