"""What documents state, as RDF: direct triples for easy questions, claims and evidence for the rest."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from tipgraph.errors import GraphError
from tipgraph.graph.ontology import Ontology, load_ontology
from tipgraph.graph.vocabulary import CLAIM, DOCUMENT, ENTITY, EVIDENCE, PREFIXES, RULE, TIP, mint, term
from tipgraph.model import Claim, Document, Entity, Evidence, Knowledge, Span

_TYPE = term("rdf:type")
_LABEL = term("rdfs:label")
_XSD = PREFIXES["xsd"]
_DATE_TYPES = ((re.compile(r"\d{4}-\d\d-\d\d"), "date"), (re.compile(r"\d{4}-\d\d"), "gYearMonth"))
_ID_DIGITS = 16
"""64 bits of SHA-256: five million claims collide with a chance below one in a million."""


def knowledge_triples(knowledge: Knowledge, ontology: Ontology | None = None) -> Iterator[Triple]:
    """Yield every triple of the graph; one may come more than once, in no promised order.

    Direct triples and types are closed under sub-class, sub-property and symmetry. An excerpt of the
    ontology (kind, labels and super-terms of what occurs) comes along, so that no reader needs another file.
    """
    ontology = ontology or load_ontology()
    used: set[str] = set()
    for document in knowledge.documents:
        yield from _document_triples(document)
    for entity in knowledge.entities:
        used.add(entity.cls)
        yield from _entity_triples(entity, ontology)
    for claim in knowledge.claims:
        used.update({claim.relation, claim.tier} - {""})
        yield from _direct_triples(claim, ontology)
        yield from _claim_triples(claim)
    yield from _vocabulary_triples(used, ontology)


def claim_id(claim: Claim) -> str:
    """Return the local name of a claim: a hash of what makes it one, not of who states it."""
    return _hash(*map(str, claim.key))


def evidence_id(claim: Claim, evidence: Evidence) -> str:
    """Return the local name of a claim's evidence: a hash of the claim, the place and the rule."""
    spans = [
        evidence.quote,
        evidence.subject,
        evidence.object,
        *([evidence.trigger] if evidence.trigger else []),
    ]
    offsets = [str(offset) for span in spans for offset in (span.start, span.end)]
    return _hash(claim_id(claim), evidence.document, evidence.rule, *offsets)


def _document_triples(document: Document) -> Iterator[Triple]:
    node = mint(DOCUMENT, document.stem)
    yield Triple(node, _TYPE, term("tip:Document"))
    yield Triple(node, term("dcterms:identifier"), Literal(document.file))
    yield Triple(node, term("dcterms:language"), Literal(document.language))
    yield Triple(node, term("tip:sha256"), Literal(document.sha256))
    if document.title:
        yield Triple(node, term("dcterms:title"), _text(document.language, document.title))
    if document.publisher:
        # dcterms:publisher wants a resource, dc:publisher takes a name.
        yield Triple(node, term("dc:publisher"), Literal(document.publisher))
    if document.issued:
        yield Triple(node, term("dcterms:issued"), _date(document.issued))
    if document.source:
        yield Triple(node, term("dcterms:source"), _address(document.source))


def _entity_triples(entity: Entity, ontology: Ontology) -> Iterator[Triple]:
    node = mint(ENTITY, entity.id)
    for cls in _known(ontology.super_classes, entity.cls, "class"):
        yield Triple(node, _TYPE, NamedNode(TIP + cls))
    for language, label in entity.labels:
        yield Triple(node, _LABEL, _text(language, label))
    for language, alias in set(entity.aliases) - set(entity.labels):
        yield Triple(node, term("skos:altLabel"), _text(language, alias))


def _direct_triples(claim: Claim, ontology: Ontology) -> Iterator[Triple]:
    subject, value = mint(ENTITY, claim.subject), _object(claim)
    for relation in _known(ontology.super_relations, claim.relation, "relation"):
        yield Triple(subject, NamedNode(TIP + relation), value)
        if relation in ontology.symmetric and isinstance(value, NamedNode):
            yield Triple(value, NamedNode(TIP + relation), subject)


def _claim_triples(claim: Claim) -> Iterator[Triple]:
    node = mint(CLAIM, claim_id(claim))
    yield Triple(node, _TYPE, term("tip:Claim"))
    yield Triple(node, term("rdf:subject"), mint(ENTITY, claim.subject))
    yield Triple(node, term("rdf:predicate"), NamedNode(TIP + claim.relation))
    yield Triple(node, term("rdf:object"), _object(claim))
    yield Triple(node, term("tip:modality"), Literal(claim.modality))
    yield from _qualifier_triples(node, claim)
    for evidence in claim.evidence:
        evidence_node = mint(EVIDENCE, evidence_id(claim, evidence))
        yield Triple(node, term("tip:evidence"), evidence_node)
        yield from _evidence_triples(evidence_node, evidence)


def _qualifier_triples(node: NamedNode, claim: Claim) -> Iterator[Triple]:
    if claim.tier:
        yield Triple(node, term("tip:tier"), NamedNode(TIP + claim.tier))
    if claim.year:
        yield Triple(node, term("tip:reportYear"), _typed(f"{claim.year:04}", "gYear"))
    if claim.amount:
        yield Triple(node, term("tip:amount"), _typed(claim.amount, "decimal"))
    if claim.currency:
        yield Triple(node, term("tip:currency"), Literal(claim.currency))
    for language, title in claim.roles:
        yield Triple(node, term("tip:roleTitle"), _text(language, title))
    for speaker in claim.said_by:
        yield Triple(node, term("tip:saidBy"), mint(ENTITY, speaker))


def _evidence_triples(node: NamedNode, evidence: Evidence) -> Iterator[Triple]:
    yield Triple(node, _TYPE, term("tip:Evidence"))
    yield Triple(node, term("tip:document"), mint(DOCUMENT, evidence.document))
    yield Triple(node, term("tip:rule"), mint(RULE, evidence.rule))
    yield Triple(node, term("oa:exact"), Literal(evidence.exact))
    yield from _span_triples(node, "oa:start", "oa:end", evidence.quote)
    yield from _span_triples(node, "tip:subjectStart", "tip:subjectEnd", evidence.subject)
    yield from _span_triples(node, "tip:objectStart", "tip:objectEnd", evidence.object)
    if evidence.trigger:
        yield from _span_triples(node, "tip:triggerStart", "tip:triggerEnd", evidence.trigger)


def _span_triples(node: NamedNode, start: str, end: str, span: Span) -> Iterator[Triple]:
    yield Triple(node, term(start), _typed(str(span.start), "integer"))
    yield Triple(node, term(end), _typed(str(span.end), "integer"))


def _vocabulary_triples(used: set[str], ontology: Ontology) -> Iterator[Triple]:
    names = {
        above
        for name in used
        for known in (ontology.super_classes, ontology.super_relations)
        for above in known.get(name, (name,))
    }
    for name in sorted(names):
        yield from ontology.excerpts.get(name, ())


def _object(claim: Claim) -> NamedNode | Literal:
    return _date(claim.object) if claim.relation in ("startDate", "endDate") else mint(ENTITY, claim.object)


def _date(text: str) -> Literal:
    """Type a date by its precision: day, month or year; what is none of them stays text."""
    for pattern, datatype in _DATE_TYPES:
        if pattern.fullmatch(text):
            return _typed(text, datatype)
    return _typed(text, "gYear") if re.fullmatch(r"\d{4}", text) else Literal(text)


def _address(text: str) -> NamedNode | Literal:
    """Make a web address a link; anything else (a manifest is written by hand) stays text."""
    if not text.startswith(("http://", "https://")):
        return Literal(text)
    try:
        return NamedNode(text)
    except ValueError:
        return Literal(text)


def _text(language: str, text: str) -> Literal:
    return Literal(text, language=language) if language else Literal(text)


def _typed(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=NamedNode(_XSD + datatype))


def _known(names: dict[str, tuple[str, ...]], name: str, kind: str) -> tuple[str, ...]:
    if name not in names:
        raise GraphError(f"the {kind} {name!r} is not in the ontology; known are {', '.join(names)}")
    return names[name]


def _hash(*parts: str) -> str:
    # The unit separator cannot stand in an identifier, so no two lists of parts read alike.
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_ID_DIGITS]
