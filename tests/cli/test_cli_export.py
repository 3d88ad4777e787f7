"""The verb ``export`` as it is typed: by its two names, in both languages, with what it says and its exit code."""

import pytest


@pytest.mark.parametrize(("verb", "lang", "said"), [("export", "en", "Saved: "), ("ekspor", "id", "Tersimpan: ")])
def test_export(makro, tmp_path, verb, lang, said):
    """One file by its ending; the path is named on stderr and nothing is on stdout."""
    path = tmp_path / "o.nt"
    run = makro(verb, str(path), "--lang", lang)
    assert (run.code, run.out, run.err) == (0, "", f"{said}{path}\n")
    assert path.stat().st_size > 100_000


def test_folder(makro, tmp_path):
    """With --per-typology the folder is made, and every file in it is named."""
    run = makro("export", str(tmp_path / "new" / "parts"), "--per-typology", "--lang", "en")
    assert run.code == 0
    assert len(run.err.splitlines()) == len(list((tmp_path / "new" / "parts").glob("*.ttl"))) >= 20


def test_data(makro, tmp_path):
    """--data adds the cases of a file; a file that is not there is said."""
    case = tmp_path / "case.ttl"
    case.write_text("<https://example.org/x> a <https://w3id.org/makro-kg/Case> .")
    assert makro("export", str(tmp_path / "o.ttl"), "--data", str(case)).code == 0
    assert "<https://example.org/x> a makro:Case" in (tmp_path / "o.ttl").read_text("utf-8")
    run = makro("export", str(tmp_path / "o.ttl"), "--data", str(tmp_path / "none.ttl"), "--lang", "en")
    assert run.code == 2
    assert "There is no file" in run.err


def test_refused(makro, tmp_path):
    """An unknown format is exit 2 with the nearest one, and what stood there before still stands."""
    path = tmp_path / "o.txt"
    path.write_text("mine")
    run = makro("export", str(path), "--format", "xslx", "--lang", "en")
    assert (run.code, run.out) == (2, "")
    assert 'There is no format "xslx".\nPerhaps xlsx?' in run.err
    assert path.read_text() == "mine"
