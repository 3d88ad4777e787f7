"""The page of questions: every question of the catalogue by topic, with its parameters, columns and file."""

from __future__ import annotations

from makro_kg.catalog import rdf
from makro_kg.catalog.question import LANG, Parameter, Question
from makro_kg.catalog.tags import CHECK, label
from makro_kg.docs.page import code, escaped, opened, table, written
from makro_kg.language import Text
from makro_kg.namespaces import curie

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

TITLE = Text("Pertanyaan", "Questions")
INTRO = Text(
    "{0} pertanyaan dalam katalog menurut topik: perintahnya `makro-kg tanya NAMA`, dalam Python "
    '`kg.query("NAMA")`. Parameter yang tidak diisi membiarkan pertanyaannya terbuka.',
    "The {0} questions of the catalogue by topic: the command is `makro-kg query NAME`, in Python "
    '`kg.query("NAME")`. A parameter left out leaves the question open.',
)
OPTION, MEANING, TAKES = Text("opsi", "option"), Text("arti", "meaning"), Text("nilai", "takes")
COLUMN, HEADING = Text("kolom", "column"), Text("judul kolom", "heading")
REQUIRED, DEFAULT = Text("wajib", "required"), Text("bawaan: {0}", "default: {0}")
ANY = Text("anggota {0}", "a member of {0}")
YIELDS = {
    "ASK": Text("Jawabannya ya atau tidak.", "The answer is yes or no."),
    "CONSTRUCT": Text("Jawabannya sebuah graf RDF.", "The answer is an RDF graph."),
}
SPOKEN = Text("Jawabannya mengikuti bahasa pembaca.", "The answer is in the reader's language.")


def page(store: ox.Store, lang: str) -> str:
    """The page as Markdown."""
    found = [question for name in rdf.names(store) if (question := rdf.find(store, name))]
    questions = [question for question in found if CHECK not in question.tags]
    topics: dict[str, list[Question]] = {}
    for question in questions:
        topics.setdefault(question.tags[0], []).append(question)
    lines = opened("questions", TITLE, INTRO.format(len(questions)), lang)
    for topic in sorted(topics):
        lines += [f"## {label(topic)[lang]}", ""]
        for question in topics[topic]:
            lines += _question(question, lang)
    return written(lines)


def _question(question: Question, lang: str) -> list[str]:
    file = f"[`queries/{question.name}.rq`](../../queries/{question.name}.rq)"
    form = YIELDS.get(question.form, SPOKEN if question.speaks else Text("", ""))[lang]
    return [
        f'<a id="{question.name}"></a>',
        "",
        f"### {escaped(question.title[lang])}",
        "",
        f"{code(question.name)}: {escaped(question.description[lang])} {form} {file}".replace("  ", " "),
        "",
        *table(
            (OPTION[lang], MEANING[lang], TAKES[lang]),
            [_parameter(parameter, lang) for parameter in question.parameters if parameter.name != LANG],
        ),
        *table(
            (COLUMN[lang], HEADING[lang]),
            [(code(f"?{name}"), escaped(text[lang])) for name, text in question.columns.items()],
        ),
    ]


def _parameter(parameter: Parameter, lang: str) -> tuple[str, str, str]:
    if parameter.kind:
        takes = ANY[lang].format(code(curie(parameter.kind)))
    else:
        takes = ", ".join(map(code, parameter.values)) or code(curie(parameter.datatype))
    extra = [REQUIRED[lang]] if parameter.required else []
    extra += [DEFAULT[lang].format(code(parameter.default))] if parameter.default else []
    return code(parameter.option), escaped(parameter.label[lang]), "; ".join([takes, *extra])
