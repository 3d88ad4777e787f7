"""An answer as HTML: a table for a notebook, or a page that stands by itself; everything of the data is escaped."""

from __future__ import annotations

from html import escape

import pyoxigraph as ox

from makro_kg import __version__
from makro_kg.language import Text
from makro_kg.report.answer import NONE, ONE_ROW, ROWS
from makro_kg.report.grid import cell, headings, terms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer, Term

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem;color:#1b1b1b}"
    "table{border-collapse:collapse}caption{text-align:left;font-weight:600;padding:.5rem 0}"
    "th,td{border:1px solid #8a8a8a;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "th{background:#eef2f5}pre{overflow:auto;background:#f5f5f5;padding:1rem}"
)
RESULT = Text("Hasil kueri", "Query result")
FOOTER = Text("makro-kg {0}; isi di bawah lisensi", "makro-kg {0}; content under")
SPARQL = Text("SPARQL yang dijalankan", "The SPARQL that ran")


def as_fragment(answer: Answer) -> str:
    """The table alone, with a caption, column headers in scope, and the language of each text that has another."""
    lang = answer.lang
    rows = terms(answer)
    count = NONE if not rows else ONE_ROW if len(rows) == 1 else ROWS.format(len(rows))
    title = answer.question.title[lang] if answer.question else RESULT[lang]
    caption = f"<caption>{escape(title)} ({escape(count[lang].rstrip('.'))})</caption>"
    heads = "".join(f'<th scope="col">{escape(each)}</th>' for each in headings(answer))
    body = "".join(f"<tr>{''.join(_cell(term, lang) for term in row)}</tr>\n" for row in rows)
    return f'<table lang="{lang}">\n{caption}\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n'


def as_page(answer: Answer) -> bytes:
    """A whole page, without scripts or anything from elsewhere: question, table, the SPARQL, version and licence."""
    lang = answer.lang
    question = answer.question
    title = escape(question.title[lang] if question else RESULT[lang])
    about = f"<p>{escape(question.description[lang])}</p>\n" if question else ""
    footer = escape(FOOTER.format(__version__)[lang])
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{about}"
        f"{as_fragment(answer)}<details><summary>{SPARQL[lang]}</summary>\n"
        f'<pre lang="en"><code>{escape(answer.text)}</code></pre>\n</details>\n</main>\n'
        f'<footer><p>{footer} <a href="{LICENCE}">CC BY 4.0</a>.</p></footer>\n</body>\n</html>\n'
    ).encode()


def _cell(term: Term | str, lang: str) -> str:
    text = escape(cell(term))
    if isinstance(term, ox.NamedNode) and term.value.startswith(("http://", "https://")):
        return f'<td><a href="{escape(term.value)}">{text}</a></td>'
    if isinstance(term, ox.Literal) and term.language and term.language != lang:
        return f'<td lang="{escape(term.language)}">{text}</td>'
    return f"<td>{text}</td>"
