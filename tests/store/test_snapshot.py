"""The snapshot on disk: always whole, current and the same, whatever happens to it or beside it."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from makro_kg import resources
from makro_kg.errors import CatalogError, RdfSyntaxError, SourceError
from makro_kg.store.snapshot import _forget_old, cache_folder, fingerprint, open_snapshot

ONTOLOGY = """@prefix e: <http://e/> . @prefix makro: <https://w3id.org/makro-kg/> .
e:a e:p e:b . [] e:q [ e:p 1 ] .
"""
QUADS = 3
OPEN = "from makro_kg.store.snapshot import open_snapshot; print(len(open_snapshot()))"


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A small ontology of the test's own, and a cache of its own."""
    for name in resources.FOLDERS:
        (tmp_path / "data" / name).mkdir(parents=True)
    (tmp_path / "data" / "ontology" / "a.ttl").write_text(ONTOLOGY)
    shutil.copy(Path(resources.root({})) / "ontology" / "prefixes.ttl", tmp_path / "data" / "ontology")
    monkeypatch.setenv("MAKRO_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("MAKRO_CACHE", str(tmp_path / "cache"))
    return tmp_path / "data"


def snapshots():
    """The directories in the cache, drafts included."""
    return sorted(Path(cache_folder()).iterdir())


def start(*arguments, **options):
    return subprocess.Popen([sys.executable, "-c", *arguments], stdout=subprocess.PIPE, text=True, **options)


def test_built_once(data):
    """The first opening builds one directory, and the next one reads it without touching its files."""
    assert len(open_snapshot()) == QUADS
    (built,) = snapshots()
    files = {path.name: path.stat().st_mtime_ns for path in built.iterdir()}
    assert len(open_snapshot()) == QUADS
    assert snapshots() == [built]
    assert {path.name: path.stat().st_mtime_ns for path in built.iterdir()} == files


def test_read_only(data):
    """Nobody can write into a snapshot that others read."""
    store = open_snapshot()
    with pytest.raises((OSError, ValueError, RuntimeError)):
        store.add(next(iter(store)).__class__(*list(next(iter(store)))[:3]))


@pytest.mark.parametrize("change", ["content", "new file", "removed", "touched"])
def test_a_changed_source_is_read(data, change):
    """Whatever changes in the sources, the next opening shows it."""
    assert len(open_snapshot()) == QUADS
    before = fingerprint()
    file = data / "ontology" / "a.ttl"
    if change == "content":
        file.write_text(ONTOLOGY + "e:c e:p e:d .")
    elif change == "new file":
        (data / "ontology" / "more").mkdir()
        (data / "ontology" / "more" / "b.ttl").write_text("<http://e/c> <http://e/p> 1 .")
    elif change == "removed":
        file.unlink()
    else:
        os.utime(file, (1, 1))
    assert fingerprint() != before
    assert len(open_snapshot()) == {"content": QUADS + 1, "new file": QUADS + 1, "removed": 0, "touched": QUADS}[change]


def test_two_processes_at_once(data):
    """Processes that start together on an empty cache all get the whole, and leave one snapshot and no drafts."""
    running = [start(OPEN) for _ in range(4)]
    assert [each.communicate()[0].strip() for each in running] == [str(QUADS)] * 4
    assert [path.name for path in snapshots()] == [fingerprint()]


def test_killed_while_building(data):
    """A build killed at any moment leaves nothing that a later opening would take for a snapshot."""
    (data / "ontology" / "big.ttl").write_text("".join(f"<http://e/{n}> <http://e/p> {n} .\n" for n in range(20_000)))
    dice = random.Random(7)
    for _ in range(5):
        process = start(OPEN)
        time.sleep(dice.uniform(0.05, 0.5))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert len(open_snapshot()) == QUADS + 20_000
    assert Path(cache_folder(), fingerprint()).is_dir()


def test_a_half_built_draft_is_never_taken_up(data):
    """What a killed process left under its id does not leak into the next build by a process of the same id."""
    open_snapshot()
    (built,) = snapshots()
    built.rename(f"{built}.{os.getpid()}")  # a draft as an earlier release named it, whole but for its name
    store = open_snapshot()
    assert len(store) == QUADS


@pytest.mark.parametrize("harm", ["delete", "truncate", "empty", "file in its place"])
def test_damaged_snapshot_is_built_anew(data, harm):
    """A snapshot with files lost or cut (by a full disk, a cleaner of old files) is replaced, without a word."""
    open_snapshot()
    (built,) = snapshots()
    tables = sorted(path for path in built.iterdir() if path.suffix == ".sst" or path.name.startswith("MANIFEST"))
    assert len(tables) > 2
    if harm == "delete":
        (built / "CURRENT").unlink()
    elif harm == "truncate":
        for table in tables:
            os.truncate(table, table.stat().st_size // 2)
    elif harm == "empty":
        shutil.rmtree(built)
        built.mkdir()
    else:
        shutil.rmtree(built)
        built.write_text("")
    assert len(open_snapshot()) == QUADS
    assert len(open_snapshot()) == QUADS


def test_unwritable_cache(data, tmp_path, monkeypatch):
    """Where the cache cannot be made, the store is built in memory and says the same."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("MAKRO_CACHE", str(tmp_path / "file" / "cache"))
    assert len(open_snapshot()) == QUADS


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become another user")
def test_a_cache_of_others_is_read(data, monkeypatch):
    """A snapshot that another user made, in a folder that may not be written, is opened as it is and stays."""
    with tempfile.TemporaryDirectory() as shared:
        monkeypatch.setenv("MAKRO_DATA", shutil.copytree(data, os.path.join(shared, "data")))
        monkeypatch.setenv("MAKRO_CACHE", os.path.join(shared, "cache"))
        open_snapshot()
        (built,) = snapshots()
        subprocess.run(["chmod", "-R", "a+rX", shared], check=True)
        before = built.stat().st_ino, built.stat().st_mtime_ns
        imports = "import os, makro_kg.store.build, makro_kg.store.snapshot, zlib; os.setuid(65534)"
        assert start(f"{imports}; {OPEN}").communicate()[0].strip() == str(QUADS)
        assert snapshots() == [built]
        assert (built.stat().st_ino, built.stat().st_mtime_ns) == before


def test_old_snapshots_are_forgotten(data):
    """Snapshots and drafts that nobody opened for over a week go when a new one is built; those in use stay."""
    cache = Path(cache_folder())
    week = 7 * 86400
    ages = {"a" * 24: week + 60, "b" * 16: week - 60, "c" * 24 + ".1f00": week + 60, "d" * 24 + ".4711": week + 60}
    for name, age in ages.items():
        (cache / name).mkdir(parents=True)
        os.utime(cache / name, (time.time() - age,) * 2)
    open_snapshot()
    assert [path.name for path in snapshots()] == sorted(["b" * 16, fingerprint()])


def test_opening_counts_as_use(data):
    """A snapshot that is opened is in use from then on, however long ago it was built."""
    open_snapshot()
    (built,) = snapshots()
    os.utime(built, (1, 1))
    open_snapshot()
    assert built.stat().st_mtime > time.time() - 60


def test_nothing_else_in_the_folder_is_removed(tmp_path):
    """MAKRO_CACHE may name a folder that holds other things: old folders and files that are not ours stay."""
    (tmp_path / "skripsi" / "bab-1").mkdir(parents=True)
    (tmp_path / ("a" * 24 + ".docx")).touch()
    (tmp_path / ("A" * 24)).mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "skripsi")
    for path in tmp_path.iterdir():
        os.utime(path, (1, 1), follow_symlinks=False)
    before = sorted(tmp_path.rglob("*"))
    _forget_old(str(tmp_path))
    assert sorted(tmp_path.rglob("*")) == before


def test_broken_source_is_told_and_leaves_no_draft(data):
    """A broken Turtle file is told with its line, and no draft stays behind in the cache."""
    (data / "ontology" / "a.ttl").write_text("<http://e/a> <http://e/p> .\n")
    with pytest.raises(RdfSyntaxError, match=r"a\.ttl, line 1, column 27"):
        open_snapshot()
    assert snapshots() == []


def test_a_link_that_leads_nowhere_is_told(data):
    """A source file that is a broken link is told with its path."""
    (data / "ontology" / "z.ttl").symlink_to(data / "gone.ttl")
    with pytest.raises(SourceError) as error:
        open_snapshot()
    assert str(data / "ontology" / "z.ttl") in error.value.message.id


def test_two_questions_of_one_name_are_told(data):
    """Two .rq files of the same name in different folders are refused: the name is the question's address."""
    text = (Path(resources.root({})) / "queries" / "tasks-by-role.rq").read_text("utf-8")
    for folder in ("a", "b"):
        (data / "queries" / folder).mkdir()
        (data / "queries" / folder / "tasks-by-role.rq").write_text(text, "utf-8")
    with pytest.raises(CatalogError, match=r"tasks-by-role\.rq"):
        open_snapshot()


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"MAKRO_CACHE": "/a"}, "/a"),
        ({"XDG_CACHE_HOME": "/b"}, "/b/makro-kg"),
        ({"LOCALAPPDATA": "/c"}, "/c/makro-kg"),
        ({"HOME": "/d"}, "/d/.cache/makro-kg"),
        ({"MAKRO_CACHE": "", "XDG_CACHE_HOME": "", "HOME": "/d"}, "/d/.cache/makro-kg"),
    ],
)
def test_where_the_cache_is(monkeypatch, environ, folder):
    """MAKRO_CACHE comes first, then the folders that systems keep for caches; an empty setting is none."""
    for name in ("MAKRO_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == folder
