"""The verb ``infer``: what follows from case data and the ontology."""

from __future__ import annotations

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import deliver
from makro_kg.cli.show import width
from makro_kg.language import Text

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
ALL = Text("Semua tripel yang tersirat, bukan yang penting saja (turtle).", "All entailed triples, not only the notable (turtle).")
EXPLAIN = Text("Jelaskan setiap simpulan dengan aksioma yang menjadi sebabnya.", "Explain each conclusion by the axioms behind it.")
SAVE = Text("Tulis ke berkas ini.", "Write to this file.")
TIMEOUT = Text("Batas waktu penalar, dalam detik.", "Deadline of the reasoner, in seconds.")


def infer(files: tuple[str, ...], form: str, everything: bool, explain: bool, save: str | None, timeout: float) -> None:
    """Print or save what follows."""
    from makro_kg.report.document import as_markdown, as_text
    from makro_kg.report.inference import sections

    kg = knowledge_graph.open(*files, lang=lang())
    found = kg.infer(timeout_seconds=timeout)
    if form == "turtle" or everything:
        said = _turtle(found.entailed if everything else found.notable)
    else:
        proofs = {triple: kg.explain(triple) for triple in found.notable} if explain else None
        title, parts = sections(kg.store, found.notable, len(found.entailed), found.complete, kg.lang, proofs)
        said = as_markdown(title, parts) if form == "markdown" else as_text(title, parts, width())
    if save:
        deliver(click.unstyle(said).encode(), save)
    else:
        click.echo(said, nl=False)


def _turtle(triples: object) -> str:
    import pyoxigraph as ox

    from makro_kg.namespaces import prefixes

    ordered = sorted(triples, key=str)  # type: ignore[call-overload]
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
        Option(["--explain", "--jelaskan"], EXPLAIN, is_flag=True),
        Option(["--save", "--simpan"], SAVE, metavar=Text("BERKAS", "FILE")),
        Option(["--timeout", "--batas-waktu"], TIMEOUT, type=click.FloatRange(1, 3600), default=120, show_default=True),
    ],
    callback=infer,
)
