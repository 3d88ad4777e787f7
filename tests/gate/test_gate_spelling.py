"""Spelling: every text is read, mistakes are found in their place, and without a dictionary nothing is called fine."""

import re
from pathlib import Path

import pytest

from makro_kg.gate import check_spelling, spelling
from makro_kg.gate.spelling import DICTIONARIES, Reader, _reader, word_list, words

LISTS = Path(__file__).resolve().parents[2] / "ontology" / "spelling"


def reader(lang: str) -> Reader:
    found = _reader(lang, {})
    if not isinstance(found, Reader):
        pytest.skip(found.en)
    return found


def test_nothing_is_misspelt(store):
    """No text of ontology, shapes, questions or program has a word that neither dictionary nor word list knows."""
    for lang in DICTIONARIES:
        reader(lang)
    report = check_spelling(store)
    assert [(each.lang, each.word, each.place) for each in report.misspellings] == []
    assert report.texts > 5000
    assert report.words > 30000


def test_a_mistake_is_found(store, adding):
    """A misspelt word is named with its language, its place and what is near; a hidden label may be misspelt."""
    reader("id")
    faulty = 'makro:faulty a skos:Concept ; skos:altLabel "masyarakta"@id ; skos:hiddenLabel "masyarkat"@id .'
    with adding(faulty):
        found = check_spelling(store).misspellings
    (mistake,) = [each for each in found if "faulty" in each.place]
    assert (mistake.lang, mistake.word, mistake.place) == ("id", "masyarakta", "makro:faulty skos:altLabel")
    assert "masyarakat" in mistake.near


def test_without_a_dictionary(store, monkeypatch):
    """Where a dictionary is missing, the report says that nothing was checked and names the package to install."""
    monkeypatch.setattr(spelling, "FOLDERS", ())
    report = check_spelling(store, {})
    assert (report.texts, report.misspellings) == (0, ())
    told = " ".join(each.en for each in report.not_checked)
    assert "not checked" in told
    if "chunspell" not in told:
        assert "hunspell-id" in told
        assert "hunspell-en-gb" in told


def test_indonesian_affixes():
    """Words take the affixes of the dictionary, or of their example in the word list; a wrong affix stays wrong."""
    indonesian = reader("id")
    right = ["menengahi", "pihak-pihak", "disabilitasnya", "dideklarasikan", "berjejaring", "terverifikasi"]
    assert [word for word in right if not indonesian.knows(word)] == []
    wrong = ["mengengahi", "disabilitaskan", "terdeklarasinya", "masyarakta"]
    assert [word for word in wrong if indonesian.knows(word)] == []


def test_british_english():
    """Prose is British; an alternative label may be American, since readers type both."""
    english = reader("en")
    assert not english.knows("color")
    assert english.knows("color", alternative=True)
    assert english.knows("colour")
    assert not english.knows("colur", alternative=True)


def test_what_is_no_word():
    """Code, IRIs, CURIEs, options, placeholders, file names, quoted words and numbers are not read as words."""
    text = "Add skos:prefLabel to <https://w3id.org/x> in a.ttl: use `xyz`, --save, {0}, 'merubah', R2D2 and makroKg."
    assert words(text) == ["Add", "to", "in", "use", "and"]


@pytest.mark.parametrize("name", ["id.txt", "en.txt", "names.txt"])
def test_lists_are_in_order(name):
    """A word list is sorted within its groups and has no word twice, so that two editors do not add the same."""
    groups = re.split(r"(?m)^#.*\n", (LISTS / name).read_text("utf-8"))
    assert groups[0] == ""
    entries = [group.split() for group in groups[1:]]
    assert entries == [sorted(group, key=lambda word: (word.casefold(), word)) for group in entries]
    together = [word for group in entries for word in group]
    assert sorted({word for word in together if together.count(word) > 1}) == []


@pytest.mark.parametrize("lang", list(DICTIONARIES))
def test_lists_hold_nothing_known(lang):
    """The list of a language has no word that its dictionary knows already."""
    reader(lang)
    from hunspell import Hunspell

    bare = Hunspell(DICTIONARIES[lang][0], hunspell_data_dir=spelling._folder(DICTIONARIES[lang][0], spelling.FOLDERS))
    own = {line.strip() for line in (LISTS / f"{lang}.txt").read_text("utf-8").splitlines()}
    assert [word for word, example in word_list(lang) if word in own and not example and bare.spell(word)] == []
