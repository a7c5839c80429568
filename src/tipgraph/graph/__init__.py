"""Entities and claims in, RDF out: graph, store, serialisations, shapes."""
