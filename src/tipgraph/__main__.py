"""`python -m tipgraph` is the command `tipgraph`."""

from tipgraph.cli import main

main()
