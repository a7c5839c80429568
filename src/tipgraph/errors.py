"""The errors that a user can mend; each message names the place, the fault and a remedy."""


class TipgraphError(Exception):
    """Something is wrong with what tipgraph was given; the message says what to do."""


class InputError(TipgraphError):
    """A document, folder or output path cannot be used."""


class PackError(TipgraphError):
    """A language pack (words or rules) has faults; the message lists all of them, one a line."""


class AuthorityError(TipgraphError):
    """Authority files have faults; the message lists all of them, one a line."""


class JudgementError(TipgraphError):
    """A file of judgements has faults; the message lists all of them, one a line."""


class GraphError(TipgraphError):
    """A graph is missing, unreadable or not of this project's shape."""


class QueryError(TipgraphError):
    """A saved query, its parameters or a SPARQL text cannot be run."""


class UnknownNameError(QueryError):
    """A name fits no entity, or several; the message lists the candidates."""
