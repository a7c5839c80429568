"""tipgraph: documents about the fight against human trafficking, as a graph of quoted facts."""

__version__ = "0.1.0"
