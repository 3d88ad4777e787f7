"""The sentences of axioms whose arguments simply take their places.

Each is given with how its arguments are said: ``n`` noun, ``p`` predicate, ``v`` verb, ``l`` label of a property,
``i`` name of a thing or value.
"""

from __future__ import annotations

from makro_kg.language import Text

SENTENCES: dict[str, tuple[str, Text]] = {
    "SubClassOf": ("np", Text(id="Setiap {0} {1}.", en="Every {0} {1}.")),
    "ClassAssertion": ("pi", Text(id="{1} {0}.", en="{1} {0}.")),
    "SubObjectPropertyOf": ("vv", Text(id="Jika X {0} Y, maka X {1} Y.", en="If X {0} Y, then X {1} Y.")),
    "InverseObjectProperties": (
        "vv",
        Text(id="X {0} Y jika dan hanya jika Y {1} X.", en="X {0} Y if and only if Y {1} X."),
    ),
    "FunctionalObjectProperty": (
        "v",
        Text(id="Setiap hal {0} paling banyak satu hal.", en="Every thing {0} at most one thing."),
    ),
    "InverseFunctionalObjectProperty": (
        "v",
        Text(id="Paling banyak satu hal yang {0} hal yang sama.", en="At most one thing {0} any given thing."),
    ),
    "SymmetricObjectProperty": ("v", Text(id="Jika X {0} Y, maka Y {0} X.", en="If X {0} Y, then Y {0} X.")),
    "AsymmetricObjectProperty": (
        "v",
        Text(id="Jika X {0} Y, maka mustahil Y {0} X.", en="If X {0} Y, then it cannot be that Y {0} X."),
    ),
    "TransitiveObjectProperty": (
        "v",
        Text(id="Jika X {0} Y dan Y {0} Z, maka X {0} Z.", en="If X {0} Y and Y {0} Z, then X {0} Z."),
    ),
    "ReflexiveObjectProperty": ("v", Text(id="Setiap hal {0} dirinya sendiri.", en="Every thing {0} itself.")),
    "IrreflexiveObjectProperty": ("v", Text(id="Tidak ada hal yang {0} dirinya sendiri.", en="No thing {0} itself.")),
    "ObjectPropertyDomain": ("vp", Text(id="Jika X {0} Y, maka X {1}.", en="If X {0} Y, then X {1}.")),
    "ObjectPropertyRange": ("vp", Text(id="Jika X {0} Y, maka Y {1}.", en="If X {0} Y, then Y {1}.")),
    "FunctionalDataProperty": (
        "l",
        Text(
            id="Setiap hal paling banyak mempunyai satu nilai “{0}”.", en="Every thing has at most one value of “{0}”."
        ),
    ),
    "DataPropertyDomain": (
        "lp",
        Text(id="Apa pun yang mempunyai nilai “{0}” {1}.", en="Anything with a value of “{0}” {1}."),
    ),
    "DataPropertyRange": ("lp", Text(id="Setiap nilai “{0}” {1}.", en="Every value of “{0}” {1}.")),
    "SubDataPropertyOf": (
        "ll",
        Text(id="Setiap nilai “{0}” juga nilai “{1}”.", en="Every value of “{0}” is also a value of “{1}”."),
    ),
    "DataPropertyAssertion": ("lii", Text(id="“{0}” dari {1} bernilai {2}.", en="“{0}” of {1} is {2}.")),
    "NegativeDataPropertyAssertion": (
        "lii",
        Text(id="“{0}” dari {1} tidak bernilai {2}.", en="“{0}” of {1} is not {2}."),
    ),
    "DatatypeDefinition": ("nn", Text(id="{0} berarti {1}.", en="{0} means {1}.")),
    "AnnotationAssertion": ("lii", Text(id="Anotasi “{0}” pada {1}: {2}.", en="Annotation “{0}” on {1}: {2}.")),
    "SubAnnotationPropertyOf": (
        "ll",
        Text(id="Anotasi “{0}” termasuk anotasi “{1}”.", en="The annotation “{0}” is a kind of “{1}”."),
    ),
    "AnnotationPropertyDomain": ("li", Text(id="Anotasi “{0}” untuk {1}.", en="The annotation “{0}” is for {1}.")),
    "AnnotationPropertyRange": ("li", Text(id="Nilai anotasi “{0}”: {1}.", en="Values of the annotation “{0}”: {1}.")),
}
