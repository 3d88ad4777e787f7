"""What an attacker finds in a release: no name, code or IRI of the data, and no small count."""

from __future__ import annotations

from itertools import product
from random import Random

import pyoxigraph as ox
import pytest

from makro_kg.namespaces import MAKRO, RDFS
from makro_kg.privacy.key import SYLLABLES
from makro_kg.publish.folder import write
from makro_kg.publish.manifest import Manifest

from .cases import KEY, TODAY, Settings, changed, generated, made

TEXTS = ("label", "comment", "rationale", "observation", "purpose", "legalBasis", "method", "unit", "placeName")
CODES = ("caseCode", "pseudonym")


def name(random: Random) -> str:
    """A word that no detector knows for a name."""
    return "".join(random.choice(SYLLABLES) for _ in range(5)).capitalize()


@pytest.fixture(scope="module")
def attacked():
    """Cases with a new word in each text, code and name, and in terms that the case model does not know."""
    random, seeded, quads = Random(), set(), generated(range(10))
    villages = random.sample(range(1000), 10)

    def text(each: ox.Quad) -> ox.Literal:
        seeded.add(word := name(random))
        said = f"{word}" if each.predicate.value.endswith((*CODES, "placeName")) else f"menurut {word} di sini"
        given = each.object
        return ox.Literal(said, language=given.language) if given.language else ox.Literal(said)

    for each in (*TEXTS, *CODES):
        quads = changed(quads, each, text)
    quads = changed(quads, "placeCode", lambda _: ox.Literal(f"99.01.01.2{villages.pop():03}"))
    graph = quads[0].graph_name
    for case in {each.subject for each in quads if "/case/" in each.subject.value}:
        blank = ox.BlankNode()
        for subject, property_ in ((case, "https://example.org/own/contact"), (blank, RDFS + "label")):
            seeded.add(word := name(random))
            quads.append(ox.Quad(subject, ox.NamedNode(property_), ox.Literal(word), graph))
        quads.append(ox.Quad(case, ox.NamedNode(MAKRO + "hasNeed"), blank, graph))
        seeded.add(word := name(random).lower())
        quads.append(ox.Quad(case, ox.NamedNode(MAKRO + "hasPartner"), ox.NamedNode(MAKRO + word), graph))
    return quads, seeded


def written(publication, folder, **settings) -> str:
    manifest = Manifest(
        Settings("https://example.org/release/", **settings), TODAY, 1, 1, publication.k, publication.people, {}
    )
    write(str(folder), manifest, publication.release.quads, publication.release.removed)
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.iterdir()))


def test_nothing_seeded_goes_out(attacked, tmp_path):
    """Of the words in texts, codes, names, unknown terms and blank nodes none is in any file, nor any original IRI."""
    quads, seeded = attacked
    publication = made(quads, k=5, allow_unique=True)
    out = written(publication, tmp_path / "out").lower()
    assert len(publication.gate.admitted) == 10
    assert publication.findings == []
    assert len(seeded) > 400
    assert [word for word in seeded if word.lower() in out] == []
    assert "example.org/synthetic" not in out
    assert "99.01.01" not in out
    assert not [word for word in KEY.originals if word.lower() in out]


def test_kept_texts_name_nobody_known(attacked, tmp_path):
    """Where texts are kept, one that holds a name, a place or a code of the data is not."""
    quads, _ = attacked
    pseudonym = next(each.object.value for each in quads if each.predicate.value == MAKRO + "pseudonym")
    quads = changed(quads, "rationale", lambda each: ox.Literal(f"Kata {pseudonym}, airnya jauh.", language="id"))
    quads = changed(quads, "observation", lambda _: ox.Literal("Airnya jauh.", language="id"))
    out = written(made(quads, k=5, allow_unique=True, keep_texts=True), tmp_path / "out", keep_texts=True)
    assert pseudonym not in out
    assert "Airnya jauh." in out


def test_no_small_count_is_solved():
    """Counts that are told leave each withheld one at least two values, and one of them five or more."""
    random = Random()
    for _ in range(5):
        sizes = [random.randrange(0, 9) for _ in range(2)]
        quads = generated(range(1))

        def size(each: ox.Quad, sizes: list[int] = sizes) -> ox.Literal:
            number = {"1": sizes[0], "2": sizes[1]}.get(each.subject.value[-1], sum(sizes))
            return ox.Literal(str(number), datatype=each.object.datatype)

        quads = changed(quads, "populationSize", size)
        quads = changed(quads, "participantCount", lambda _: None)
        publication = made(quads, k=5, allow_unique=True, place_level="village")
        total, groups = told(publication)
        worlds = [
            world
            for world in product(range(1, 30), repeat=groups.count(None))
            if total is None or sum(world) + sum(each or 0 for each in groups) == total
        ]
        assert not [each for each in groups if each is not None and 0 < each < 5], sizes
        for at in range(groups.count(None)):
            seen = {world[at] for world in worlds}
            assert len(seen) > 1, (sizes, total, groups)
            assert max(seen) >= 5, (sizes, total, groups)


def told(publication) -> tuple[int | None, list[int | None]]:
    """The total and the groups as they are published; None where a count is withheld."""
    size = {
        each.subject.value: int(each.object.value)
        for each in publication.release.quads
        if each.predicate.value == MAKRO + "populationSize"
    }
    nodes = {each.subject.value for each in publication.release.quads}
    total = next((number for node, number in size.items() if "/community/" in node), None)
    return total, [size.get(node) for node in nodes if "/population-group/" in node]


def test_a_small_group_that_takes_part_is_not_counted():
    """Of a group of three people no count is told, not of those who took part, nor of those who were to."""
    from makro_kg.store.load import quads as load

    three = ox.Literal("3", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    data = changed(
        load("examples/kasus-sukamaju.ttl", "https://example.org/graph/data"),
        "populationSize",
        lambda each: three if each.subject.value.endswith("group-disability") else each.object,
    )
    publication = made(data, k=5, allow_unique=True, restricted=True)
    told_of = {each.subject for each in publication.release.quads if each.predicate.value == MAKRO + "participantCount"}
    by = [each for each in publication.release.quads if each.predicate.value == MAKRO + "byGroup"]
    silent = {each.object for each in by} - {each.object for each in by if each.subject in told_of}
    grounds = {each.subject for each in publication.release.quads if each.predicate.value == MAKRO + "onGround"}
    assert len(silent - grounds) == 1
