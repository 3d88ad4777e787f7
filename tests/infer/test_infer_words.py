"""OWL axioms as sentences that say neither more nor less, in Indonesian and English."""

import pytest

from makro_kg.infer import Form, Labels, in_words, parse_axiom

NAMES = {
    "Intervention": ("intervensi", "intervention"),
    "RadicalIntervention": ("intervensi radikal", "radical intervention"),
    "RadicalModel": ("model radikal", "radical model"),
    "Task": ("tugas", "task"),
    "Role": ("peran", "role"),
    "Goal": ("tujuan", "goal"),
    "Case": ("kasus", "case"),
    "appliesModel": ("menerapkan model", "applies model"),
    "inCluster": ("dalam gugus", "in cluster"),
    "taskOf": ("tugas dari", "task of"),
    "hasTask": ("memiliki tugas", "has task"),
    "nextStep": ("langkah berikutnya", "next step"),
    "performs": ("melakukan", "performs"),
    "actsInRole": ("bertindak dalam peran", "acts in role"),
    "caseCode": ("kode kasus", "case code"),
    "rank": ("peringkat", "rank"),
    "radical": ("gugus radikal", "radical cluster"),
    "guide": ("pembimbing", "guide"),
    "listen": ("mendengarkan warga", "listening to residents"),
}
LABELS = Labels({f"urn:x:{name}": {"id": id_, "en": en} for name, (id_, en) in NAMES.items()})
RADICAL = "ObjectIntersectionOf(:Intervention ObjectSomeValuesFrom(:appliesModel :RadicalModel))"
POSITIVE = 'DataRangeRestriction(xsd:integer facetRestriction(minInclusive "1"^^xsd:integer))'
SENTENCES = [
    (
        f"SubClassOf({RADICAL} :RadicalIntervention)",
        "Setiap intervensi yang menerapkan suatu model radikal adalah intervensi radikal.",
        "Every intervention that applies some radical model is a radical intervention.",
    ),
    (
        f"EquivalentClasses(:RadicalIntervention {RADICAL})",
        "Intervensi radikal sama artinya dengan intervensi yang menerapkan suatu model radikal.",
        "A radical intervention is the same as an intervention that applies some radical model.",
    ),
    (
        "SubClassOf(:RadicalModel ObjectHasValue(:inCluster :radical))",
        "Setiap model radikal dalam gugus radikal.",
        "Every radical model is in radical cluster.",
    ),
    (
        "SubClassOf(:Role ObjectAllValuesFrom(:hasTask :Task))",
        "Setiap peran hanya memiliki tugas.",
        "Every role has only tasks.",
    ),
    (
        "SubClassOf(:Role ObjectMinCardinality(2 :performs :Task))",
        "Setiap peran melakukan sedikitnya 2 tugas.",
        "Every role performs at least 2 tasks.",
    ),
    (
        "SubClassOf(:Role ObjectMaxCardinality(1 :performs owl:Thing))",
        "Setiap peran melakukan paling banyak 1 hal.",
        "Every role performs at most 1 thing.",
    ),
    (
        "SubClassOf(:Goal ObjectComplementOf(:Task))",
        "Setiap tujuan bukan tugas.",
        "Every goal is not a task.",
    ),
    (
        "SubClassOf(:Goal DataExactCardinality(1 :rank rdfs:Literal))",
        "Setiap tujuan memiliki peringkat berupa tepat 1 nilai.",
        "Every goal has as rank exactly 1 value.",
    ),
    (
        "DisjointObjectProperties(:performs :actsInRole :hasTask)",
        "Mustahil dua sekaligus: X melakukan Y, X bertindak dalam peran Y, X memiliki tugas Y.",
        "No two at once: X performs Y, X acts in role Y, X has task Y.",
    ),
    (
        "ClassAssertion(:Task _:file:/a/genid-:ab12)",
        "Suatu hal tanpa nama adalah tugas.",
        "A thing without a name is a task.",
    ),
    ("DisjointClasses(:Goal :Task)", "Tidak ada tujuan yang juga tugas.", "No goal is also a task."),
    (
        "DisjointClasses(:Goal :Role :Task)",
        "Tidak ada yang lebih dari satu di antara: tujuan, peran atau tugas.",
        "Nothing is more than one of: goal, role or task.",
    ),
    (
        "DisjointUnion(:Goal :Role :Task)",
        "Setiap tujuan adalah tepat salah satu dari peran atau tugas, dan setiap hal itu tujuan.",
        "Every goal is exactly one of role or task, and each of these is a goal.",
    ),
    (
        "SubObjectPropertyOf(ObjectPropertyChain( :performs :taskOf ) :actsInRole)",
        "Jika X melakukan Y dan Y adalah tugas dari Z, maka X bertindak dalam peran Z.",
        "If X performs Y and Y is task of Z, then X acts in role Z.",
    ),
    (
        "InverseObjectProperties(:taskOf :hasTask)",
        "X adalah tugas dari Y jika dan hanya jika Y memiliki tugas X.",
        "X is task of Y if and only if Y has task X.",
    ),
    (
        "ObjectPropertyRange(:nextStep :Task)",
        "Jika X memiliki langkah berikutnya berupa Y, maka Y adalah tugas.",
        "If X has as next step Y, then Y is a task.",
    ),
    (
        "FunctionalObjectProperty(:inCluster)",
        "Setiap hal dalam gugus paling banyak satu hal.",
        "Every thing is in cluster at most one thing.",
    ),
    (
        "TransitiveObjectProperty(:performs)",
        "Jika X melakukan Y dan Y melakukan Z, maka X melakukan Z.",
        "If X performs Y and Y performs Z, then X performs Z.",
    ),
    (
        "SymmetricObjectProperty(ObjectInverseOf(:performs))",
        "Jika X menjadi sasaran “melakukan” dari Y, maka Y menjadi sasaran “melakukan” dari X.",
        "If X is the target of “performs” from Y, then Y is the target of “performs” from X.",
    ),
    (
        "HasKey(:Case () (:caseCode ))",
        "Dua kasus bernama dengan “kode kasus” yang sama adalah satu hal.",
        "Any two named things that are each a case and share “case code” are one thing.",
    ),
    ("ClassAssertion(:Role :guide)", "Pembimbing adalah peran.", "Guide is a role."),
    (
        "ObjectPropertyAssertion(:hasTask :guide :listen)",
        "Pembimbing memiliki tugas mendengarkan warga.",
        "Guide has task listening to residents.",
    ),
    (
        "NegativeObjectPropertyAssertion(:performs :guide :listen)",
        "Tidak benar bahwa pembimbing melakukan mendengarkan warga.",
        "It is not the case that guide performs listening to residents.",
    ),
    (
        'DataPropertyAssertion(:caseCode :k-7 "K \\"07\\"")',
        '“kode kasus” dari k-7 bernilai “K "07"”.',
        '“case code” of k-7 is “K "07"”.',
    ),
    (
        'DataPropertyRange(:rank DatatypeRestriction(xsd:integer facetRestriction(minInclusive "1"^^xsd:integer)))',
        "Setiap nilai “peringkat” adalah bilangan bulat (≥ “1”).",
        "Every value of “rank” is an integer (≥ “1”).",
    ),
    (
        "DifferentIndividuals(:guide :listen :radical)",
        "Pembimbing, mendengarkan warga dan gugus radikal adalah hal yang berbeda-beda.",
        "Guide, listening to residents and radical cluster are different things.",
    ),
    (
        "SameIndividual(:guide :listen)",
        "Pembimbing dan mendengarkan warga adalah hal yang sama.",
        "Guide and listening to residents are the same thing.",
    ),
]


def read(text: str) -> Form:
    words = [f"<urn:x:{word[1:]}>" if word.startswith(":") else word for word in _split(text)]
    return parse_axiom("".join(words))


def _split(text: str) -> list[str]:
    import re

    return re.split(r"((?<=[\s(]):[\w-]+)", text)


@pytest.mark.parametrize(("axiom", "id_", "en"), SENTENCES, ids=[axiom.split("(")[0] for axiom, _, _ in SENTENCES])
def test_sentence(axiom, id_, en):
    """The axiom is said in a plain sentence of each language, with the labels of its terms."""
    said = in_words(read(axiom), LABELS)
    assert (said.id, said.en) == (id_, en)


@pytest.mark.parametrize("axiom", [axiom for axiom, _, _ in SENTENCES], ids=lambda axiom: axiom.split("(")[0])
def test_form_reads_back(axiom):
    """A form written in functional-style syntax is read back as the same form."""
    assert parse_axiom(str(read(axiom))) == read(axiom)


def test_no_label():
    """A term without a label goes by its local name, as it is written."""
    said = in_words("ClassAssertion(<urn:y#camelCase> <https://example.org/a/someone>)", LABELS)
    assert said.id == "someone adalah camelCase."
    assert said.en == "someone is a camelCase."


def test_unknown_axiom():
    """An axiom for which there is no sentence is given in OWL's own syntax rather than dropped."""
    rule = "DLSafeRule(<urn:x:a> <urn:x:b>)"
    assert in_words(rule, LABELS).en == rule


@pytest.mark.parametrize("text", ["", "SubClassOf(<urn:x:a>", "<urn:x:a>", "A(<urn:x:a>) B(<urn:x:b>)", "A(?)"])
def test_no_axiom(text):
    """What is not one axiom is refused."""
    with pytest.raises((ValueError, StopIteration)):
        parse_axiom(text)
