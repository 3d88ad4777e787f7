"""Linking: suggestions for texts, places and twins; nothing automatic that is wrong; only what was accepted changes."""

import csv
import io
from pathlib import Path

import openpyxl
import pyoxigraph as ox
import pytest

from makro_kg.cli.app import run as main
from makro_kg.link.collect import Collector
from makro_kg.link.data import LINKS, Data
from makro_kg.link.terms import Guesser
from makro_kg.namespaces import DATA_GRAPH, MAKRO, OWL, prefixes
from makro_kg.report.review import as_csv, as_workbook
from makro_kg.store.load import quads

HERE = Path(__file__).parent
CASE = str(HERE / "case.ttl")
K = "https://example.org/kasus/tautan/"
JUDGED = list(csv.DictReader((HERE / "judged.csv").read_text("utf-8").splitlines()))


@pytest.fixture(scope="module")
def collector(store):
    return Collector(store)


@pytest.fixture(scope="module")
def found(collector):
    return collector.of_data(Data(quads(CASE, DATA_GRAPH)), CASE)


@pytest.fixture(scope="module")
def guesses(collector):
    """The first five guesses for each judged text, and those that are certain."""
    choices = {it.key: tuple(one.iri for one in it.choices) for sheet in collector.sheets for it in sheet.columns}
    guessers = {key: Guesser(collector.store, choices[key]) for key in {row["property"] for row in JUDGED}}
    return [
        [(it.iri.removeprefix(MAKRO), it.certain) for it in guessers[row["property"]].guesses(row["text"])]
        for row in JUDGED
    ]


def test_the_judged_set_is_large_and_has_hard_negatives():
    """At least 150 texts, a fifth of them without any concept."""
    assert len(JUDGED) >= 200
    assert sum(row["sort"] == "negative" for row in JUDGED) >= 45


def test_no_automatic_link_is_wrong(guesses):
    """What is certain is what was meant; where a text names nothing, or a slip was made, nothing is certain."""
    wrong = [
        (row["text"], name)
        for row, guessed in zip(JUDGED, guesses, strict=True)
        for name, certain in guessed
        if certain and (name not in row["expected"].split() or row["certain"] == "no")
    ]
    assert wrong == []
    missed = [
        row["text"]
        for row, guessed in zip(JUDGED, guesses, strict=True)
        if row["certain"] == "yes" and not any(certain for _, certain in guessed)
    ]
    assert missed == []


def test_concepts_are_among_the_first_five(guesses):
    """At least nine of ten judged texts have their concept among five suggestions."""
    wanted = [(row, guessed) for row, guessed in zip(JUDGED, guesses, strict=True) if row["expected"]]
    hits = [bool(set(row["expected"].split()) & {name for name, _ in guessed}) for row, guessed in wanted]
    assert sum(hits) / len(hits) >= 0.9


def test_suggestions_for_a_case(found):
    """Labels, literals, activities, places, organisations and pseudonyms each give theirs; four are certain."""
    best = {(it.kind, it.subject.removeprefix(K), it.target.removeprefix(MAKRO).removeprefix(K)) for it in found}
    assert {
        ("term", "need", "category-water-sanitation"),
        ("term", "resource", "resource-financial"),
        ("term", "intervention", "locality-development"),
        ("term", "assignment", "facilitator"),
        ("term", "activity", "task-run-training"),
        ("place", "community", "32.01.16.2013"),
        ("organisation", "foundation-2", "foundation"),
        ("practitioner", "kenanga-2", "kenanga"),
    } <= best
    certain = {it.subject.removeprefix(K) for it in found if it.certain}
    assert certain == {"need", "assignment", "community"}


def test_python_gives_the_same_suggestions(found):
    """The object in Python suggests what the command does."""
    import makro_kg

    assert {it.id for it in makro_kg.open(CASE, lang="en").link()} == {it.id for it in found}


def test_an_ambiguous_village_is_left_to_a_person(found):
    """Of a village that only says Sukamaju, no code is certain and the reason says how many there are."""
    places = [it for it in found if it.subject == K + "community-2"]
    assert len(places) == 5
    assert not any(it.certain for it in places)
    assert all("120 " in it.why.en for it in places)


def review(found, lang="en", **decisions):
    """A review file as CSV with decisions by target or by subject, and all others empty."""
    rows = list(csv.reader(io.StringIO(as_csv(found, lang).decode("utf-8-sig"))))
    for row, it in zip(rows[1:], found, strict=True):
        name = it.subject.removeprefix(K).replace("-", "_")
        verdict, _, other = decisions.get(name, "").partition(":")
        row[1], row[2] = verdict, other
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def applied(tmp_path, content, source=CASE, name="linked.trig"):
    (tmp_path / "review.csv").write_bytes(content)
    target = tmp_path / name
    code = main(["--lang", "en", "link", source, "--review", str(tmp_path / "review.csv"), "-o", str(target)])
    return code, target


def triples(path):
    data = {q for q in quads(str(path), DATA_GRAPH) if getattr(q.graph_name, "value", "") != LINKS}
    return {(q.subject.value, q.predicate.value, q.object.value) for q in data}


def test_only_what_was_accepted_changes(found, tmp_path):
    """One accepted row adds one triple, a rejected one none; both decisions stand in the side graph after SSSOM."""
    code, target = applied(tmp_path, review(found, need="accept", assignment="reject"))
    assert code == 0
    assert triples(target) ^ triples(CASE) == {
        (K + "need", MAKRO + "needCategory", MAKRO + "category-water-sanitation")
    }
    side = [q for q in quads(str(target), DATA_GRAPH) if getattr(q.graph_name, "value", "") == LINKS]
    sssom = prefixes()["sssom"]
    assert {
        q.object.value.rpartition("/")[2] for q in side if q.predicate.value == sssom + "mapping_justification"
    } == {"ManualMappingCuration"}
    assert [q.object.value for q in side if q.predicate.value == sssom + "predicate_modifier"] == ["Not"]


def test_a_literal_makes_way_for_its_concept(found, tmp_path):
    """The mistyped model becomes the concept, and the text that stood there goes."""
    _, target = applied(tmp_path, review(found, intervention="accept"))
    assert triples(target) ^ triples(CASE) == {
        (K + "intervention", MAKRO + "appliesModel", MAKRO + "locality-development"),
        (K + "intervention", MAKRO + "appliesModel", "pengembangan masyarkat lokal"),
    }


def test_a_place_gets_its_code_and_decree(found, tmp_path):
    """The code comes with the decree that it follows."""
    _, target = applied(tmp_path, review(found, community="accept"))
    assert triples(target) ^ triples(CASE) == {
        (K + "community", MAKRO + "placeCode", "32.01.16.2013"),
        (K + "community", MAKRO + "codeDecree", "Kepmendagri 300.2.2-2138 Tahun 2025"),
    }


def test_another_choice_is_taken(found, tmp_path):
    """A person who chooses another writes its label, in either language."""
    _, target = applied(tmp_path, review(found, need="other:KESEHATAN"))
    assert (K + "need", MAKRO + "needCategory", MAKRO + "category-health") in triples(target)


def test_a_merge_moves_references_and_keeps_what_was_said(found, tmp_path):
    """References to the twin move, its label becomes an alternative one, and owl:sameAs stands beside the data."""
    code, target = applied(tmp_path, review([it for it in found if it.kind == "organisation"], foundation_2="accept"))
    assert code == 0
    after = triples(target)
    assert not any(K + "foundation-2" in triple for triple in after)
    assert (K + "activity", MAKRO + "involvesOrganisation", K + "foundation") in after
    assert (K + "foundation", MAKRO + "organisationKind", MAKRO + "organisation-ngo") in after
    assert (K + "foundation", prefixes()["skos"] + "altLabel", "Yys. Tirta Bersama") in after
    same = [q for q in quads(str(target), DATA_GRAPH) if q.predicate.value == OWL + "sameAs"]
    assert [(q.subject.value, q.object.value, q.graph_name.value) for q in same] == [
        (K + "foundation-2", K + "foundation", LINKS)
    ]


def test_applying_twice_changes_nothing(found, tmp_path):
    """The same review on the result gives the same bytes, and says that it was applied before."""
    content = review(found, need="accept", community="accept", foundation_2="accept", assignment="reject")
    code, first = applied(tmp_path, content)
    again, second = applied(tmp_path, content, str(first), "again.trig")
    assert (code, again) == (0, 0)
    assert first.read_bytes() == second.read_bytes()


def test_a_decision_is_not_asked_for_again(found, collector, tmp_path):
    """What was rejected is not suggested again for the graph that says so."""
    _, target = applied(tmp_path, review(found, assignment="reject"))
    left = collector.of_data(Data(quads(str(target), DATA_GRAPH)))
    assert K + "assignment" not in {it.subject for it in left}
    assert K + "need" in {it.subject for it in left}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text, it: text.replace(it.id, "0" * 12), "gone"),
        (lambda text, it: text.replace(it.target, MAKRO + "category-health"), "altered"),
        (lambda text, it: text.replace(f",{it.text},", ",sesuatu,"), "altered"),
        (lambda text, it: text.replace(f"{it.id},accept", f"{it.id},mungkin"), "no decision"),
    ],
)
def test_a_row_that_no_longer_fits_is_told_by_its_cell(found, tmp_path, capsys, change, said):
    """Stale and altered rows and unknown words stop everything, with the cell, and nothing is written."""
    it = next(it for it in found if it.subject == K + "need")
    text = change(review([it], need="accept").decode(), it)
    code, target = applied(tmp_path, text.encode())
    told = capsys.readouterr().err
    assert (code, target.exists()) == (1, False)
    assert "cell B2" in told
    assert said in told


def test_two_answers_for_one_value_are_told(found, tmp_path, capsys):
    """A community has one code: two accepted ones stop the run at the second."""
    code, target = applied(tmp_path, review(found, community_2="accept"))
    assert (code, target.exists()) == (1, False)
    assert "another one was accepted" in capsys.readouterr().err


def test_the_workbook_has_a_list_and_no_formula(found):
    """Decisions come from a drop-down list, certain rows are marked, and every text is a text."""
    sheet = openpyxl.load_workbook(io.BytesIO(as_workbook(found, "id"))).worksheets[0]
    lists = [it.formula1 for it in sheet.data_validations.dataValidation]
    assert lists == ['"terima,tolak,pilih lain"']
    marked = [row[1].value for row in sheet.iter_rows(min_row=2)]
    assert marked.count("terima") == sum(it.certain for it in found)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_personal_texts_are_withheld(collector):
    """A label that holds a phone number is not repeated in any file."""
    node = ox.NamedNode(K + "need")
    label = ox.Literal("air bersih, hubungi 0812-3456-7890", language="id")
    graph = ox.NamedNode(DATA_GRAPH)
    found = collector.of_data(
        Data(
            [
                ox.Quad(node, ox.NamedNode(prefixes()["rdf"] + "type"), ox.NamedNode(MAKRO + "Need"), graph),
                ox.Quad(node, ox.NamedNode(prefixes()["rdfs"] + "label"), label, graph),
            ]
        )
    )
    assert found
    assert all(it.withheld for it in found)
    assert b"3456" not in as_csv(found, "id")


def test_a_cell_that_matches_no_choice_is_linked_and_imported(tmp_path, capsys):
    """A workbook with a mistyped role imports once its suggestion is accepted, and not before."""
    folder = tmp_path / "sheets"
    folder.mkdir()
    (folder / "Practitioner.csv").write_text("code\nKenanga\n", "utf-8")
    (folder / "Case.csv").write_text("code,sharingLevel\nK-1,terbuka\n", "utf-8")
    (folder / "RoleAssignment.csv").write_text(
        "code,Case,assignedTo,assignedRole\nP-1,K-1,Kenanga,fasiliator desa\n", "utf-8"
    )
    path, target = tmp_path / "review.csv", tmp_path / "linked.trig"
    assert main(["--lang", "en", "link", str(folder), "-o", str(path)]) == 0
    text = path.read_text("utf-8-sig")
    assert "RoleAssignment,D2," in text
    base = ["--base", "https://example.org/kasus/"]
    run = ["--lang", "en", "link", str(folder), "--review", str(path), "-o", str(target), *base]
    assert main(run) == 1
    assert not target.exists()
    path.write_text(text.replace(",,,fasiliator", ",accept,,fasiliator"), "utf-8")
    assert main([*run, "--reviewer", "0812-3456-7890"]) == 2  # a number is no pseudonym
    assert main(run) == 0, capsys.readouterr().err
    assert ("https://example.org/kasus/role-assignment/P-1", MAKRO + "assignedRole", MAKRO + "facilitator") in triples(
        target
    )
