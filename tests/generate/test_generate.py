"""Synthetic cases: the same for a seed, without findings, and with exactly the faults that were seeded."""

from __future__ import annotations

import pyoxigraph as ox
import rdflib

from makro_kg.generate import FAULTS, Generator
from makro_kg.generate.case import BASE
from makro_kg.validate import validate


def graph(generator: Generator, numbers: range) -> tuple[rdflib.Graph, set[tuple[str, str]]]:
    """The cases in one graph, and the (focus, shape) pairs expected of them."""
    made = [generator.case(number) for number in numbers]
    text = "\n".join(" ".join(triple) + " ." for _, triples, _ in made for triple in triples)
    return rdflib.Graph().parse(data=text, format="nt"), {(e.focus, e.shape) for _, _, e in made if e}


def test_valid_cases_have_no_finding():
    """One case for each model conforms, with no warning either."""
    data, expected = graph(Generator(1), range(9))
    assert expected == set()
    assert [(each.focus, each.shape) for each in validate(data).findings] == []


def test_every_kind_of_fault_is_found_and_nothing_else():
    """A case for each kind of fault: found is expected, pair by pair."""
    generator, data, expected = Generator(2), rdflib.Graph(), set()
    for number, fault in enumerate(FAULTS):
        _, triples, _ = generator.case(number)
        base = f"{BASE}2/{number}/"
        fault.seed(base, triples)
        data.parse(data="\n".join(" ".join(triple) + " ." for triple in triples), format="nt")
        expected.add((base + fault.focus, f"https://w3id.org/makro-kg/shape-{fault.shape}"))
    found = {(each.focus, each.shape) for each in validate(data).findings}
    assert len(expected) == len(FAULTS) >= 40
    assert found == expected


def test_a_seed_gives_the_same_cases():
    """The same seed gives the same triples, another seed others, and the share of faults is what was asked."""
    assert Generator(3, 0.3).case(7) == Generator(3, 0.3).case(7)
    assert Generator(3).case(7) != Generator(4).case(7)
    generator = Generator(3, 0.3)
    assert sum(generator.case(number)[2] is not None for number in range(200)) == 60


def test_the_command_writes_cases_and_what_to_expect(tmp_path):
    """Twice the same bytes; each case is a named graph; the table beside it has a row for each fault."""
    from makro_kg.cli.app import run

    for name in ("a.nq", "b.nq", "c.trig"):
        assert run(["generate", "20", "--seed", "5", "--faults", "0.25", "--save", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.nq").read_bytes() == (tmp_path / "b.nq").read_bytes()
    assert len((tmp_path / "a.expected.csv").read_text(encoding="utf-8").splitlines()) == 1 + 5
    for name in ("a.nq", "c.trig"):
        dataset = ox.Store()
        dataset.load(path=str(tmp_path / name))
        assert len(list(dataset.named_graphs())) == 20


def test_the_command_refuses_other_formats(tmp_path):
    """Turtle has no named graphs: the command says so with exit code 2 and writes nothing."""
    from makro_kg.cli.app import run

    assert run(["generate", "2", "--save", str(tmp_path / "a.ttl")]) == 2
    assert list(tmp_path.iterdir()) == []
