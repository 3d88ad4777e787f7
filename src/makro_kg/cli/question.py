"""A question of the catalogue as a command: its parameters are options, its help says what they take."""

from __future__ import annotations

from functools import partial

import click
import pyoxigraph as ox

from makro_kg.catalog.question import Parameter, Question
from makro_kg.cli.bilingual import Command, Option, lang
from makro_kg.cli.output import chosen, deliver, output_options
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, XSD, curie
from makro_kg.query.ask import ask, bindings
from makro_kg.query.names import both, members
from makro_kg.report.formats import render

LISTED = 60
"""So many members of a class are listed in a question's help; past that it says how many more there are."""

COLUMNS = Text("Kolom", "Columns")
MEMBERS = Text("Nilai untuk {0} ({1})", "Values for {0} ({1})")
NO_MEMBERS = Text("belum ada; berasal dari --data", "none yet; they come with --data")
AND_MORE = Text("... dan {0} lagi", "... and {0} more")
ANY_NAME = Text(
    "{0}: nama, id singkat, CURIE, atau IRI; boleh diulang.", "{0}: a name, short id, CURIE or IRI; may be repeated."
)
ANY_VALUE = Text("{0} ({1}); boleh diulang.", "{0} ({1}); may be repeated.")
ONE_OF = Text("{0}: {1}; boleh diulang.", "{0}: {1}; may be repeated.")
DEFAULT = Text(" [bawaan: {0}]", " [default: {0}]")
REQUIRED = Text(" [wajib]", " [required]")
DATATYPES = {
    XSD + "string": Text("teks", "text"),
    XSD + "integer": Text("bilangan bulat", "whole number"),
    XSD + "decimal": Text("bilangan", "number"),
    XSD + "date": Text("tanggal, TTTT-BB-HH", "date, YYYY-MM-DD"),
    XSD + "gYear": Text("tahun", "year"),
    XSD + "boolean": Text("true atau false", "true or false"),
}
SHOW_SPARQL = Text(
    "Tampilkan SPARQL dengan nilai yang terisi, tanpa menjalankannya.",
    "Show the SPARQL with its values filled in, without running it.",
)


def question_command(store: ox.Store, question: Question) -> Command:
    """The command that asks ``question``; ``store`` is where its help finds the members of a parameter's class."""
    fixed = [
        *output_options(),
        Option(["--show-sparql", "--tampilkan-sparql"], SHOW_SPARQL, is_flag=True),
    ]
    taken = {name for option in fixed for name in option.opts} | {
        "--lang",
        "--bahasa",
        "--help",
        "--bantuan",
        "--debug",
    }
    taken |= {parameter.option for parameter in question.parameters}
    options = []
    for parameter in question.parameters:
        options.append(_option(store, parameter, taken))
        taken |= set(options[-1].opts)
    command = QuestionCommand(
        question.name,
        Text("{0}\n\n{1}", "{0}\n\n{1}").format(question.title, question.description),
        [*options, *fixed],
        callback=partial(_ask, question),
    )
    command.store, command.question = store, question
    return command


class QuestionCommand(Command):
    """A command whose help ends in the values of its parameters, its columns and its SPARQL."""

    store: ox.Store
    question: Question

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Members of each parameter's class with short id and label, the columns with their headings, the SPARQL."""
        for parameter in self.question.parameters:
            if parameter.kind:
                with formatter.section(MEMBERS.format(parameter.option, _kind(self.store, parameter))[lang()]):
                    formatter.write_dl(_members(self.store, parameter.kind))
        if self.question.columns:
            with formatter.section(COLUMNS[lang()]):
                formatter.write_dl([(f"?{name}", text[lang()]) for name, text in self.question.columns.items()])
        formatter.write(f"\nSPARQL:\n{_indented(self.question.text)}")


def _indented(text: str) -> str:
    return "".join(f"  {line}".rstrip() + "\n" for line in text.splitlines())


def _kind(store: ox.Store, parameter: Parameter) -> Text:
    return both(store, ox.NamedNode(parameter.kind))


def _members(store: ox.Store, kind: str) -> list[tuple[str, str]]:
    found = members(store, kind)
    rows = [(_short(node), both(store, node)[lang()]) for node in found[:LISTED]]
    if len(found) > LISTED:
        rows.append((AND_MORE.format(len(found) - LISTED)[lang()], ""))
    return rows or [(NO_MEMBERS[lang()], "")]


def _short(node: ox.NamedNode) -> str:
    return node.value.removeprefix(MAKRO) if node.value.startswith(MAKRO) else curie(node.value)


def _option(store: ox.Store, parameter: Parameter, taken: set[str]) -> Option:
    """The option of a parameter, under its own name and, where no other option has it, its Indonesian label's."""
    alias = "--" + parameter.label.id.lower().replace(" ", "-")
    names = [parameter.option]
    if alias not in taken and alias.replace("-", "").isalpha() and alias.isascii():
        names.append(alias)
    return Option(
        [*names, f"of_{parameter.name}"],
        _help(store, parameter),
        metavar=Text(parameter.label.id.upper(), parameter.label.en.upper()),
        multiple=True,
        shell_complete=partial(_complete, store, parameter),
    )


def _help(store: ox.Store, parameter: Parameter) -> Text:
    if parameter.kind:
        text = ANY_NAME.format(_kind(store, parameter))
    elif parameter.values:
        text = ONE_OF.format(parameter.label, ", ".join(parameter.values))
    else:
        kind = DATATYPES.get(parameter.datatype) or curie(parameter.datatype)
        text = ANY_VALUE.format(parameter.label, kind)
    extra = DEFAULT.format(parameter.default) if parameter.default else REQUIRED if parameter.required else Text("", "")
    return Text("{0}{1}", "{0}{1}").format(text, extra)


def _complete(
    store: ox.Store, parameter: Parameter, ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[str]:
    known = [_short(node) for node in members(store, parameter.kind)] if parameter.kind else list(parameter.values)
    return [each for each in known if each.startswith(incomplete)]


def _ask(
    question: Question,
    format: str | None,
    save: str | None,
    data: tuple[str, ...],
    show_sparql: bool,
    **given: tuple[str, ...],
) -> None:
    from makro_kg import resources
    from makro_kg.store.open import open_store

    name = chosen(format, save)
    values = {option.removeprefix("of_"): list(terms) for option, terms in given.items() if terms}
    store = open_store(data or resources.examples(question.examples))
    if show_sparql:
        deliver(question.bound(bindings(store, question, values, lang())).encode(), save)
        return
    deliver(render(ask(store, question, values, lang()), name), save)
