"""`python -m tipgraph` is the command `tipgraph`."""

from tipgraph.start import main

main()
