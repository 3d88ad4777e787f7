"""The catalogue of questions: one ``.rq`` file a question, which describes itself (``reader``) and is kept as RDF."""
