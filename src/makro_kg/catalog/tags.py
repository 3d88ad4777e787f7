"""What the tags of the catalogue are called: a question's tags are words of its file, a reader sees these."""

from __future__ import annotations

from makro_kg.language import Text

TAGS = {
    "OWL": Text("OWL", "OWL"),
    "SKOS": Text("SKOS", "SKOS"),
    "accompaniment": Text("pendampingan", "accompaniment"),
    "activities": Text("kegiatan", "activities"),
    "alignments": Text("penyelarasan", "alignments"),
    "approaches": Text("pendekatan", "approaches"),
    "authors": Text("penulis", "authors"),
    "cases": Text("kasus", "cases"),
    "catalogue": Text("katalog", "catalogue"),
    "challenges": Text("tantangan", "challenges"),
    "classes": Text("kelas", "classes"),
    "clusters": Text("rumpun", "clusters"),
    "community development": Text("pengembangan masyarakat", "community development"),
    "comparison": Text("perbandingan", "comparison"),
    "concepts": Text("konsep", "concepts"),
    "consent": Text("persetujuan", "consent"),
    "counts": Text("hitungan", "counts"),
    "definitions": Text("definisi", "definitions"),
    "editorial": Text("penyunting", "editorial"),
    "errata": Text("ralat", "errata"),
    "export": Text("ekspor", "export"),
    "facets": Text("segi", "facets"),
    "facts": Text("fakta", "facts"),
    "forms": Text("bentuk", "forms"),
    "functions": Text("fungsi", "functions"),
    "gaps": Text("kesenjangan", "gaps"),
    "glossary": Text("glosarium", "glossary"),
    "goals": Text("tujuan", "goals"),
    "grounds": Text("dasar ketidakberuntungan", "grounds"),
    "hierarchy": Text("hierarki", "hierarchy"),
    "indicators": Text("indikator", "indicators"),
    "inference": Text("inferensi", "inference"),
    "labels": Text("label", "labels"),
    "licences": Text("lisensi", "licences"),
    "links": Text("tautan", "links"),
    "models": Text("model", "models"),
    "monitoring": Text("pemantauan", "monitoring"),
    "needs": Text("kebutuhan", "needs"),
    "notes": Text("catatan", "notes"),
    "ontology": Text("ontologi", "ontology"),
    "organisations": Text("organisasi", "organisations"),
    "outcomes": Text("hasil", "outcomes"),
    "participation": Text("partisipasi", "participation"),
    "parties": Text("pihak", "parties"),
    "passages": Text("bagian teks", "passages"),
    "policy": Text("kebijakan", "policy"),
    "processes": Text("proses", "processes"),
    "properties": Text("properti", "properties"),
    "relations": Text("relasi", "relations"),
    "resources": Text("sumber daya", "resources"),
    "roles": Text("peran", "roles"),
    "schemes": Text("skema", "schemes"),
    "search": Text("pencarian", "search"),
    "sources": Text("pustaka", "sources"),
    "standings": Text("status bukti", "standings"),
    "statements": Text("pernyataan", "statements"),
    "statistics": Text("statistik", "statistics"),
    "strategies": Text("strategi", "strategies"),
    "tasks": Text("tugas", "tasks"),
    "translation": Text("terjemahan", "translation"),
    "versions": Text("versi", "versions"),
    "works": Text("karya", "works"),
}


def label(tag: str) -> Text:
    """What a tag is called in both languages; the tag itself where nobody said."""
    return TAGS.get(tag) or Text(tag, tag)


def find(name: str, known: list[str]) -> str | None:
    """The one of the known tags that ``name`` is or names in either language, or None."""
    wanted = name.casefold()
    names = {each.casefold(): tag for tag in known for each in (label(tag).en, label(tag).id, tag)}
    return names.get(wanted)
