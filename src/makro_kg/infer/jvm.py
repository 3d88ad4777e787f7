"""In the child: the JVM by JPype1, and an ontology loaded into the OWL API 3.4.3 of owlready2's HermiT.jar."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def start(job: dict[str, Any]) -> None:
    """Starts the JVM of ``job["library"]`` with ``job["jar"]`` on its class path and at most 2 GB of heap; once."""
    import jpype

    if not jpype.isJVMStarted():
        options = ["-XX:+IgnoreUnrecognizedVMOptions", "-Xmx2g", "--enable-native-access=ALL-UNNAMED"]
        jpype.startJVM(*options, jvmpath=job["library"], classpath=[job["jar"]], interrupt=False)


def load(feed: Path) -> Any:
    """The ``OWLOntology`` read from an N-Triples file, which the OWL API takes for the Turtle it also is."""
    import jpype

    manager = jpype.JClass("org.semanticweb.owlapi.apibinding.OWLManager").createOWLOntologyManager()
    return manager.loadOntologyFromOntologyDocument(jpype.JClass("java.io.File")(str(feed)))


def hermit(ontology: Any) -> Any:
    """A new HermiT reasoner over ``ontology`` as it stands now."""
    import jpype

    return jpype.JClass("org.semanticweb.HermiT.Reasoner")(ontology)
