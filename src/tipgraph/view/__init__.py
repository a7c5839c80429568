"""A graph in, an interactive page out."""
