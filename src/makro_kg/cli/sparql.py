"""``makro-kg sparql``: a query of one's own, of any form, over the ontology and case data."""

from __future__ import annotations

import sys

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import chosen, deliver, output_options
from makro_kg.errors import SourceError
from makro_kg.language import Text

SECONDS = 60.0
NO_TEXT = Text("Kuerinya belum ada.", "There is no query.")
HOW = Text(
    'Tulis sebagai argumen, sebut berkasnya dengan "--file", atau alirkan lewat masukan standar.',
    'Write it as the argument, name its file with "--file", or pipe it to standard input.',
)
TWO_TEXTS = Text(
    "Kueri disebut dua kali: sebagai argumen dan berkas.", "The query is given twice: as argument and file."
)
NO_FILE = Text("Berkas {0} tidak dapat dibaca: {1}.", "The file {0} cannot be read: {1}.")
CHECK_IT = Text("Periksa nama, izin, dan pengodeannya (UTF-8).", "Check its name, permissions and encoding (UTF-8).")


def _run(
    query: str | None,
    file: str | None,
    format: str | None,
    save: str | None,
    data: tuple[str, ...],
    timeout: float,
) -> int:
    from makro_kg.cli.worker import run_apart

    name = chosen(format, save)
    code, content, said = run_apart(_text(query, file), name, list(data), lang(), timeout)
    if said:
        click.echo(said, err=True, nl=False)
    if code == 0:
        deliver(content, save)
    return code


def _text(query: str | None, file: str | None) -> str:
    if query is not None and query != "-" and file:
        raise click.UsageError(TWO_TEXTS[lang()])
    if query is not None and query != "-":
        text = query
    elif file and file != "-":
        text = _read(file)
    elif query == "-" or file == "-" or not sys.stdin.isatty():
        text = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    else:
        text = ""
    if not text.strip():
        raise SourceError(NO_TEXT, HOW)
    return text


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except FileNotFoundError as error:
        raise SourceError(Text("Berkas {0} tidak ada.", "There is no file {0}.").format(path), CHECK_IT) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(NO_FILE.format(path, getattr(error, "strerror", None) or error), CHECK_IT) from error


command = Command(
    "sparql",
    Text(
        """Jalankan kueri SPARQL 1.1: SELECT, ASK, CONSTRUCT, atau DESCRIBE.

        Prefiks proyek (makro:, skos:, rdfs:, ...) tidak perlu dideklarasikan. Kueri berjalan atas gabungan semua graf
        kecuali kueri itu sendiri memilih graf. Tidak ada yang diubah, dan tidak ada layanan lain yang dihubungi.""",
        """Run a SPARQL 1.1 query: SELECT, ASK, CONSTRUCT or DESCRIBE.

        The project's prefixes (makro:, skos:, rdfs:, ...) need not be declared. A query runs over the union of all
        graphs unless it names its own. Nothing is changed, and no other service is reached.""",
    ),
    [
        Argument(
            "query",
            Text('Teks kueri; "-" atau kosong: dari masukan standar.', 'The query; "-" or nothing: standard input.'),
            Text("KUERI", "QUERY"),
            required=False,
        ),
        Option(
            ["-q", "--file", "--berkas"],
            Text("Berkas berisi kueri.", "File with the query."),
            metavar=Text("BERKAS", "FILE"),
        ),
        *output_options(),
        Option(
            ["--timeout", "--batas-waktu"],
            Text("Batas waktu dalam detik; 0: tanpa batas.", "Time limit in seconds; 0: none."),
            metavar=Text("DETIK", "SECONDS"),
            type=click.FloatRange(min=0),
            default=SECONDS,
            show_default=True,
        ),
    ],
    callback=_run,
)
