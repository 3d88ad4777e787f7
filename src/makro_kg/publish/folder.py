"""A release as a folder: cases, manifest, what was removed, and a page to read first; written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import shutil
from dataclasses import replace
from datetime import date

import pyoxigraph as ox

from makro_kg.errors import ExportError, SourceError
from makro_kg.graph.context import Context
from makro_kg.graph.formats import FORMATS
from makro_kg.graph.serialise import serialise
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import DATA_GRAPH, DCTERMS, SCHEMA, prefixes
from makro_kg.publish.manifest import CASES, PROV, TITLE, Manifest, quads
from makro_kg.publish.release import RULES
from makro_kg.publish.settings import LICENCE, Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import Counter

DATASET, REMOVED = "dataset.ttl", "removed.csv"
README = {"id": "README.id.md", "en": "README.md"}
NOT_OURS = Text("{0} sudah ada dan bukan folder terbitan.", "{0} exists and is no folder of a release.")
OTHER = Text("Sebut folder lain.", "Name another folder.")
NO_RELEASE = Text("{0} bukan folder terbitan makro-kg.", "{0} is no folder of a release of makro-kg.")
UNWRITTEN = Text("{0} tidak dapat ditulis: {1}.", "{0} cannot be written: {1}.")
PAGE = Text(
    """# {0}

{1}

- `cases.trig`: kasusnya, satu graf bernama tiap kasus
- `dataset.ttl`: keterangan himpunan data (DCAT, VoID, PROV, DPV)
- `removed.csv`: apa yang dihapus atau dibuat kurang rinci, tanpa isinya

Lisensi: <{2}>. Kutip sebagai: {3}

Data samaran tetap dapat mengenali orang bila digabung dengan pengetahuan lain. Jangan mencoba mengenali siapa pun.
""",
    """# {0}

{1}

- `cases.trig`: the cases, a named graph each
- `dataset.ttl`: what the dataset is (DCAT, VoID, PROV, DPV)
- `removed.csv`: what was removed or told less finely, without the values

Licence: <{2}>. Cite as: {3}

With other knowledge, data without names can still point to a person. Do not try to recognise anyone.
""",
)


def write(folder: str, manifest: Manifest, told: list[ox.Quad], removed: Counter[tuple[str, str, str, str]]) -> None:
    """Write a release, or in the place of an earlier one of ours; raises ExportError, and then nothing has changed."""
    target = os.path.abspath(folder)
    if os.path.lexists(target) and not is_release(target) and not _is_empty(target):
        raise ExportError(NOT_OURS.format(folder), OTHER)
    draft, old = f"{target}.{os.getpid()}.tmp", f"{target}.{os.getpid()}.old"
    try:
        os.makedirs(draft)
        for name, content in files(manifest, told, removed).items():
            with open(os.path.join(draft, name), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        if os.path.lexists(target):
            os.rename(target, old)
        try:
            os.rename(draft, target)
        except OSError:
            if os.path.lexists(old):
                os.rename(old, target)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(UNWRITTEN.format(folder, reason), OTHER) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        if os.path.isdir(old) and os.path.isdir(target):
            shutil.rmtree(old, ignore_errors=True)


def files(manifest: Manifest, told: list[ox.Quad], removed: Counter[tuple[str, str, str, str]]) -> dict[str, bytes]:
    """The files of a release by name."""
    context = Context({**prefixes(), "dpv": "https://w3id.org/dpv#"}, {})
    pages = {
        README[lang]: PAGE[lang].format(
            TITLE[lang], manifest.summary[lang], manifest.settings.licence, manifest.citation[lang]
        )
        for lang in LANGUAGES
    }
    return {
        CASES: serialise(told, FORMATS["trig"], context),
        DATASET: serialise(quads(manifest, told), FORMATS["turtle"], context),
        REMOVED: _removed(removed),
        **{name: page.encode() for name, page in pages.items()},
    }


def _removed(removed: Counter[tuple[str, str, str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("case", "class", "property", "rule", "rule_id", "rule_en", "count"))
    for (case, kind, property_, rule), count in sorted(removed.items()):
        writer.writerow((case, kind, property_, rule, RULES[rule].id, RULES[rule].en, count))
    return out.getvalue().encode()


def is_release(folder: str) -> bool:
    """Whether a folder holds a release of ours."""
    return all(os.path.isfile(os.path.join(folder, name)) for name in (CASES, DATASET, REMOVED))


def read(folder: str) -> tuple[Manifest, list[ox.Quad], Counter[tuple[str, str, str, str]]]:
    """A release as it was written; raises SourceError where the folder holds none."""
    from collections import Counter

    from makro_kg.store.load import quads as load

    if not is_release(folder):
        raise SourceError(NO_RELEASE.format(folder), OTHER)
    told = [
        ox.Quad(each.subject, each.predicate, each.object, each.graph_name)
        for each in load(os.path.join(folder, CASES), DATA_GRAPH)
    ]
    said = load(os.path.join(folder, DATASET), DATA_GRAPH)
    with open(os.path.join(folder, REMOVED), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    removed = Counter({(row["case"], row["class"], row["property"], row["rule"]): int(row["count"]) for row in rows})
    return _manifest(said), told, removed


def _manifest(said: list[ox.Quad]) -> Manifest:
    one = {each.predicate.value: each.object for each in said if str(each.subject).endswith("dataset>")}
    pairs: dict[object, dict[str, str]] = {}
    for each in said:
        if each.predicate.value.startswith(SCHEMA):
            pairs.setdefault(each.subject, {})[each.predicate.value] = getattr(each.object, "value", "")
    given = {pair[SCHEMA + "propertyID"]: pair[SCHEMA + "value"] for pair in pairs.values() if SCHEMA + "value" in pair}
    ended = {
        str(getattr(each.subject, "value", "")): str(getattr(each.object, "value", ""))[:10]
        for each in said
        if each.predicate.value == PROV + "invalidatedAtTime"
    }

    def value(name: str, default: str) -> str:
        return str(getattr(one.get(name), "value", default))

    void = "http://rdfs.org/ns/void#"
    settings = Settings(
        base=value(void + "uriSpace", ""),
        k=int(given["k"]),
        place_level=given["place-level"],
        period=given["dates"],
        keep_texts=given["texts"] == "kept",
        licence=value(DCTERMS + "license", LICENCE),
        creator=value(DCTERMS + "creator", ""),
    )
    issued = date.fromisoformat(value(DCTERMS + "issued", ""))
    return Manifest(
        settings, issued, int(value(void + "entities", "0")), int(value(void + "triples", "0")),
        int(given["k-reached"]), ended,
    )  # fmt: skip


def renewed(manifest: Manifest, told: list[ox.Quad], cases: int, k: int, withdrawn: dict[str, str]) -> Manifest:
    """The manifest after a withdrawal."""
    return replace(manifest, cases=cases, triples=len(told), k=k, withdrawn={**manifest.withdrawn, **withdrawn})


def _is_empty(folder: str) -> bool:
    return os.path.isdir(folder) and not os.listdir(folder)
