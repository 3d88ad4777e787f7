"""docs/MIRO.md answers every item of the MIRO guideline, and what it counts is there."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
ITEMS = {
    "Basics": [
        "Ontology name", "Ontology owner", "Ontology license", "Ontology URL", "Ontology repository",
        "Methodological framework",
    ],
    "Motivation": ["Need", "Competition", "Target audience"],
    "Scope, requirements, development community": ["Scope and coverage", "Development community", "Communication"],
    "Knowledge acquisition": [
        "Knowledge acquisition methodology", "Source knowledge location", "Content selection",
    ],
    "Ontology content": [
        "Knowledge Representation language", "Development environment", "Ontology metrics",
        "Incorporation of other ontologies", "Entity naming convention", "Identifier generation policy",
        "Entity metadata policy", "Upper ontology", "Ontology relationships", "Axiom patterns", "Dereferenceable IRIs",
    ],
    "Managing change": ["Sustainability plan", "Entity deprecation strategy", "Versioning policy"],
    "Quality assurance": [
        "Testing", "Evaluation", "Example of use", "Institutional endorsement", "Evidence of use",
    ],
}  # fmt: skip
"""The guideline's own list (Matentzoglu et al. 2018, doi:10.1186/s13326-017-0172-7): 34 items in seven groups."""
COUNTS = {
    "classes": "a owl:Class",
    "object properties": "a owl:ObjectProperty",
    "datatype properties": "a owl:DatatypeProperty",
    "concepts": "a skos:Concept",
    "schemes": "a skos:ConceptScheme",
    "statements and definitions": "makro:facet ?facet",
    "errata": "a makro:Erratum",
    "annotated links": "owl:annotatedTarget ?target",
    "triples": "?property ?object",
}


def answers(page: str) -> dict[str, str]:
    """Heading of an item to what stands below it."""
    parts = re.split(r"(?m)^### [A-G]\.\d+ (.+)$", (DOCS / page).read_text("utf-8"))
    return dict(zip(parts[1::2], (part.partition("\n## ")[0].strip() for part in parts[2::2]), strict=True))


def test_every_item_is_answered():
    """Each item of the guideline stands under its group, in its order, with an answer of some length."""
    found: dict[str, list[str]] = {}
    for heading in re.findall(r"(?m)^##+ .+$", (DOCS / "MIRO.md").read_text("utf-8")):
        level, _, title = heading.partition(" ")
        name = title.partition(" ")[2]
        if level == "##":
            found[name] = []
        else:
            found[list(found)[-1]].append(name)
    assert found == ITEMS
    assert [item for item, text in answers("MIRO.md").items() if len(text.partition("\n\n")[2]) < 5] == []


def test_the_indonesian_page_answers_the_same():
    """The Indonesian page has an answer for each item, in the same order, and names the item in English as well."""
    named = [re.match(r"\*\w+\* · (.+)", text)[1] for text in answers("MIRO.id.md").values()]
    assert named == [item for items in ITEMS.values() for item in items]


@pytest.mark.parametrize("what", list(COUNTS))
def test_counts(what, store):
    """The ontology has at least as much as the page says, and not half as much again, or the page is out of date."""
    said = int(re.search(rf"(\d+) {what}", " ".join(answers("MIRO.md")["Ontology metrics"].split()))[1])
    prefixes = {
        "owl": "http://www.w3.org/2002/07/owl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "makro": "https://w3id.org/makro-kg/",
    }
    own = "" if what in ("annotated links", "triples") else "FILTER (STRSTARTS(STR(?x), STR(makro:)))"
    counted = "*" if what == "triples" else "DISTINCT ?x"
    graph = "https://w3id.org/makro-kg/graph/ontology"
    query = f"SELECT (COUNT({counted}) AS ?n) WHERE {{ GRAPH <{graph}> {{ ?x {COUNTS[what]} {own} }} }}"
    actual = int(next(iter(store.query(query, prefixes=prefixes)))["n"].value)
    assert said <= actual < said * 1.5
