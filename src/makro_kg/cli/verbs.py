"""The verbs of ``makro-kg``: the one table from which the help, the aliases and the suggestions come.

To add a verb: a module ``makro_kg.cli.<name>`` with an object ``command`` (a ``bilingual.Command``; no ``--lang`` of
its own, every Command has it), and a row here. The module is imported only when its verb is called, so the group's help
costs none of them. The command's function returns None or its exit code (0 fine, 1 findings; 2 is for errors, which
are raised: a MakroError becomes its message and hint). It reads the language by ``bilingual.lang()``, prints results
with ``click.echo`` and remarks with ``click.echo(..., err=True)``. A row whose module is not there is not listed.
"""

from __future__ import annotations

from importlib.util import find_spec

from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Verb:
    """A verb: its English name (also its module's), its Indonesian name, and one line on what it does."""

    __slots__ = ("alias", "help", "name")

    def __init__(self, name: str, alias: str, help: Text) -> None:
        self.name = name
        self.alias = alias
        self.help = help

    @property
    def module(self) -> str:
        """The module that holds its ``command``."""
        return f"makro_kg.cli.{self.name}"

    def names(self, lang: str) -> tuple[str, ...]:
        """Its names, that of the language first; one where both languages say the same."""
        return tuple(dict.fromkeys((self.alias, self.name) if lang == "id" else (self.name, self.alias)))


VERBS = (
    Verb(
        "query",
        "tanya",
        Text("Jawab pertanyaan dari katalog; tanpa nama, tampilkan daftarnya.", "Answer a question of the catalogue."),
    ),
    Verb("sparql", "sparql", Text("Jalankan kueri SPARQL Anda sendiri.", "Run a SPARQL query of your own.")),
    Verb(
        "show",
        "tampilkan",
        Text(
            "Tampilkan satu konsep: definisi, pernyataan, sumber.", "Show a concept: definitions, statements, sources."
        ),
    ),
    Verb(
        "search",
        "cari",
        Text("Cari konsep menurut nama, singkatan, atau sinonim.", "Search concepts by name, acronym or synonym."),
    ),
    Verb("tree", "pohon", Text("Tampilkan satu tipologi sebagai pohon.", "Show a typology as a tree.")),
    Verb("compare", "bandingkan", Text("Bandingkan konsep segi demi segi.", "Compare concepts facet by facet.")),
    Verb("path", "jalur", Text("Jelaskan hubungan dua konsep.", "Explain how two concepts hang together.")),
    Verb("import", "impor", Text("Impor lembar kerja menjadi graf.", "Import spreadsheets into a graph.")),
    Verb(
        "validate", "periksa", Text("Periksa data kasus dengan shape SHACL.", "Validate case data against the shapes.")
    ),
    Verb(
        "link",
        "tautkan",
        Text("Tautkan teks dan tempat pada konsep dan kode.", "Link texts and places to concepts and codes."),
    ),
    Verb(
        "template",
        "templat",
        Text("Tulis templat kosong untuk mencatat kasus.", "Write an empty template to record cases in."),
    ),
    Verb(
        "pseudonymise",
        "samarkan",
        Text("Ganti nama dengan nama samaran berkunci.", "Replace names by keyed pseudonyms."),
    ),
    Verb(
        "publish",
        "terbitkan",
        Text("Terbitkan kasus tanpa yang mengenali orang.", "Publish cases without what identifies people."),
    ),
    Verb(
        "withdraw",
        "cabut",
        Text("Cabut kasus atau orang dari data dan terbitan.", "Take a case or a person out of data and releases."),
    ),
    Verb("infer", "simpulkan", Text("Simpulkan hal yang tersirat dari data kasus.", "Infer what case data entail.")),
    Verb("check", "uji", Text("Uji mutu ontologi.", "Check the quality of the ontology.")),
    Verb("export", "ekspor", Text("Ekspor ontologi atau kasus.", "Export the ontology or cases.")),
    Verb("generate", "bangkitkan", Text("Bangkitkan kasus sintetis.", "Generate synthetic cases.")),
    Verb("demo", "tur", Text("Tur singkat: dari pertanyaan sampai kasus.", "A short tour, from question to case.")),
    Verb("explain", "jelaskan", Text("Jelaskan suatu temuan atau simpulan.", "Explain a finding or an inference.")),
)


def present() -> Iterator[Verb]:
    """The verbs whose module exists, in the order of the table."""
    return (verb for verb in VERBS if find_spec(verb.module))


def find(name: str) -> Verb | None:
    """The verb of that English or Indonesian name whose module exists, or None."""
    return next((verb for verb in VERBS if name in (verb.name, verb.alias) and find_spec(verb.module)), None)
