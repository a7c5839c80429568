"""Mentions of all documents in, one entity for each thing out."""
