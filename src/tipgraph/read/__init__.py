"""A path in, documents and their sentences out."""
