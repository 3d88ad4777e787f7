"""In the child: consistency, the class hierarchy and types by HermiT through owlready2.

``owlready2.sync_reasoner_hermit`` writes its quadstore as N-Triples, runs HermiT's command line on them and keeps what
it prints, which is the direct subclasses and types only; :mod:`makro_kg.infer.closure` takes the transitive closure.
Traps met here (owlready2 0.51): a fresh ``World`` each, N-Triples only (its RDF/XML reader misreads), imports stripped
before (``only_local`` does not hold it from the network), its own temporary file left behind on an inconsistency (hence
the child's TMPDIR), super-properties dropped from ``infer_property_values``.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

INFERRED = "http://inferrences/"  # the name, and the spelling, that owlready2 gives to what it has inferred


def classify(feed: Path, java: str, properties: bool) -> dict[str, Any]:
    """``{"consistent": bool, "ntriples": str}``: what HermiT prints, as N-Triples; with property values on request."""
    import owlready2

    owlready2.JAVA_EXE = java
    world = owlready2.World()
    ontology = world.get_ontology("urn:makro-kg:feed#")
    with feed.open("rb") as file:
        ontology.load(only_local=True, fileobj=file, format="ntriples")
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=properties, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return {"consistent": False, "ntriples": ""}
    written = io.BytesIO()
    world.get_ontology(INFERRED).save(written, format="ntriples")
    return {"consistent": True, "ntriples": written.getvalue().decode("utf-8")}
