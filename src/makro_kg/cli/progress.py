"""The progress bar of ``validate``: on stderr, where that is a terminal, and gone when the report comes."""

from __future__ import annotations

import sys
from contextlib import contextmanager

from makro_kg.cli.bilingual import lang
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from makro_kg.validate.run import Progress

READING = Text("Membaca berkas", "Reading the files")
CHECKING = Text("Memeriksa kasus", "Checking the cases")
PARTS = Text("Memeriksa bagian", "Checking the parts")
FINDINGS = Text("{0} temuan", "{0} findings")
LEFT = Text("sisa waktu", "time left")


class Told:
    """What was last told of the progress, for the sentence of one who breaks it off."""

    def __init__(self) -> None:
        self.last: Progress | None = None
        self.show: Callable[[Progress], None] | None = None

    def __call__(self, progress: Progress) -> None:
        """Take note, and show it where there is a bar."""
        self.last = progress
        if self.show:
            self.show(progress)


@contextmanager
def told() -> Iterator[Told]:
    """Within it, progress that is told shows as a bar with cases done, findings and the time left."""
    it = Told()
    if not sys.stderr.isatty():
        yield it
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        *(SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()),
        *(TextColumn("{task.fields[found]}"), TextColumn(LEFT[lang()]), TimeRemainingColumn()),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(READING[lang()], total=None, found="")

        def show(at: Progress) -> None:
            name, done, total = (CHECKING, at.cases, at.of_cases) if at.of_cases else (PARTS, at.done, at.of)
            found = FINDINGS.format(at.findings)[lang()]
            bar.update(task, description=name[lang()], completed=done, total=total, found=found)

        it.show = show
        yield it
