"""Going through data chunk by chunk, in this process or over several, with the same report whatever their number."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace

import pyoxigraph as ox

from makro_kg.errors import ValidationStopped
from makro_kg.graph.convert import as_rdflib
from makro_kg.language import Text
from makro_kg.validate import data
from makro_kg.validate.crossing import crossing
from makro_kg.validate.engine import Checker
from makro_kg.validate.finding import name_of
from makro_kg.validate.part import merge
from makro_kg.validate.pieces import CASES, LARGE, Piece, chunks
from makro_kg.validate.shapes import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future
    from multiprocessing.synchronize import Event

    import rdflib

    from makro_kg.validate.crossing import Crossed
    from makro_kg.validate.part import Part
    from makro_kg.validate.report import ValidationReport
    from makro_kg.validate.shapes import Shapes

WHOLE = Text(
    "{0} kasus saling terhubung, sehingga diperiksa sebagai satu bagian; ini memerlukan lebih banyak memori.",
    "{0} cases hang together, so they were checked as one part; that takes more memory.",
)
DIED = Text("Satu proses pekerja berhenti sebelum selesai.", "A worker process ended before it was done.")
FEWER = Text(
    'Coba lagi dengan proses lebih sedikit ("--workers 1"); mungkin memorinya habis.',
    'Try again with fewer processes ("--workers 1"); memory may have run out.',
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the checking is: cases and parts done and in all, and the number of findings so far."""

    cases: int
    of_cases: int
    done: int
    of: int
    findings: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """What a worker needs of one chunk; ``triples`` are N-Triples."""

    triples: bytes
    shared: frozenset[str]
    crossed: tuple[Crossed, ...]
    cases: int


def validate_store(
    store: ox.Store,
    tier: str = "",
    workers: int = 1,
    progress: Callable[[Progress], None] | None = None,
    size: int = CASES,
    shapes: Shapes | None = None,
) -> ValidationReport:
    """The report on all data in a store, whatever graphs they stand in; ``size`` is the number of cases in a chunk.

    ``shapes`` are those of the project unless given. Raises ShapesError, and ValidationStopped where a worker died.
    """
    given, ontology = shapes or load(), data.ontology()
    pieces = chunks(store, ontology, size)
    found = crossing(store, ontology, given)
    jobs = (_chunk(store, piece, found) for piece in pieces)
    parts = (
        _here(jobs, ontology, given, tier) if workers <= 1 or len(pieces) < 2 else _apart(jobs, given, tier, workers)
    )
    report = merge(_told(parts, pieces, progress), given, tier)
    largest = max((piece.cases for piece in pieces), default=0)
    return replace(report, notes=(WHOLE.format(largest),)) if largest > max(size, LARGE) else report


def _chunk(store: ox.Store, piece: Piece, found: dict[str, list[Crossed]]) -> Chunk:
    text = ox.serialize((quad.triple for quad in piece.quads(store)), format=ox.RdfFormat.N_TRIPLES)
    crossed = tuple(each for node in piece.own for each in found.get(node.value, ())) if found else ()
    return Chunk(text or b"", frozenset(map(_name, piece.shared)), crossed, piece.cases)


def _name(node: ox.NamedNode | ox.BlankNode) -> str:
    from makro_kg.graph.convert import term

    return name_of(term(node))


def _told(parts: Iterator[Part], pieces: list[Piece], progress: Callable[[Progress], None] | None) -> Iterator[Part]:
    total, cases, findings = sum(piece.cases for piece in pieces), 0, 0
    for at, (part, piece) in enumerate(zip(parts, pieces, strict=True), 1):
        cases, findings = cases + piece.cases, findings + len(part.findings)
        if progress:
            progress(Progress(cases, total, at, len(pieces), findings))
        yield part


def _here(jobs: Iterator[Chunk], ontology: rdflib.Graph, shapes: Shapes, tier: str) -> Iterator[Part]:
    checker = Checker(ontology, shapes, tier, parted=True)
    return (_part(checker, chunk) for chunk in jobs)


def _part(checker: Checker, chunk: Chunk) -> Part:
    graph = as_rdflib(ox.parse(chunk.triples, format=ox.RdfFormat.N_TRIPLES))
    return checker.part(graph, chunk.shared, chunk.crossed)


_AT_WORK: list[tuple[Checker, Event]] = []
"""In a worker process: what it checks with, and whether the work has been broken off."""


def _begin(shapes: Shapes, tier: str, stopped: Event) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the work
    _AT_WORK[:] = [(Checker(data.ontology(), shapes, tier, parted=True), stopped)]


def _work(chunk: Chunk) -> Part | None:
    checker, stopped = _AT_WORK[0]
    return None if stopped.is_set() else _part(checker, chunk)


def _apart(jobs: Iterator[Chunk], shapes: Shapes, tier: str, workers: int) -> Iterator[Part]:
    """In order; no more chunks are on their way than keep the workers busy."""
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    stopped = context.Event()
    pool = ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(shapes, tier, stopped))
    waiting: list[Future[Part | None]] = []
    try:
        for chunk in jobs:
            waiting.append(pool.submit(_work, chunk))
            if len(waiting) > 2 * workers:
                yield _done(waiting)
        while waiting:
            yield _done(waiting)
    except BrokenProcessPool as error:
        raise ValidationStopped(DIED, FEWER) from error
    finally:
        stopped.set()  # what is on its way to a worker already is not begun any more
        pool.shutdown(wait=not waiting, cancel_futures=True)


def _done(waiting: list[Future[Part | None]]) -> Part:
    part = waiting[0].result()
    assert part is not None
    del waiting[0]
    return part
