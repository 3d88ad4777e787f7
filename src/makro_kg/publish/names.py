"""New IRIs, codes and pseudonyms for what is published: keyed, so that only the key leads from one to the other."""

from __future__ import annotations

from makro_kg.namespaces import MAKRO, RDF
from makro_kg.publish.cases import CODE
from makro_kg.spreadsheet.minting import mint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.privacy.key import Key
    from makro_kg.publish.cases import Cases
    from makro_kg.spreadsheet.model import Sheet

PSEUDONYM = MAKRO + "pseudonym"


class Names:
    """What published nodes are called; a case by its code, so that its code and the key are enough to find it again."""

    def __init__(self, cases: Cases, base: str, sheets: tuple[Sheet, ...], key: Key) -> None:
        self.cases, self.base, self.key = cases, base, key
        self.sheets = {sheet.iri: sheet for sheet in sheets}
        self._iris: dict[str, str] = {}

    def sheet(self, node: str) -> Sheet | None:
        """The sheet of a node's class; None where the case model knows none."""
        return next((self.sheets[each] for each in self.cases.objects(node, RDF + "type") if each in self.sheets), None)

    def iri(self, node: str) -> str:
        """The published IRI of a node."""
        if node not in self._iris:
            sheet = self.sheet(node)
            code = self.cases.text(node, CODE) if sheet and sheet.key == "Case" else ""
            self._iris[node] = case_iri(self.base, code, self.key) if code else _iri(self.base, sheet, node, self.key)
        return self._iris[node]

    def code(self, kind: str, node: str) -> str:
        """The published code of a node of a sheet."""
        return (
            case_code(self.cases.text(node, CODE) or node, self.key) if kind == "Case" else _code(kind, node, self.key)
        )

    def word(self, node: str) -> str:
        """The published pseudonym of a practitioner."""
        return pseudonym(self.cases.text(node, PSEUDONYM) or node, self.key)


def case_iri(base: str, code: str, key: Key) -> str:
    """The published IRI of the case with a code."""
    return mint(base, "Case", key.digest("published case", code)[:20])


def case_code(code: str, key: Key) -> str:
    """The published code of the case with a code."""
    return f"C-{key.digest('published code', code)[:10]}"


def pseudonym(name: str, key: Key) -> str:
    """The published pseudonym of a practitioner; the key keeps nothing of it."""
    return key.word("published practitioner", name)


def own_base(key: Key) -> str:
    """The base of published IRIs where none is given: the same for a key, and nobody's address."""
    import uuid

    return f"urn:uuid:{uuid.UUID(key.digest('published base', '')[:32], version=4)}#"


def _iri(base: str, sheet: Sheet | None, node: str, key: Key) -> str:
    return mint(base, sheet.key if sheet else "node", key.digest("published", node)[:20])


def _code(kind: str, node: str, key: Key) -> str:
    return f"{kind[0]}-{key.digest('code', node)[:10]}"
