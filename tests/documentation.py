"""Reading the pages: their fenced blocks, the commands in them, and whether an output is what a page shows."""

import re
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"(?ms)^```(\w*)(?: (\S+))?\n(.*?)^```$")
ELISION = "…"


@dataclass(frozen=True)
class Block:
    """One fenced block; ``file`` is the path after its language, where the page says what file it is."""

    page: Path
    line: int
    language: str
    file: str
    text: str


@dataclass(frozen=True)
class Step:
    """One ``$`` line with the output shown below it ("" where the page shows none)."""

    line: int
    command: str
    shown: str


def pages() -> list[Path]:
    """Every page of prose in the repository that a reader may type along with."""
    return sorted([*TOP.glob("*.md"), *(TOP / "docs").glob("*.md")])


def blocks(page: Path) -> list[Block]:
    text = page.read_text("utf-8")
    return [
        Block(page, text.count("\n", 0, hit.start()) + 2, hit[1], hit[2] or "", hit[3]) for hit in FENCE.finditer(text)
    ]


def steps(block: Block) -> list[Step]:
    """The commands of a ``console`` block, each with its output; a line that ends in a backslash goes on."""
    found: list[tuple[int, str, list[str]]] = []
    goes_on = False
    for number, line in enumerate(block.text.splitlines(), block.line):
        if goes_on:
            at, command, _ = found[-1]
            found[-1] = (at, f"{command}\n{line}", [])
        elif line.startswith("$ "):
            found.append((number, line[2:], []))
        else:
            assert found, f"{block.page.name}:{number}: a console block starts with a command"
            found[-1][2].append(line)
        goes_on = (goes_on or line.startswith("$ ")) and line.endswith("\\")
    return [Step(line, command, "\n".join(shown)) for line, command, shown in found]


def alike(shown: str, actual: str) -> bool:
    """Whether an output is what the page shows: ``…`` stands for any text, alone on a line for any lines."""
    pattern = ""
    lines = [line.rstrip() for line in shown.rstrip().splitlines()]
    for number, line in enumerate(lines):
        if line.strip() == ELISION:
            pattern += r"(?:.*\n)*?"
        else:
            end = r"\n?" if number == len(lines) - 1 else r"\n"
            pattern += r".*?".join(map(re.escape, line.split(ELISION))) + end
    said = "\n".join(line.rstrip() for line in actual.rstrip().splitlines())
    return bool(re.fullmatch(pattern, said + "\n" if pattern.endswith("*?") else said))
