"""The store: the ontology, the shapes and the questions in one dataset of named graphs, and case data beside them."""
