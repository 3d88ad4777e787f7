"""The review file: suggestions as a table for a person to decide on, and decisions read back, each with its cell."""

from __future__ import annotations

from dataclasses import dataclass

from makro_kg.errors import SpreadsheetError
from makro_kg.language import Text
from makro_kg.link.data import HIDDEN
from makro_kg.link.suggestion import NAMES, TERM
from makro_kg.namespaces import local_name
from makro_kg.spreadsheet.normalise import folded
from makro_kg.spreadsheet.read import opened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from makro_kg.link.suggestion import Suggestion
    from makro_kg.spreadsheet.table import Place

ACCEPT, REJECT, OTHER = "accept", "reject", "other"
DECISIONS = {
    ACCEPT: Text("terima", "accept"),
    REJECT: Text("tolak", "reject"),
    OTHER: Text("pilih lain", "other"),
}
HEADINGS = {
    "id": Text("ID", "ID"),
    "decision": Text("Keputusan", "Decision"),
    "other": Text("Pilihan lain", "Other choice"),
    "text": Text("Teks", "Text"),
    "about": Text("Untuk", "For"),
    "label_id": Text("Usul (Indonesia)", "Suggestion (Indonesian)"),
    "label_en": Text("Usul (Inggris)", "Suggestion (English)"),
    "score": Text("Skor", "Score"),
    "why": Text("Alasan", "Why"),
    "kind": Text("Jenis", "Kind"),
    "case": Text("Kasus", "Case"),
    "element": Text("Unsur", "Element"),
    "file": Text("Berkas", "File"),
    "sheet": Text("Lembar", "Sheet"),
    "cell": Text("Sel", "Cell"),
    "target": Text("IRI atau kode", "IRI or code"),
}
SURE = Text("; pasti", "; certain")
FOREIGN = Text("{0} bukan berkas tinjauan makro-kg.", "{0} is no review file of makro-kg.")
MAKE_ONE = Text(
    'Buat dengan "makro-kg tautkan KASUS --simpan tinjauan.xlsx".',
    'Make one with "makro-kg link CASES --save review.xlsx".',
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided in a row; ``verdict`` is empty for none, and is as written where it is no known word."""

    id: str
    verdict: str
    other: str
    target: str
    text: str
    place: Place


def rows(found: Iterable[Suggestion], lang: str) -> list[list[str | float]]:
    """A row for each suggestion, in the order of ``HEADINGS``; certain ones are marked as accepted, others are open."""
    return [_row(each, lang) for each in found]


def _row(it: Suggestion, lang: str) -> list[str | float]:
    text, label = (HIDDEN[lang], HIDDEN) if it.withheld else (it.text, it.label)
    target = it.target
    if it.kind not in (TERM, "place"):
        target = local_name(it.target) if not it.withheld else HIDDEN[lang]
    return [
        it.id, DECISIONS[ACCEPT][lang] if it.certain else "", "", text, it.about[lang], label.id, label.en, it.score,
        it.why[lang] + (SURE[lang] if it.certain else ""), NAMES[it.kind][lang], it.case[lang], it.element[lang],
        _name(it.file), it.cell.sheet if it.cell else "", it.cell.cell if it.cell else "", target,
    ]  # fmt: skip


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def read(path: str) -> list[Decision]:
    """The decisions in a review file (.xlsx or .csv), in either language; raises SpreadsheetError where it is none."""
    found: list[Decision] = []
    seen = False
    with opened(path) as tables:
        for table in tables:
            columns: dict[str, int] = {}
            for row in table.rows():
                if not columns:
                    columns = _columns(row.values)
                    seen = seen or bool(columns)
                    continue
                said = {key: _plain(row.values.get(at, "")) for key, at in columns.items()}
                if said["id"]:
                    place = table.place(row.number, columns["decision"])
                    verdict = _verdict(said["decision"])
                    found.append(Decision(said["id"], verdict, said["other"], said["target"], said["text"], place))
    if not seen:
        raise SpreadsheetError(FOREIGN.format(path), MAKE_ONE)
    return found


def _columns(values: Mapping[int, object]) -> dict[str, int]:
    names = {folded(text[lang]): key for key, text in HEADINGS.items() for lang in ("id", "en")}
    found = {names[said]: at for at, value in values.items() if (said := folded(str(value))) in names}
    needed = {"id", "decision", "other", "target", "text"}
    return found if needed <= found.keys() else {}


def _plain(value: object) -> str:
    """A cell as text; the apostrophe that keeps a CSV cell from being a formula is none of it."""
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    text = text.strip()
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def _verdict(said: str) -> str:
    known = {folded(text[lang]): key for key, text in DECISIONS.items() for lang in ("id", "en")}
    return known.get(folded(said), said)
