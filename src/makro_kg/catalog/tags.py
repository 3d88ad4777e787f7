"""What the tags of the catalogue are called: a question's tags are words of its file, a reader sees these."""

from __future__ import annotations

from makro_kg.language import Text

CHECK = "check"
"""The tag of the questions that the quality gate asks, whose answer should be empty."""

TAGS = {
    "accompaniment": Text("pendampingan", "accompaniment"),
    "activities": Text("kegiatan", "activities"),
    "alignments": Text("penyelarasan", "alignments"),
    "approaches": Text("pendekatan", "approaches"),
    "authors": Text("penulis", "authors"),
    "cases": Text("kasus", "cases"),
    "catalogue": Text("katalog", "catalogue"),
    "challenges": Text("tantangan", "challenges"),
    "check": Text("uji mutu", "quality checks"),
    "classes": Text("kelas", "classes"),
    "clusters": Text("gugus", "clusters"),
    "community development": Text("pengembangan masyarakat", "community development"),
    "comparison": Text("perbandingan", "comparison"),
    "concepts": Text("konsep", "concepts"),
    "consent": Text("persetujuan", "consent"),
    "counts": Text("hitungan", "counts"),
    "definitions": Text("definisi", "definitions"),
    "editorial": Text("penyunting", "editorial"),
    "errata": Text("ralat", "errata"),
    "error": Text("galat", "errors"),
    "export": Text("ekspor", "export"),
    "facets": Text("segi", "facets"),
    "facts": Text("fakta", "facts"),
    "fibo": Text("menurut FIBO", "after FIBO"),
    "foops": Text("menurut FOOPS!", "after FOOPS!"),
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
    "makro": Text("aturan sendiri", "rules of our own"),
    "metadata": Text("keterangan ontologi", "metadata"),
    "models": Text("model", "models"),
    "monitoring": Text("pemantauan", "monitoring"),
    "needs": Text("kebutuhan", "needs"),
    "notes": Text("catatan", "notes"),
    "ontology": Text("ontologi", "ontology"),
    "oops": Text("menurut OOPS!", "after OOPS!"),
    "organisations": Text("organisasi", "organisations"),
    "outcomes": Text("hasil", "outcomes"),
    "OWL": Text("OWL", "OWL"),
    "participation": Text("partisipasi", "participation"),
    "parties": Text("pihak", "parties"),
    "passages": Text("bagian teks", "passages"),
    "policy": Text("kebijakan", "policy"),
    "processes": Text("proses", "processes"),
    "properties": Text("properti", "properties"),
    "qskos": Text("menurut qSKOS", "after qSKOS"),
    "relations": Text("relasi", "relations"),
    "resources": Text("sumber", "resources"),
    "robot": Text("menurut ROBOT", "after ROBOT"),
    "roles": Text("peran", "roles"),
    "schemes": Text("skema", "schemes"),
    "search": Text("pencarian", "search"),
    "SKOS": Text("SKOS", "SKOS"),
    "sources": Text("pustaka", "sources"),
    "standings": Text("status bukti", "standings"),
    "statements": Text("pernyataan", "statements"),
    "statistics": Text("statistik", "statistics"),
    "strategies": Text("strategi", "strategies"),
    "tasks": Text("tugas", "tasks"),
    "terms": Text("kelas dan sifat", "classes and properties"),
    "translation": Text("terjemahan", "translation"),
    "versions": Text("versi", "versions"),
    "warning": Text("peringatan", "warnings"),
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
