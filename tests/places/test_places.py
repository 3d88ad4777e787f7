"""Places: codes against the ministry's list, what former codes are today, and texts that may mean several places."""

import pytest
import rdflib

from makro_kg.namespaces import MAKRO
from makro_kg.places.check import doubts, fits
from makro_kg.places.codes import region
from makro_kg.places.find import candidates
from makro_kg.places.history import changes, present


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Desa Sukamaju, Kec. Cibungbulang, Kab. Bogor", "32.01.16.2013"),
        ("Desa Sukamaju Kec. Cibungbulang Kab. Bogor", "32.01.16.2013"),
        ("SUKAMAJU; kecamatan cibungbulang; kabupaten bogor; jabar", "32.01.16.2013"),
        ("Kota Bogor", "32.71"),
        ("Kabupaten Bogor, Indonesia", "32.01"),
        ("Merauke Regency", None),
        ("Kab. Merauke", "93.01"),
        ("Sumbar", "13"),
    ],
)
def test_a_place_that_is_told_apart(text, code):
    """A name with what it lies in is one certain code; English word order is not read, and gives nothing certain."""
    certain = [each.region.code for each in candidates(text) if each.certain]
    assert certain == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "least"),
    [("Sukamaju", 60), ("Desa Sukamaju", 60), ("Sukamaju, Kab. Bogor", 4), ("Bogor", 3), ("Sidomulyo", 90)],
)
def test_an_ambiguous_place_is_said_to_be_so(text, least):
    """Where several places fit, none is certain, and the reason says how many there are."""
    found = candidates(text)
    assert not any(each.certain for each in found)
    assert found[0].total >= least
    assert str(found[0].total) in found[0].why.id
    assert str(found[0].total) in found[0].why.en


def test_a_mistyped_place_is_never_certain():
    """A slip in the village's name still finds it, with a lower score and never as certain."""
    best = candidates("Desa Sukamjau, Kec. Cibungbulang, Kab. Bogor")[0]
    assert (best.region.code, best.certain) == ("32.01.16.2013", False)
    assert best.score < 100


def test_a_parent_that_contradicts_leaves_nothing():
    """There is no Cibungbulang in Aceh, so a text that says so has no candidate."""
    assert candidates("Desa Sukamaju, Kec. Cibungbulang, Aceh") == []


def test_every_change_of_codes_leads_somewhere():
    """Former codes are not in the list, present ones are, and every change has its law and date."""
    found = changes()
    assert len(found) == 26
    assert [old for old in found if region(old)] == []
    assert [each.new for each in found.values() if not region(each.new)] == []
    assert {each.law for each in found.values()} == {
        f"Undang-Undang Nomor {number} Tahun 2022" for number in (14, 15, 16, 29)
    }


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("91.01", "", "93.01"),
        ("92.71", "Kota Sorong", "96.71"),
        ("91.01.01.2013", "Wasur", "93.01.01.2008"),
        ("91.01.01.2013", "Tidak Ada", "93.01"),
    ],
)
def test_a_former_code_today(code, name, expected):
    """A former code is found by its regency, and below it by name, since villages did not keep their last digits."""
    assert present(code, name).code == expected


def community(code, name):
    graph = rdflib.Graph()
    graph.parse(
        format="turtle",
        data=f'<urn:c> a <{MAKRO}Community> ; <{MAKRO}placeCode> "{code}" ; <{MAKRO}placeName> "{name}" .',
    )
    return [(each.kind, each.known.partition(" ")[0]) for each in doubts(graph)]


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("32.01.16.2013", "Sukamaju", []),
        ("99.01.01.2001", "Rekaan", []),
        ("32.01.99", "Cibinong", [("place-unknown", "")]),
        ("91.04", "Nabire", [("place-former", "94.01")]),
        ("32.01.16.2013", "Cibinong", [("place-misfit", "Sukamaju,")]),
        ("3201", "Bogor", []),
    ],
)
def test_doubts_about_codes(code, name, expected):
    """Unknown, former and misfitting codes are told apart; invented ones and ill-formed ones are left alone."""
    assert community(code, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("sukamaju", True), ("Dusun Atas, Desa Sukamaju", True), ("Suka Maju", True), ("Sukamajo", True), ("Beji", False)],
)
def test_a_name_fits_its_code(name, expected):
    """Case, blanks, a slip and a hamlet before the name do not make a misfit; another name does."""
    assert fits("32.01.16.2013", name) is expected
