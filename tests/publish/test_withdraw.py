"""Releases as folders, and taking cases and people out of data and releases."""

from __future__ import annotations

import os

import pyoxigraph as ox
import pytest

from makro_kg.errors import ExportError
from makro_kg.namespaces import MAKRO
from makro_kg.publish import folder

from .cases import alike, changed

RETAIN = ox.Literal("2099-12-31", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#date"))


@pytest.fixture
def data(tmp_path):
    """A file with four like cases that may go out, whatever the day."""
    path = tmp_path / "cases.nq"
    path.write_bytes(ox.serialize(changed(alike(4), "retainUntil", lambda _: RETAIN), format=ox.RdfFormat.N_QUADS))
    return path


@pytest.fixture
def release(data, tmp_path, makro):
    """Their release, and its key."""
    out, key = tmp_path / "out", tmp_path / "a.key"
    code, said = makro("publish", data, "-k", key, "--new-key", "-o", out, "--creator", "Tim", "--k", 2)
    assert code == 0, said
    return out, key


def content(path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in sorted(path.iterdir())}


def test_release(release, data, makro):
    """The folder holds five files, reads back as it was, and is the same when it is made again."""
    out, key = release
    before = content(out)
    assert sorted(before) == ["README.id.md", "README.md", "cases.trig", "dataset.ttl", "removed.csv"]
    manifest, quads, removed = folder.read(str(out))
    assert (manifest.cases, manifest.k, manifest.triples, manifest.settings.creator) == (4, 4, len(quads), "Tim")
    assert removed.total() > 100
    assert b"Deidentification" in before["dataset.ttl"]
    assert b"Tim" in before["README.id.md"]
    assert makro("publish", data, "-k", key, "-o", out, "--creator", "Tim", "--k", 2)[0] == 0
    assert {name: text for name, text in content(out).items() if name != "dataset.ttl"} == {
        name: text for name, text in before.items() if name != "dataset.ttl"
    }
    assert sorted(each.name for each in out.parent.iterdir()) == ["a.key", "cases.nq", "out"]


def test_withdraw_everywhere(release, data, makro):
    """A case goes out of data and release; both say that it is gone, by its published IRI, and nothing else of it."""
    out, key = release
    shown = [each.subject.value for each in folder.read(str(out))[1] if each.predicate.value == MAKRO + "caseCode"]
    code, said = makro("withdraw", "SYN-5-3", "--from", data, "--from", out, "-k", key)
    assert code == 0, said
    text = data.read_text("utf-8")
    assert "/need/3-" not in text
    assert "SYN-5-3" not in text
    assert "/need/2-" in text
    manifest, quads, _ = folder.read(str(out))
    left = [each.subject.value for each in quads if each.predicate.value == MAKRO + "caseCode"]
    assert (manifest.cases, manifest.k, len(left)) == (3, 3, 3)
    (gone,) = set(shown) - set(left)
    assert list(manifest.withdrawn) == [gone]
    assert gone in text
    assert gone not in (out / "cases.trig").read_text("utf-8")
    assert makro("withdraw", "SYN-5-3", "--from", data, "-k", key)[0] == 1


def test_k_is_held_again(release, makro):
    """Where too few are left, the others cannot stay either."""
    out, key = release
    assert makro("withdraw", "SYN-5-0", "SYN-5-1", "--from", out, "-k", key)[0] == 0
    assert folder.read(str(out))[0].k == 2
    code, said = makro("withdraw", "SYN-5-2", "--from", out, "-k", key)
    manifest, quads, removed = folder.read(str(out))
    assert (code, manifest.cases, [each for each in quads if "/case/" in str(each.subject)]) == (0, 0, [])
    assert "1 other cases went as well" in said
    assert {row[0] for row in removed} <= {""}


def test_withdraw_person(release, data, makro):
    """A practitioner goes with the roles and tasks held; the cases stay."""
    out, key = release
    said = ox.parse(data.read_bytes(), format=ox.RdfFormat.N_QUADS)
    name = min(each.object.value for each in said if each.predicate.value == MAKRO + "pseudonym")
    assert makro("withdraw", name, "--from", data, "--from", out, "-k", key)[0] == 0
    assert name not in data.read_text("utf-8")
    manifest, quads, _ = folder.read(str(out))
    assert manifest.cases == 4
    assert len(manifest.withdrawn) >= 1
    assert not [each for each in quads if str(each.object)[1:-1] in manifest.withdrawn]


def test_failed_write_leaves_all(release, data, makro, monkeypatch):
    """Where the second of two places cannot be written, the first is as it was, byte for byte."""
    out, key = release
    before, cases = content(out), data.read_bytes()
    os.mkdir(f"{out}.{os.getpid()}.tmp")
    (out.parent / f"{out.name}.{os.getpid()}.tmp" / "in the way").write_text("x")
    code, said = makro("withdraw", "SYN-5-3", "--from", data, "--from", out, "-k", key)
    assert code == 2, said
    assert (content(out), data.read_bytes()) == (before, cases)


def test_not_ours_is_not_overwritten(data, tmp_path, makro):
    """A folder that is no release is left alone; so is a release without its key."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("x")
    assert makro("publish", data, "-k", tmp_path / "a.key", "--new-key", "-o", tmp_path / "mine")[0] == 2
    assert content(tmp_path / "mine") == {"notes.txt": b"x"}


def test_small_dataset_is_told_plainly(tmp_path, makro):
    """Fewer cases than k: nothing is written, and what to decide is said."""
    path = tmp_path / "cases.nq"
    path.write_bytes(ox.serialize(changed(alike(2), "retainUntil", lambda _: RETAIN), format=ox.RdfFormat.N_QUADS))
    code, said = makro("publish", path, "-k", tmp_path / "a.key", "--new-key", "-o", tmp_path / "out")
    assert code == 1
    assert "A small dataset cannot reach k = 5" in said
    assert not (tmp_path / "out").exists()


def test_read_refuses_what_is_no_release(tmp_path):
    """A folder of another kind is no release."""
    with pytest.raises(Exception, match="no folder of a release"):
        folder.read(str(tmp_path))
    assert issubclass(ExportError, Exception)
