"""What a release says of itself: DCAT 3 and VoID (what it is), PROV-O (how it came about), DPV 2 (personal data).

DPV has no Indonesian law (https://w3id.org/dpv): the legal bases are our own concepts after Law 27/2022, Article 20.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import DCTERMS, MAKRO, RDF, RDFS, SCHEMA, XSD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from makro_kg.publish.settings import Settings

DCAT, VOID, PROV, DPV = (
    "http://www.w3.org/ns/dcat#", "http://rdfs.org/ns/void#", "http://www.w3.org/ns/prov#", "https://w3id.org/dpv#",
)  # fmt: skip
CASES = "cases.trig"
TITLE = Text("Kasus pekerjaan sosial makro", "Cases of macro social work")
SUMMARY = Text(
    "{0} kasus. Nama dan teks bebas diganti atau dihapus, tempat sampai {1}, tanggal sampai {2}, dan tidak ada "
    "gabungan tempat, waktu, kebutuhan, dan dasar yang menyangkut kurang dari {3} orang.",
    "{0} cases. Names and free text are replaced or removed, places told down to the {1}, dates to the {2}, and no "
    "combination of place, time, need and ground is about fewer than {3} people.",
)
LEVELS = {
    "province": Text("provinsi", "province"),
    "regency": Text("kabupaten atau kota", "regency"),
    "district": Text("kecamatan", "district"),
    "village": Text("desa atau kelurahan", "village"),
    "year": Text("tahun", "year"),
    "quarter": Text("triwulan", "quarter"),
    "month": Text("bulan", "month"),
    "day": Text("hari", "day"),
}
MEASURES = (
    ("Pseudonymisation", Text("IRI, kode, dan nama samaran berkunci.", "Keyed IRIs, codes and pseudonyms.")),
    ("Deidentification", Text("Anonimitas-k dan penahanan jumlah kecil.", "k-anonymity and suppression of counts.")),
)
CITATION = Text("{0}{1}. {2}. {3}", "{0}{1}. {2}. {3}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """Numbers of a release and what was withdrawn from it: published IRI to date."""

    settings: Settings
    issued: date
    cases: int
    triples: int
    k: int
    withdrawn: dict[str, str]

    @property
    def dataset(self) -> str:
        """The IRI of the dataset."""
        return f"{self.settings.base}dataset"

    @property
    def summary(self) -> Text:
        """What is in it, in a sentence or two."""
        it = self.settings
        return SUMMARY.format(self.cases, LEVELS[it.place_level], LEVELS[it.period], it.k)

    @property
    def citation(self) -> Text:
        """How to cite it."""
        creator = f"{self.settings.creator}. " if self.settings.creator else ""
        return CITATION.format(creator, TITLE, self.issued.isoformat(), self.dataset)


def quads(manifest: Manifest, told: Iterable[ox.Quad]) -> list[ox.Quad]:
    """The manifest as triples in the default graph; ``told`` are the quads that are released."""
    it = manifest.settings
    made: list[ox.Quad] = []

    def add(subject: str, property_: str, *values: object) -> None:
        node = _node(subject)
        made.extend(ox.Quad(node, ox.NamedNode(property_), term) for value in values for term in _terms(value))

    dataset, activity, process = manifest.dataset, f"{it.base}publication", f"{it.base}processing"
    for kind in (DCAT + "Dataset", VOID + "Dataset", PROV + "Entity"):
        add(dataset, RDF + "type", ox.NamedNode(kind))
    add(dataset, DCTERMS + "title", TITLE)
    add(dataset, DCTERMS + "description", manifest.summary)
    add(dataset, DCTERMS + "issued", manifest.issued)
    add(dataset, DCTERMS + "license", ox.NamedNode(it.licence))
    add(dataset, DCTERMS + "bibliographicCitation", manifest.citation)
    add(dataset, DCTERMS + "conformsTo", ox.NamedNode(MAKRO + "ontology"))
    if it.creator:
        add(dataset, DCTERMS + "creator", it.creator)
    add(dataset, VOID + "triples", manifest.triples)
    add(dataset, VOID + "entities", manifest.cases)
    add(dataset, VOID + "uriSpace", it.base)
    for space in (MAKRO, RDFS):
        add(dataset, VOID + "vocabulary", ox.NamedNode(space))
    add(dataset, VOID + "dataDump", ox.NamedNode(it.base + CASES))
    add(dataset, DCAT + "distribution", ox.NamedNode(f"{it.base}distribution"))
    add(f"{it.base}distribution", RDF + "type", ox.NamedNode(DCAT + "Distribution"))
    add(f"{it.base}distribution", DCAT + "downloadURL", ox.NamedNode(it.base + CASES))
    add(
        f"{it.base}distribution",
        DCAT + "mediaType",
        ox.NamedNode("https://www.iana.org/assignments/media-types/application/trig"),
    )
    for setting, chosen in _parameters(manifest):
        each = ox.BlankNode(f"setting-{setting}")
        made.append(ox.Quad(_node(dataset), ox.NamedNode(SCHEMA + "additionalProperty"), each))
        made.append(ox.Quad(each, ox.NamedNode(RDF + "type"), ox.NamedNode(SCHEMA + "PropertyValue")))
        made.append(ox.Quad(each, ox.NamedNode(SCHEMA + "propertyID"), ox.Literal(setting)))
        made.append(ox.Quad(each, ox.NamedNode(SCHEMA + "value"), ox.Literal(chosen)))
    add(dataset, PROV + "wasGeneratedBy", ox.NamedNode(activity))
    add(activity, RDF + "type", ox.NamedNode(PROV + "Activity"))
    add(activity, RDFS + "label", Text("penerbitan dengan makro-kg", "publication with makro-kg"))
    add(activity, PROV + "endedAtTime", ox.Literal(f"{manifest.issued}T00:00:00Z", datatype=_xsd("dateTime")))
    add(process, RDF + "type", ox.NamedNode(DPV + "Process"))
    add(process, DCTERMS + "subject", ox.NamedNode(dataset))
    add(process, DPV + "hasProcessing", ox.NamedNode(DPV + "Disseminate"))
    for property_, name in ((DPV + "hasLegalBasis", "legalBasisKind"), (DPV + "hasPurpose", "purpose")):
        given = {str(each.object): each.object for each in told if each.predicate.value == MAKRO + name}
        for at, (_, value) in enumerate(sorted(given.items()), 1):
            if name == "purpose":
                purpose = f"{it.base}purpose-{at}"
                add(process, property_, ox.NamedNode(purpose))
                add(purpose, RDF + "type", ox.NamedNode(DPV + "Purpose"))
                add(purpose, DCTERMS + "description", value)
            else:
                add(process, property_, value)
    for measure, said in MEASURES:
        node = f"{it.base}measure-{measure.lower()}"
        add(process, DPV + "hasTechnicalMeasure", ox.NamedNode(node))
        add(node, RDF + "type", ox.NamedNode(DPV + measure))
        add(node, DCTERMS + "description", said)
    for iri, day in sorted(manifest.withdrawn.items()):
        add(iri, RDF + "type", ox.NamedNode(PROV + "Entity"))
        add(iri, PROV + "invalidatedAtTime", ox.Literal(f"{day}T00:00:00Z", datatype=_xsd("dateTime")))
        add(dataset, PROV + "hadMember", ox.NamedNode(iri))
    return made


def _parameters(manifest: Manifest) -> list[tuple[str, str]]:
    it = manifest.settings
    return [
        ("k", str(it.k)),
        ("k-reached", str(manifest.k)),
        ("place-level", it.place_level),
        ("dates", it.period),
        ("texts", "kept" if it.keep_texts else "removed"),
    ]


def _node(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def _xsd(name: str) -> ox.NamedNode:
    return ox.NamedNode(XSD + name)


def _terms(value: object) -> list[ox.NamedNode | ox.Literal]:
    from datetime import date

    if isinstance(value, Text):
        return [ox.Literal(value[lang], language=lang) for lang in LANGUAGES]
    if isinstance(value, date):
        return [ox.Literal(value.isoformat(), datatype=_xsd("date"))]
    if isinstance(value, ox.NamedNode | ox.Literal):
        return [value]
    if isinstance(value, int):
        return [ox.Literal(str(value), datatype=_xsd("integer"))]
    return [ox.Literal(str(value))]
