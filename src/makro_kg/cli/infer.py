"""The verb ``infer``: what follows from case data and the ontology."""

from __future__ import annotations

import click
import pyoxigraph as ox

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import deliver
from makro_kg.cli.show import width
from makro_kg.language import LANGUAGES, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

HELP = Text(
    """Simpulkan apa yang tersirat dari data kasus dan ontologi, dengan penalar HermiT.

    Yang ditampilkan ialah keanggotaan kelas yang didefinisikan dan hubungan dari rantai sifat; --all menulis semuanya.
    Data yang bertentangan dengan ontologi ditolak, dengan aksioma dan individunya (kode keluar 2).""",
    """Infer what follows from case data and the ontology, with the reasoner HermiT.

    Shown are the members of defined classes and the links that chains of properties make; --all writes everything.
    Data that contradict the ontology are refused, with the axioms and individuals (exit code 2).""",
)
FILES = Text("Berkas RDF berisi data kasus.", "RDF files of case data.")
FORMATS = ("text", "markdown", "turtle")
FORM = Text("Bentuk keluaran.", "Form of the output.")
ALL = Text("Semua tripel yang tersirat, sebagai Turtle.", "All triples entailed, as Turtle.")
EXPLAIN = Text(
    "Jelaskan simpulan tentang individu ini (labelnya) dengan aksioma yang menjadi sebabnya; boleh diulang.",
    "Explain the conclusions about this individual (its label) by the axioms behind them; may be repeated.",
)
SAVE = Text("Tulis ke berkas ini.", "Write to this file.")
TIMEOUT = Text("Batas waktu penalar, dalam detik.", "Deadline of the reasoner, in seconds.")


def infer(
    files: tuple[str, ...], form: str, everything: bool, explain: tuple[str, ...], save: str | None, timeout: float
) -> None:
    """Print or save what follows."""
    from makro_kg.report.document import as_markdown, as_text
    from makro_kg.report.inference import explained, sections

    kg = knowledge_graph.open(*files, lang=lang())
    found = kg.infer(timeout_seconds=timeout)
    if form == "turtle" or everything:
        said = _turtle(found.entailed if everything else found.notable)
    else:
        proofs = {triple: kg.explain(triple) for triple in found.notable if _named(kg, triple) & set(explain)}
        title, parts = explained(kg.store, found, proofs, kg.lang) if explain else sections(kg.store, found, kg.lang)
        said = as_markdown(title, parts) if form == "markdown" else as_text(title, parts, width())
    if save:
        deliver(click.unstyle(said).encode(), save)
    else:
        click.echo(said, nl=False)


def _named(kg: knowledge_graph.KnowledgeGraph, triple: ox.Triple) -> set[str]:
    """The names by which ``--explain`` may call the individual that a conclusion is about."""
    from makro_kg.namespaces import local_name
    from makro_kg.query.names import label

    if not isinstance(triple.subject, ox.NamedNode):
        return set()
    iri = triple.subject.value
    return {iri, local_name(iri), *(label(kg.store, triple.subject, lang) for lang in LANGUAGES)}


def _turtle(triples: Iterable[ox.Triple]) -> str:
    from makro_kg.namespaces import prefixes

    ordered = sorted(triples, key=str)
    written = ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=prefixes())
    assert written is not None
    return written.decode()


command = Command(
    "infer",
    HELP,
    [
        Argument("files", FILES, Text("BERKAS", "FILE"), nargs=-1, required=True),
        Option(["--format", "form"], FORM, type=click.Choice(FORMATS), default="text", show_default=True),
        Option(["--all", "--semua", "everything"], ALL, is_flag=True),
        Option(["--explain", "--jelaskan"], EXPLAIN, metavar=Text("LABEL", "LABEL"), multiple=True),
        Option(["--save", "--simpan"], SAVE, metavar=Text("BERKAS", "FILE")),
        Option(["--timeout", "--batas-waktu"], TIMEOUT, type=click.FloatRange(1, 3600), default=120, show_default=True),
    ],
    callback=infer,
)
