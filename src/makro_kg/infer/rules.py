"""The rules of the OWL 2 DL profile in words, by the names that the OWL API gives to their violations.

Source: OWL 2 Structural Specification, sections 3 (ontology IRIs), 5.8 (declarations, typing), 9.4 (datatype
definitions), 11 (global restrictions), and 4 (datatype maps, facets).
"""

from __future__ import annotations

from makro_kg.language import Text

_NOT_SIMPLE = Text(
    id="properti yang bersifat transitif, berantai, atau berada di atasnya tidak boleh dipakai {0}",
    en="a property that is transitive, chained or above such a one must not be used {0}",
)
_UNDECLARED = Text(id="{0} dipakai tetapi tidak dideklarasikan", en="{0} is used but not declared")
_RESERVED = Text(
    id="IRI dari kosakata RDF, RDFS, XSD atau OWL tidak boleh menjadi {0}",
    en="an IRI of the RDF, RDFS, XSD or OWL vocabulary must not be {0}",
)
_FEW = Text(id="terlalu sedikit {0}: sekurangnya {1}", en="too few {0}: at least {1}")

RULES: dict[str, Text] = {
    "UseOfUndeclaredClass": _UNDECLARED.format(Text(id="suatu kelas", en="a class")),
    "UseOfUndeclaredObjectProperty": _UNDECLARED.format(Text(id="suatu properti objek", en="an object property")),
    "UseOfUndeclaredDataProperty": _UNDECLARED.format(Text(id="suatu properti data", en="a data property")),
    "UseOfUndeclaredAnnotationProperty": _UNDECLARED.format(
        Text(id="suatu properti anotasi", en="an annotation property")
    ),
    "UseOfUndeclaredDatatype": _UNDECLARED.format(Text(id="suatu tipe data", en="a datatype")),
    "UseOfUnknownDatatype": Text(
        id="tipe data ini tidak ada dalam peta tipe data OWL 2 dan tidak didefinisikan",
        en="the datatype is not in the OWL 2 datatype map and is not defined",
    ),
    "IllegalPunning": Text(
        id="satu IRI dipakai untuk dua jenis istilah yang tidak boleh berbagi IRI",
        en="one IRI is used for two kinds of term that must not share one",
    ),
    "DatatypeIRIAlsoUsedAsClassIRI": Text(
        id="satu IRI dipakai sebagai kelas dan sebagai tipe data", en="one IRI is used as a class and as a datatype"
    ),
    "LexicalNotInLexicalSpace": Text(
        id="literal ini bukan nilai sah dari tipe datanya", en="the literal is no valid value of its datatype"
    ),
    "CycleInDatatypeDefinition": Text(
        id="tipe data didefinisikan dengan dirinya sendiri", en="a datatype is defined by itself"
    ),
    "EmptyOneOfAxiom": Text(id="daftar anggota tidak boleh kosong", en="a list of members must not be empty"),
    "InsufficientIndividuals": _FEW.format(Text(id="individu", en="individuals"), 2),
    "InsufficientOperands": _FEW.format(Text(id="kelas", en="classes"), 2),
    "InsufficientPropertyExpressions": _FEW.format(Text(id="properti", en="properties"), 1),
    "LastPropertyInChainNotInImposedRange": Text(
        id="jangkauan rantai properti tidak dijamin oleh mata rantai terakhirnya",
        en="the range of a property chain is not ensured by its last link",
    ),
    "OntologyIRINotAbsolute": Text(id="IRI ontologi harus mutlak", en="the ontology's IRI must be absolute"),
    "OntologyVersionIRINotAbsolute": Text(id="IRI versi harus mutlak", en="the version IRI must be absolute"),
    "UseOfNonAbsoluteIRI": Text(id="IRI harus mutlak", en="an IRI must be absolute"),
    "UseOfAnonymousIndividual": Text(
        id="individu tanpa nama tidak boleh dipakai di sini", en="an individual without a name must not be used here"
    ),
    "UseOfBuiltInDatatypeInDatatypeDefinition": Text(
        id="tipe data bawaan tidak boleh didefinisikan ulang", en="a built-in datatype must not be defined anew"
    ),
    "UseOfDefinedDatatypeInDatatypeRestriction": Text(
        id="tipe data yang didefinisikan sendiri tidak boleh dibatasi lagi",
        en="a datatype that is itself defined must not be restricted further",
    ),
    "UseOfIllegalFacetRestriction": Text(
        id="batas ini tidak berlaku bagi tipe datanya", en="this limit does not apply to its datatype"
    ),
    "UseOfTopDataPropertyAsSubPropertyInSubPropertyAxiom": Text(
        id="owl:topDataProperty tidak boleh menjadi subproperti", en="owl:topDataProperty must not be a subproperty"
    ),
    "UseOfPropertyInChainCausesCycle": Text(
        id="rantai properti saling bergantung melingkar", en="property chains depend on each other in a circle"
    ),
    **{
        f"UseOfNonSimpleProperty{name}": _NOT_SIMPLE.format(where)
        for name, where in {
            "InAsymmetricObjectPropertyAxiom": Text(id="sebagai asimetris", en="as asymmetric"),
            "InCardinalityRestriction": Text(id="untuk menghitung", en="in a cardinality"),
            "InDisjointPropertiesAxiom": Text(id="sebagai saling lepas", en="as disjoint"),
            "InFunctionalPropertyAxiom": Text(id="sebagai fungsional", en="as functional"),
            "InInverseFunctionalObjectPropertyAxiom": Text(
                id="sebagai fungsional terbalik", en="as inverse functional"
            ),
            "InIrreflexivePropertyAxiom": Text(id="sebagai irefleksif", en="as irreflexive"),
            "InObjectHasSelf": Text(id="terhadap dirinya sendiri", en="with itself"),
        }.items()
    },
    **{
        f"UseOfReservedVocabularyFor{name}IRI": _RESERVED.format(what)
        for name, what in {
            "AnnotationProperty": Text(id="properti anotasi", en="an annotation property"),
            "Class": Text(id="kelas", en="a class"),
            "DataProperty": Text(id="properti data", en="a data property"),
            "Individual": Text(id="individu", en="an individual"),
            "ObjectProperty": Text(id="properti objek", en="an object property"),
            "Ontology": Text(id="IRI ontologi", en="an ontology IRI"),
            "Version": Text(id="IRI versi", en="a version IRI"),
        }.items()
    },
}
