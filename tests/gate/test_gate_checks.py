"""The checks: each catches what it is for and nothing else, and the ontology as it stands has no errors."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from makro_kg.catalog import rdf
from makro_kg.catalog.reader import read
from makro_kg.errors import CatalogError, QueryNotFound
from makro_kg.gate import run_checks
from makro_kg.namespaces import DATA_GRAPH, curie, expand
from makro_kg.store.load import load

TOP = Path(__file__).resolve().parents[2]
FIXTURES = sorted((TOP / "tests" / "checks").glob("*.ttl"))
CHECKS = sorted((TOP / "queries" / "checks").rglob("*.rq"))


@pytest.fixture(scope="module")
def before(store) -> dict[str, set[str]]:
    """What each check finds without a fixture: its subjects."""
    report = run_checks(store)
    found: dict[str, set[str]] = {check.name: set() for check in report.checks}
    for finding in report.findings:
        found[finding.check].add(finding.subject)
    return found


def test_every_check_has_a_fixture():
    """There are at least 130 checks, and exactly one fixture for each."""
    assert len(CHECKS) >= 130
    assert [path.stem for path in FIXTURES] == sorted(path.stem for path in CHECKS)


def test_no_errors(store):
    """The ontology as it stands has not a single error."""
    report = run_checks(store, ["error"])
    assert [(each.check, each.label.en, each.value.en) for each in report.findings] == []
    assert len(report.checks) >= 120


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_catches(fixture, store, before, adding):
    """The check finds exactly the subjects that its fixture says it must, and did not find them before."""
    first, second = fixture.read_text("utf-8").splitlines()[:2]
    wanted = {expand(name) for name in first.removeprefix("# finds: ").split()}
    name = fixture.stem
    if second == "# alone: true":
        alone = ox.Store()
        alone.bulk_extend(rdf.quads([read(str(next(path for path in CHECKS if path.stem == name)))]))
        load(alone, str(fixture), DATA_GRAPH)
        found = {finding.subject for finding in run_checks(alone, [name]).findings}
    else:
        with adding(fixture):
            found = {finding.subject for finding in run_checks(store, [name]).findings} - before[name]
    assert {curie(each) for each in found} == {curie(each) for each in wanted}


def test_findings_speak(adding):
    """A finding names its subject and its value in both languages and says how to mend it."""
    with adding('makro:faulty a skos:Concept ; skos:prefLabel "contoh"@id .') as store:
        report = run_checks(store, ["preferred-label-missing"])
    (finding,) = report.findings
    assert (finding.severity, finding.value.en) == ("error", "en")
    assert finding.label.id == "contoh (makro:faulty)"
    assert "Tambahkan skos:prefLabel" in finding.mend.id
    assert "Add a skos:prefLabel" in finding.mend.en


def test_choosing(store):
    """Checks are chosen by name, group, origin or severity; a wrong name gets the nearest right ones."""
    assert {each.group for each in run_checks(store, ["sources"]).checks} == {"sources"}
    assert {each.origin for each in run_checks(store, ["fibo"]).checks} == {"fibo"}
    names = [each.name for each in run_checks(store, ["hierarchy-cycle", "class-cycle"]).checks]
    assert names == ["hierarchy-cycle", "class-cycle"]
    with pytest.raises(QueryNotFound) as error:
        run_checks(store, ["hierarchy-cicle"])
    assert "hierarchy-cycle" in error.value.say("en")


def test_tags_are_held(tmp_path):
    """A check whose tags lack its severity, origin or group is refused by name."""
    text = CHECKS[0].read_text("utf-8")
    tags = next(line for line in text.splitlines() if line.startswith("#+ tags"))
    path = tmp_path / "unsaid.rq"
    path.write_text(text.replace(tags, "#+ tags: [check, error, robot]"), "utf-8")
    store = ox.Store()
    store.bulk_extend(rdf.quads([read(str(path))]))
    with pytest.raises(CatalogError, match="unsaid"):
        run_checks(store)


def test_case_data_are_no_ontology(store, adding):
    """The sample case beside the ontology gives no error: the checks judge the ontology, not case data."""
    with adding(TOP / "examples" / "kasus-sukamaju.ttl"):
        found = run_checks(store, ["error"]).findings
    assert [(each.check, each.subject) for each in found] == []
