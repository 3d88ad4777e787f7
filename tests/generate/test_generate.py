"""Synthetic cases: the same for a seed, varied, without findings, and with exactly the faults that were seeded."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time

import pyoxigraph as ox
import pytest

from generate.packs import packs
from makro_kg.cli.app import run
from makro_kg.generate import FAULTS, Generator
from makro_kg.generate.draft import SHARED
from makro_kg.generate.faults_privacy import IDENTIFIERS, text_of
from makro_kg.generate.parties import INSTITUTIONS, PSEUDONYMS
from makro_kg.generate.vocabulary import Vocabulary
from makro_kg.generate.words import LABELS, ORGANISATIONS, VILLAGES
from makro_kg.namespaces import MAKRO, RDF
from makro_kg.places.check import fits
from makro_kg.places.codes import every
from makro_kg.privacy.detect import detect
from makro_kg.validate.run import validate_store
from makro_kg.validate.shapes import load

ACROSS = {"case-code-unique": "only two cases together can have one code"}
"""Shapes that a fault in a single case cannot break, and why."""


def store(made) -> ox.Store:
    """Cases laid as the command lays them."""
    found = ox.Store()
    for each in made:
        text = "".join(f"{' '.join(triple)} .\n" for triple in each.own + each.shared)
        found.load(text.encode(), format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(each.graph))
    return found


def objects(made, property_: str) -> set[str]:
    """The values of a property in all cases; local names of ours."""
    wanted = RDF + "type" if property_ == "type" else MAKRO + property_
    found = {t[2] for each in made for t in each.own + each.shared if t[1] == f"<{wanted}>"}
    return {each.strip("<>").removeprefix(MAKRO) for each in found}


@pytest.fixture(scope="module")
def cases():
    """Sixty-two cases of one seed."""
    generator = Generator(1)
    return [generator.made(number) for number in range(62)]


def test_valid_cases_have_no_finding(cases):
    """Whatever a case claims, it has no finding at tier full, no warning either."""
    report = validate_store(store(cases), "full")
    assert [(each.focus, each.shape, each.path) for each in report.findings] == []
    assert len(report.cases) == 62


def test_cases_differ(cases):
    """They have all models, tasks, roles, stages, provinces, groups of kinds, and from one to three interventions."""
    known = Vocabulary()
    assert objects(cases, "appliesModel") == set(known.members("InterventionModel"))
    assert objects(cases, "ofTask") == {task for task, _ in known.tasks}
    assert objects(cases, "assignedRole") == set(known.members("CompanionRole"))
    assert objects(cases, "inStage") == set(known.stages)
    for property_, kind in (
        ("setting", "Setting"),
        ("needCategory", "NeedCategory"),
        ("stakeholderRole", "StakeholderRole"),
        ("consentForm", "ConsentForm"),
        ("terminationReason", "TerminationReason"),
        ("monitoringStatus", "MonitoringStatus"),
        ("organisationKind", "OrganisationKind"),
        ("practitionerPosition", "PractitionerPosition"),
        ("claimsTier", "Tier"),
        ("sharingLevel", "SharingLevel"),
        ("onGround", "GroundOfDisadvantage"),
    ):
        assert objects(cases, property_) == set(known.members(kind)), property_
    assert len({code[1:3] for code in objects(cases, "placeCode")}) == len(known.places) >= 38
    for kind, least in (("Intervention", 3), ("Need", 4), ("PopulationGroup", 4), ("CodedPassage", 3)):
        counts = {sum(t[2] == f"<{MAKRO}{kind}>" for t in each.own) for each in cases}
        assert len(counts) >= least, kind
    shared = [{t[0] for t in each.shared} for each in cases]
    assert sum(map(len, shared)) > 2 * len(set().union(*shared)), "what cases share stands in many of them"
    owned = {t[2].strip("<>") for each in cases for t in each.own if t[1] == f"<{RDF}type>"}
    assert not owned & {MAKRO + kind for kind in SHARED}


def test_places_exist_and_villages_do_not():
    """Every code is that of a province or regency, its name fits it, and nothing seems to name a person."""
    names = {name.strip().casefold() for code, name in every() if code.count(".") == 3}
    assert not names & {village.casefold() for village in VILLAGES}
    for code, region in (place for province in Vocabulary().places for place in province):
        assert code.count(".") < 2
        for village in VILLAGES:
            place = f"{village}, {region}"
            assert fits(code, place)
            said = (place, *(LABELS["community"].format(place)[lang] for lang in ("id", "en")))
            assert [text for text in said if detect(text)] == []
    institutions = [ORGANISATIONS[kind].format(name)[lang] for kind, name in INSTITUTIONS for lang in ("id", "en")]
    assert [text for text in (*institutions, *PSEUDONYMS) if detect(text)] == []


def test_identifiers_are_of_one_kind():
    """The text of each privacy fault holds that kind of personal data alone."""
    assert {kind: detect(text_of(kind)) for kind in IDENTIFIERS} == {kind: {kind} for kind in IDENTIFIERS}


def test_every_shape_has_a_fault():
    """All that a shape can find is covered by a kind of fault, but for what is named with its reason."""
    shapes = {iri.removeprefix(MAKRO + "shape-") for iri, shape in load().named.items() if shape.severity}
    assert len(shapes) >= 170
    assert shapes - {fault.shape for fault in FAULTS} == set(ACROSS)
    assert {fault.shape for fault in FAULTS} <= shapes


def test_every_kind_of_fault_is_found_and_nothing_else():
    """Found is expected, pair by pair, at the tier that each case claims."""
    generator = Generator(2)
    made = [generator.faulty(number, *faults) for number, faults in enumerate(packs())]
    found = sorted((each.focus, each.shape) for each in validate_store(store(made)).findings)
    expected = sorted((each.focus, each.shape) for case in made for each in case.expected)
    assert found == expected
    assert len(expected) > len(FAULTS) >= 180


def test_a_seed_gives_the_same_cases():
    """The same seed gives the same triples, another seed others, and the share of faults is what was asked."""
    assert Generator(3, 0.3).case(7) == Generator(3, 0.3).case(7)
    assert Generator(3).case(7) != Generator(4).case(7)
    generator = Generator(3, 0.3)
    assert sum(bool(generator.case(number)[2]) for number in range(200)) == 60


def test_the_tier_that_is_asked_for():
    """All cases claim it, and no fault is of a shape above it."""
    generator = Generator(3, 1.0, "tier-minimal")
    made = [generator.made(number) for number in range(len(generator.kinds))]
    assert objects(made, "claimsTier") == {"tier-minimal", "case-vocabulary"}  # one fault is a tier that is none
    tiers = {generator.known.tiers.get(each.shape.removeprefix(MAKRO)) for case in made for each in case.expected}
    assert tiers == {None}


def test_the_command_writes_cases_and_what_to_expect(tmp_path):
    """Twice the same bytes; a named graph for each case and a shared one; a row for each fault, with its cell."""
    for name in ("a.nq", "b.nq", "c.trig"):
        assert run(["generate", "20", "--seed", "5", "--faults", "0.25", "--save", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.nq").read_bytes() == (tmp_path / "b.nq").read_bytes()
    rows = list(csv.DictReader((tmp_path / "a.expected.csv").read_text("utf-8").splitlines()))
    assert [row["case"].rpartition("-")[2] for row in rows] == ["3", "7", "11", "15", "19"]
    faults = {fault.shape: fault for fault in FAULTS}
    found = [Generator(5).faulty(3, faults[name]).expected[0] for name in ("case-start", "need-urgency")]
    assert [(each.sheet, each.code, each.column) for each in found] == [
        ("Case", "SYN-5-3", "startDate"),
        ("Need", "3-need-1", "urgency"),
    ]
    graphs = []
    for name in ("a.nq", "c.trig"):
        dataset = ox.Store()
        dataset.load(path=str(tmp_path / name))
        assert len(list(dataset.named_graphs())) == 20 + 1
        graphs.append(set(dataset))
    assert graphs[0] == graphs[1]


def test_the_command_refuses_other_formats(tmp_path):
    """Turtle has no named graphs: the command says so with exit code 2 and writes nothing."""
    assert run(["generate", "2", "--save", str(tmp_path / "a.ttl")]) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for a child there")
def test_a_break_leaves_what_was_there(tmp_path):
    """Ctrl-C in the middle leaves the old file as it was, and nothing beside it."""
    (tmp_path / "a.nq").write_text("old", "utf-8")
    command = [sys.executable, "-m", "makro_kg", "generate", "1000000", "-o", str(tmp_path / "a.nq")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env={**os.environ, "MAKRO_LANG": "en"})
    until = time.monotonic() + 60
    while time.monotonic() < until and not any(each.stat().st_size > 100_000 for each in tmp_path.iterdir()):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[1].decode()
    assert "Traceback" not in said
    assert process.returncode != 0
    assert [each.name for each in tmp_path.iterdir()] == ["a.nq"]
    assert (tmp_path / "a.nq").read_text("utf-8") == "old"
