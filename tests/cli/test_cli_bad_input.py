"""What a person gets who asks for what cannot be done: a sentence in the language, exit 2, no traceback."""

import pytest

BROKEN = "@prefix makro: <https://w3id.org/makro-kg/> .\nmakro:x a makro:Case ;;; <oops\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "broken.ttl").write_text(BROKEN)
    (tmp_path / "empty.rq").write_text("  \n")
    (tmp_path / "latin.rq").write_bytes(b"SELECT * { ?s ?p '\xe9\xff' }")
    (tmp_path / "data.docx").write_text("x")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


CASES = [
    (("qeury",), 'Tidak ada perintah "qeury". Mungkin maksud Anda: query', 'no command "qeury". Did you mean: query'),
    (("query", "tasks-by-rol"), "Mungkin maksud Anda: tasks-by-role", "Did you mean: tasks-by-role"),
    (("query", "zzz9"), 'Tidak ada pertanyaan bernama "zzz9"', 'no question named "zzz9"'),
    (("query", "tasks-by-role", "--role", "pendidk"), "educator (pendidik)", "educator (educator)"),
    (
        ("query", "tasks-by-role", "--role", "zzz9"),
        '"zzz9" bukan peran pendamping',
        '"zzz9" is no known companion role',
    ),
    (("query", "tasks-by-role", "--rool", "x"), "Mungkin maksud Anda: --role", "Did you mean: --role"),
    (("query", "tasks-by-role", "--role"), "memerlukan nilai", "requires an argument"),
    (("query", "tasks-by-role", "extra"), "Argumen berlebih: extra", "unexpected extra argument (extra)"),
    (("query", "tasks-by-role", "-f", "docx"), "bukan salah satu dari", "is not one of"),
    (("query", "tasks-by-role", "-f", "xlsx"), "perlu berkas", "needs a file"),
    (("query", "tasks-by-role", "-f", "turtle"), "tidak dapat memuat hasil SELECT", "cannot hold what SELECT gives"),
    (("query", "tasks-by-role", "-o", "x.docx"), 'akhiran ".docx" bukan format', 'suffix ".docx" is no known format'),
    (("query", "tasks-by-role", "-o", "no/x.csv"), "foldernya tidak ada", "there is no such folder"),
    (("query", "tasks-by-role", "-o", "folder", "-f", "csv"), "itu sebuah folder", "it is a folder"),
    (("query", "tasks-by-role", "-d", "no.ttl"), "Berkas no.ttl tidak ada", "There is no file no.ttl"),
    (("query", "tasks-by-role", "-d", "broken.ttl"), "broken.ttl, baris 2, kolom", "broken.ttl, line 2, column"),
    (("query", "tasks-by-role", "-d", "data.docx"), "bukan format RDF yang dikenal", "is no known RDF format"),
    (("query", "tasks-by-role", "-d", "folder"), "folder", "folder"),
    (("query", "--tag", "zzz9"), 'Tidak ada tag "zzz9"', 'There is no tag "zzz9"'),
    (("sparql", "SELECT * {"), "Baris 1, kolom 11: bukan SPARQL", "Line 1, column 11: not SPARQL"),
    (("sparql", "SELECT * { ?s no:p ?o }"), 'Prefiks "no:" tidak dikenal', 'Unknown prefix "no:"'),
    (("sparql", "ASK {}", "--timeout", "soon"), "'soon' bukan bilangan", "'soon' is not a valid float"),
    (("sparql", "ASK {}", "--timeout", "-1"), "di luar rentang", "is not in the range"),
    (("sparql", "ASK {}", "-d", "broken.ttl"), "broken.ttl, baris 2", "broken.ttl, line 2"),
    (("sparql", "--file", "no.rq"), "Berkas no.rq tidak ada", "There is no file no.rq"),
    (("sparql", "--file", "folder"), "tidak dapat dibaca", "cannot be read"),
    (("sparql", "--file", "empty.rq"), "Kuerinya belum ada", "There is no query"),
    (("sparql", "--file", "latin.rq"), "tidak dapat dibaca", "cannot be read"),
    (("sparql", "ASK {}", "--file", "empty.rq"), "disebut dua kali", "given twice"),
    (("sparql", ""), "Kuerinya belum ada", "There is no query"),
    (("show",), "Argumen belum diisi: 'NAMA...'", "Missing argument 'NAME...'"),
    (("--colour",), "Tidak ada opsi '--colour'", "No such option '--colour'"),
]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("args", "indonesian", "english"), CASES, ids=lambda each: " ".join(each)[:40])
def test_bad_input(makro, folder, lang, args, indonesian, english):
    """A sentence on stderr says what is wrong in the chosen language; nothing on stdout; exit 2; no traceback."""
    said = makro(*args, "--lang", lang)
    assert (said.code, said.out) == (2, "")
    assert {"id": indonesian, "en": english}[lang] in said.err
    assert "Traceback" not in said.err
    assert "not yours" not in said.err
    assert sorted(path.name for path in folder.iterdir()) == [
        "broken.ttl",
        "data.docx",
        "empty.rq",
        "folder",
        "latin.rq",
    ]


def test_empty_data_is_no_mistake(makro, tmp_path):
    """An empty Turtle file is valid RDF without triples: the answer is that of the ontology alone."""
    (tmp_path / "empty.ttl").touch()
    asked = ("query", "tasks-by-role", "--role", "educator")
    with_it = makro(*asked, "--data", str(tmp_path / "empty.ttl"))
    assert with_it.code == 0
    assert with_it.out == makro(*asked).out


def test_no_argument_is_no_text(makro):
    """An argument that is not UTF-8 is refused with a sentence."""
    said = makro("query", "tasks-by-role", "--role", "\udcff")
    assert said.code == 2
    assert "UTF-8" in said.err
    assert "not yours" not in said.err
