"""The twelve teaching cases: what a report finds in each, what they cover together, and that they can be handed out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import DCTERMS, RDF, RDFS

from makro_kg.namespaces import MAKRO, local_name
from makro_kg.privacy.audit import audit
from makro_kg.validate import ValidationReport, validate

TOP = Path(__file__).resolve().parents[2]
FILES = sorted((TOP / "examples" / "teaching").glob("*.ttl"))
M = rdflib.Namespace(MAKRO)
BASE = "https://example.org/kasus/"
FINDINGS: dict[str, set[tuple[str, str]]] = {
    "bukit-sawangan": {("intervention", "theory-locality-participation")},
    "kampung-benang": set(),
    "kebun-senja": {("performance-talks-2", "theory-task-within-role")},
    "lembah-kemuning": {("need-respite", "theory-need-resourced")},
    "lereng-arga": set(),
    "padang-ilalang": {("intervention", "theory-social-action-group")},
    "pulau-sagara": set(),
    "rawa-teratai": set(),
    "rimba-paku": {("objective-market", "theory-objective-pursued"), ("outcome-price", "theory-outcome-chain")},
    "tanah-lembayung": set(),
    "tanjung-kelapin": set(),
    "tapal-sari": {("intervention", "theory-planning-monitored"), ("case", "theory-planning-without-conflict")},
}
"""Per case, where its deliberate weaknesses are and which shapes find them; nothing else may be found."""
COVERED = {
    "appliesModel": ("InterventionModel", 9),
    "assignedRole": ("CompanionRole", 4),
    "servesGoal": ("Goal", 7),
    "servesFunction": ("Function", 6),
    "ofTask": ("Task", 27),
    "usesStrategy": ("Strategy", 6),
    "onGround": ("GroundOfDisadvantage", 8),
    "inStage": ("ProgrammeStage", 5),
    "reachesStep": ("RossStep", 6),
    "needCategory": ("NeedCategory", 12),
    "setting": ("Setting", 9),
    "claimsTier": ("Tier", 3),
}


@pytest.fixture(scope="module")
def report() -> ValidationReport:
    return validate(*FILES)


@pytest.fixture(scope="module")
def cases() -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in FILES:
        graph.parse(path)
    return graph


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in (TOP / "ontology").rglob("*.ttl"):
        graph.parse(path)
    return graph


def test_there_are_twelve():
    """Every case has its expectation, and there are twelve."""
    assert [path.stem for path in FILES] == sorted(FINDINGS)
    assert len(FILES) == 12


def test_each_case_shows_its_weaknesses(report):
    """Six cases have one or two findings, each where the case says so; the other six have none at their tier."""
    found: dict[str, set[tuple[str, str]]] = {path.stem: set() for path in FILES}
    for each in report.findings:
        slug, _, focus = each.focus.removeprefix(BASE).partition("/")
        found[slug].add((focus, each.shape.rpartition("/shape-")[2]))
    assert found == FINDINGS
    assert len(report.findings) == 8
    assert report.conforms


def test_the_key_stands_in_the_head(cases):
    """The head of each file tells lecturers in both languages what to find; the data that students get do not."""
    for path in FILES:
        head = path.read_text("utf-8").split("@prefix")[0]
        assert "SINTETIS" in head
        assert "SYNTHETIC" in head
        assert "Kunci untuk dosen" in head
        assert "Key for lecturers" in head
        marks = [f"({number})" for number in range(1, len(FINDINGS[path.stem]) + 1)]
        assert [mark for mark in marks if head.count(mark) != 2] == [], path.stem
    told = " ".join(str(each) for each in cases.objects(None, RDFS.comment))
    assert re.findall(r"\(\d\)|[Kk]unci|[Kk]ey for", told) == []


def test_students_get_the_same_data_without_the_key():
    """Without the lines that begin with a hash, no key is left, and the triples are those of the whole file."""
    for path in FILES:
        text = path.read_text("utf-8")
        bare = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
        assert re.findall(r"#(?![A-Za-z]*>)", bare) == [], path.stem
        assert set(rdflib.Graph().parse(data=bare, format="turtle")) == set(rdflib.Graph().parse(path))


@pytest.mark.parametrize(("term", "kind", "least"), [(term, *kind) for term, kind in COVERED.items()])
def test_together_they_cover(cases, ontology, term, kind, least):
    """Together they use every concept of a kind, and none that the ontology does not know."""
    kinds = set(ontology.transitive_subjects(RDFS.subClassOf, M[kind]))
    known = {member for each in kinds for member in ontology.subjects(RDF.type, each)}
    used = set(cases.objects(None, M[term]))
    assert {local_name(str(each)) for each in known ^ used} == set()
    assert len(used) >= least


def test_models_are_combined_with_a_reason(cases):
    """At least two interventions combine models, and every intervention gives its reason in both languages."""
    models = {each: set(cases.objects(each, M.appliesModel)) for each in cases.subjects(RDF.type, M.Intervention)}
    assert sum(len(applied) > 1 for applied in models.values()) == 3
    assert [each for each in models if {why.language for why in cases.objects(each, M.rationale)} != {"id", "en"}] == []


def test_there_are_tasks_to_compare(cases):
    """Each case has at least seven different tasks, and there are ninety performances at least."""
    assert len(list(cases.subjects(RDF.type, M.TaskPerformance))) >= 90
    for path in FILES:
        graph = rdflib.Graph().parse(path)
        assert len(set(graph.objects(None, M.ofTask))) >= 7, path.stem


def test_each_case_teaches(cases):
    """Each is typed as a teaching case, says its point, and asks two to four questions, numbered alike."""
    found = list(cases.subjects(DCTERMS.type, M["teaching-case"]))
    assert len(found) == 12
    for case in found:
        points = {each.language: str(each) for each in cases.objects(case, RDFS.comment)}
        assert "Pokok:" in points["id"]
        assert "intetis" in points["id"]
        assert "Its point:" in points["en"]
        assert "synthetic" in points["en"]
        asked = {
            lang: sorted(str(each)[:2] for each in cases.objects(case, M.discussionQuestion) if each.language == lang)
            for lang in ("id", "en")
        }
        assert asked["id"] == asked["en"] == [f"{number}." for number in range(1, len(asked["id"]) + 1)]
        assert 2 <= len(asked["id"]) <= 4


def test_every_text_is_in_both_languages(cases):
    """Whatever a case says in one language, it says in the other."""
    texts: dict[tuple[rdflib.term.Node, rdflib.term.Node], list[str]] = {}
    for subject, property_, value in cases:
        if isinstance(value, rdflib.Literal) and value.language:
            texts.setdefault((subject, property_), []).append(value.language)
    assert len(texts) > 1000
    assert [place for place, langs in texts.items() if langs.count("id") != langs.count("en")] == []
    assert {lang for langs in texts.values() for lang in langs} == {"id", "en"}


def test_nothing_in_them_is_personal_or_real(cases):
    """No personal data, places of province 99 only, a pseudonym for each practitioner alone, organisations invented."""
    assert audit(cases) == []
    codes = [str(each) for each in cases.objects(None, M.placeCode)]
    assert len(set(codes)) == 12
    assert [code for code in codes if not code.startswith("99.")] == []
    pseudonyms = list(cases.objects(None, M.pseudonym))
    assert len(set(pseudonyms)) == len(pseudonyms) == 26
    for each in cases.subjects(RDF.type, M.Organisation):
        names = {name.language: str(name) for name in cases.objects(each, RDFS.label)}
        assert names["id"].endswith("(rekaan)")
        assert names["en"].endswith("(invented)")
