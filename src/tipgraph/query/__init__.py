"""Saved queries and parameters in, rows out."""
