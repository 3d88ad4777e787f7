"""The real ontology against its seeds: mistakes that must be found and explained, and what must and must not follow.

A mistake is ``inconsistent/NAME.ttl``: a few statements, the terms that its explanation must name in ``# expects:``,
and an ``rdfs:comment`` in both languages. A case is ``entailments/NAME.ttl`` with ``NAME.expected.ttl`` (what follows,
being asserted nowhere) and ``NAME.not-expected.ttl`` (what does not). Each file keeps to the namespace of its own name,
so that all cases are put to the reasoner in one run.
"""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from makro_kg import resources
from makro_kg.errors import InconsistentOntology
from makro_kg.infer import Labels, explain, explain_inconsistency, infer, read_triples, violations

HERE = Path(__file__).parent
SEEDS = sorted((HERE / "inconsistent").glob("*.ttl"))
GIVEN = sorted(path for path in (HERE / "entailments").glob("*.ttl") if "." not in path.stem)
TBOX = (
    "external", "kinds", "statements", "case-model", "case-kinds", "case-basis", "case-parties", "case-records",
    "case-work", "case-outcome",
    "case-inference",
)  # fmt: skip
OUTSIDE = {"collections.ttl"}  # stands outside the OWL 2 DL closure, as it says itself
COMMENT = NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")


def name(path: Path) -> str:
    return path.stem


def own_namespace(path: Path) -> str:
    return f"https://example.org/{path.stem.split('.')[0]}/"


@pytest.fixture(scope="module")
def tbox() -> list[Triple]:
    """The modules that define terms, without the hundreds of individuals that no seed needs."""
    folder = Path(resources.folder("ontology"))
    return read_triples(folder / f"{module}.ttl" for module in TBOX)


@pytest.fixture(scope="module")
def inferred(tbox):
    return infer([*tbox, *GIVEN])


def test_floor():
    """The suite does not shrink: so many mistakes and cases there are at least."""
    assert len(SEEDS) >= 18
    assert len(GIVEN) >= 17


def test_whole_ontology_is_consistent_owl_dl():
    """All of the ontology is OWL 2 DL, free of contradictions and of classes that can have no member."""
    files = [path for path in resources.files("ontology", ".ttl") if Path(path).name not in OUTSIDE]
    assert violations(files) == []
    assert infer(files, timeout_seconds=600).unsatisfiable == ()


@pytest.mark.parametrize("path", SEEDS, ids=name)
def test_mistake_is_found_and_explained(path, tbox):
    """The mistake makes the ontology inconsistent, and the explanation names the terms that it is about."""
    head = path.read_text("utf-8").splitlines()[0]
    assert head.startswith("# expects: ")
    prefixes = prefixes_of(path)
    wanted = {expand(term, prefixes) for term in head.removeprefix("# expects: ").split()}
    comments = [triple.object for triple in read_triples(path) if triple.predicate == COMMENT]
    assert {comment.language for comment in comments if isinstance(comment, Literal)} == {"id", "en"}
    (why,) = explain_inconsistency([*tbox, path])
    assert wanted <= why.terms
    assert {iri for iri in wanted if iri.startswith(own_namespace(path))} <= set(why.individuals)


def prefixes_of(path: Path) -> dict[str, str]:
    parser = parse(path=path)
    list(parser)
    return parser.prefixes


def expand(term: str, prefixes: dict[str, str]) -> str:
    prefix, _, local = term.partition(":")
    return prefixes[prefix] + local


def test_mistake_raises_in_words(tbox):
    """An inconsistent ontology is an error that says which statements and individuals, in both languages."""
    with pytest.raises(InconsistentOntology) as error:
        infer([*tbox, HERE / "inconsistent" / "two-start-dates.ttl"])
    for lang, words in (("id", ("tanggal mulai", "Individu: intervention")), ("en", ("start date", "Individuals:"))):
        said = error.value.say(lang)
        for word in (*words, "“2024-03-01”", "“2024-03-02”"):
            assert word in said
        assert "T00:00:00" not in said
    assert len(error.value.justifications) == 1


@pytest.mark.parametrize("path", GIVEN, ids=name)
def test_case_entails(path, inferred):
    """All that is expected follows, and nothing of what is not expected follows or is given."""
    given = set(read_triples(path))
    expected = set(read_triples(path.with_suffix(".expected.ttl")))
    forbidden = set(read_triples(path.with_suffix(".not-expected.ttl")))
    assert expected
    assert forbidden
    assert expected - inferred.entailed == set()
    assert forbidden & (inferred.entailed | given) == set()


@pytest.mark.parametrize("path", [*SEEDS, *GIVEN], ids=name)
def test_files_keep_to_their_namespace(path):
    """A file speaks of individuals of its own and of the ontology's terms, never of another file's."""
    for triple in read_triples(path):
        for term in (triple.subject, triple.object):
            if isinstance(term, NamedNode) and term.value.startswith("https://example.org/"):
                assert term.value.startswith(own_namespace(path))


def test_entailment_is_explained(tbox):
    """Why a practitioner acts in a role is told by the chain, the inverse and the facts, and by nothing else."""
    path = HERE / "entailments" / "acts-in-role.ttl"
    own, makro = own_namespace(path), "https://w3id.org/makro-kg/"
    triple = Triple(NamedNode(own + "practitioner"), NamedNode(makro + "actsInRole"), NamedNode(own + "role"))
    (why,) = explain([*tbox, path], triple)
    local = {iri.removeprefix(own) for iri in why.individuals}
    assert local == {"practitioner", "performance", "mediate", "mediate-and-negotiate", "role"}
    assert {"taskOf", "subtaskOf", "performsTask", "ofTask"} <= {iri.removeprefix(makro) for iri in why.terms}
    labels = Labels.of(tbox)
    for lang in ("id", "en"):
        assert labels[makro + "subtaskOf"][lang] in why.lines()[lang]
    parts = [axiom.asserted for axiom in why.axioms]
    assert len(parts) == len(set(parts))


def test_unsatisfiable_class_is_explained(tbox):
    """A class that can have no member is named by the reasoner, and the reason can be asked for."""
    both = """
        <urn:x:Both> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2002/07/owl#Class> ;
            <http://www.w3.org/2000/01/rdf-schema#subClassOf> <https://w3id.org/makro-kg/Goal> ,
                <https://w3id.org/makro-kg/Task> ."""
    triples = [*tbox, *(quad.triple for quad in parse(both, format=RdfFormat.TURTLE))]
    assert infer(triples).unsatisfiable == ("urn:x:Both",)
    nothing = Triple(
        NamedNode("urn:x:Both"),
        NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf"),
        NamedNode("http://www.w3.org/2002/07/owl#Nothing"),
    )
    (why,) = explain(triples, nothing)
    assert {"https://w3id.org/makro-kg/Goal", "https://w3id.org/makro-kg/Task"} <= why.terms
    assert len(why.axioms) == 3
