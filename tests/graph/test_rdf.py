"""Knowledge becomes the triples of the contract, and the words that it uses come along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import RdfFormat, parse

from tipgraph.errors import GraphError
from tipgraph.graph.rdf import claim_id, knowledge_triples
from tipgraph.graph.turtle import to_turtle
from tipgraph.model import Claim, Document, Entity, Knowledge


def _about(knowledge: Knowledge, prefix: str) -> str:
    """Return the Turtle blocks whose subject has this prefix."""
    blocks = to_turtle(knowledge_triples(knowledge)).decode().split("\n\n")
    return "\n\n".join(block.strip() for block in blocks if block.startswith(prefix))


def test_direct_triples_and_types_are_closed(knowledge: Knowledge) -> None:
    """A simple query needs no reasoner: super-classes, super-relations, both ways of a partnership."""
    assert (
        _about(knowledge, "ent:")
        == """\
ent:egypt a tip:Agent, tip:Country, tip:Place ;
    rdfs:label "Egypt"@en,
        "مصر"@ar ;
    tip:partnersWith ent:eu .

ent:eu a tip:Agent, tip:Organization ;
    rdfs:label "EU"@en ;
    tip:funds ent:workshop ;
    tip:partnersWith ent:egypt .

ent:naela-gabr a tip:Agent, tip:Person ;
    rdfs:label "Naela Gabr"@en,
        "نائلة جبر"@ar ;
    skos:altLabel "N. Gabr"@en ;
    tip:chairs ent:nccpim ;
    tip:holdsRoleIn ent:nccpim .

ent:nccpim a tip:Agent, tip:Organization ;
    rdfs:label "NCCPIM"@en ;
    skos:altLabel "اللجنة الوطنية"@ar .

ent:tip-report a tip:Report ;
    rdfs:label "TIP Report"@en ;
    tip:ranks ent:egypt .

ent:workshop a tip:Event, tip:Workshop ;
    rdfs:label "workshop"@en ;
    tip:startDate "2023-07-10"^^xsd:date ."""
    )


def test_claims_carry_qualifiers_and_evidence(knowledge: Knowledge) -> None:
    """Each claim says what documents state, no more: chairing is not repeated as holding a role."""
    assert (
        _about(knowledge, "claim:")
        == """\
claim:436921d9c9fa2d1a a tip:Claim ;
    rdf:subject ent:eu ;
    rdf:predicate tip:funds ;
    rdf:object ent:workshop ;
    tip:amount "1500000"^^xsd:decimal ;
    tip:currency "EUR" ;
    tip:evidence ev:1e83c660976a850b ;
    tip:modality "planned" ;
    tip:saidBy ent:naela-gabr .

claim:5f4be66c87701d1b a tip:Claim ;
    rdf:subject ent:workshop ;
    rdf:predicate tip:startDate ;
    rdf:object "2023-07-10"^^xsd:date ;
    tip:evidence ev:9512b08b0b5308bf ;
    tip:modality "asserted" .

claim:67cd76c78371e499 a tip:Claim ;
    rdf:subject ent:naela-gabr ;
    rdf:predicate tip:chairs ;
    rdf:object ent:nccpim ;
    tip:evidence ev:77c70fbd6186d1c0,
        ev:95c189794a28a3c7 ;
    tip:modality "asserted" ;
    tip:roleTitle "chair"@en,
        "رئيس"@ar .

claim:97031a6d193a1187 a tip:Claim ;
    rdf:subject ent:eu ;
    rdf:predicate tip:partnersWith ;
    rdf:object ent:egypt ;
    tip:evidence ev:ad3a62f8c4e9e382 ;
    tip:modality "asserted" .

claim:cef8f47c5ba6d97d a tip:Claim ;
    rdf:subject ent:tip-report ;
    rdf:predicate tip:ranks ;
    rdf:object ent:egypt ;
    tip:evidence ev:487c42243c614f89 ;
    tip:modality "asserted" ;
    tip:reportYear "2024"^^xsd:gYear ;
    tip:tier tip:tier-2 ."""
    )


def test_evidence_names_place_and_rule(knowledge: Knowledge) -> None:
    """Evidence holds quote, offsets of quote, subject, object and trigger, the document and the rule."""
    arabic = [block for block in _about(knowledge, "ev:").split("\n\n") if "ترأس" in block]
    assert arabic == [
        """\
ev:95c189794a28a3c7 a tip:Evidence ;
    oa:exact "ترأس نائلة جبر اللجنة الوطنية" ;
    oa:start 0 ;
    oa:end 29 ;
    tip:document doc:ar_1 ;
    tip:rule rule:ar.chairs.verb ;
    tip:subjectStart 5 ;
    tip:subjectEnd 14 ;
    tip:triggerStart 0 ;
    tip:triggerEnd 4 ;
    tip:objectStart 15 ;
    tip:objectEnd 29 ."""
    ]


def test_evidence_quotes_by_code_points(knowledge: Knowledge) -> None:
    """Offsets count code points of the document, in Arabic as in English."""
    texts = {document.stem: document.text for document in knowledge.documents}
    triples = list(knowledge_triples(knowledge))
    by_node: dict[str, dict[str, str]] = {}
    for triple in triples:
        if "/evidence/" in str(triple.subject):
            by_node.setdefault(str(triple.subject), {})[str(triple.predicate)] = triple.object.value  # type: ignore[union-attr]
    quotes = sorted(
        texts[facts["<https://w3id.org/tipgraph/ontology#document>"].rpartition("/")[2]][
            int(facts["<http://www.w3.org/ns/oa#start>"]) : int(facts["<http://www.w3.org/ns/oa#end>"])
        ]
        == facts["<http://www.w3.org/ns/oa#exact>"]
        for facts in by_node.values()
    )
    assert quotes == [True] * 6


def test_documents_say_what_is_known_of_them(knowledge: Knowledge) -> None:
    """Title and text have the document's language; what is unknown is left out."""
    assert (
        _about(knowledge, "doc:")
        == """\
doc:ar_1 a tip:Document ;
    dcterms:identifier "ar_1.txt" ;
    dcterms:language "ar" ;
    dcterms:title "التصنيف"@ar ;
    tip:sha256 "SHA-AR" .

doc:en_1 a tip:Document ;
    dc:publisher "The Daily" ;
    dcterms:identifier "en_1.txt" ;
    dcterms:issued "2023-07-11"^^xsd:date ;
    dcterms:language "en" ;
    dcterms:source <https://example.org/1> ;
    dcterms:title "A workshop"@en ;
    tip:sha256 "SHA-EN" .""".replace("SHA-AR", knowledge.documents[1].sha256).replace(
            "SHA-EN", knowledge.documents[0].sha256
        )
    )


def test_the_words_that_occur_come_along(knowledge: Knowledge) -> None:
    """Kind, labels and super-terms of every class, relation and tier in use; of none that is not."""
    words = _about(knowledge, "tip:")
    assert [line.split()[0] for line in words.splitlines() if line.startswith("tip:")] == [
        "tip:Agent",
        "tip:Country",
        "tip:Event",
        "tip:Organization",
        "tip:Person",
        "tip:Place",
        "tip:Report",
        "tip:Workshop",
        "tip:chairs",
        "tip:funds",
        "tip:holdsRoleIn",
        "tip:partnersWith",
        "tip:ranks",
        "tip:startDate",
        "tip:tier-2",
    ]
    assert (
        """\
tip:chairs a owl:ObjectProperty ;
    rdfs:label "chairs"@en,
        "préside"@fr,
        "يرأس"@ar ;
    rdfs:subPropertyOf tip:holdsRoleIn ."""
        in words
    )


def test_the_order_of_the_input_changes_nothing(knowledge: Knowledge) -> None:
    """The same knowledge in another order is the same bytes."""
    other = Knowledge(
        knowledge.documents[::-1],
        knowledge.entities[::-1],
        tuple(replace(claim, evidence=claim.evidence[::-1]) for claim in knowledge.claims[::-1]),
    )
    assert to_turtle(knowledge_triples(other)) == to_turtle(knowledge_triples(knowledge))


def test_a_claim_keeps_its_identifier_whoever_states_it() -> None:
    """Subject, relation, object, tier, year and money make it; speakers and evidence do not."""
    claim = Claim("eu", "funds", "workshop", amount="5", currency="EUR")
    assert claim_id(replace(claim, said_by=("egypt",), modality="planned")) == claim_id(claim)
    assert claim_id(replace(claim, amount="6")) != claim_id(claim)


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2023-07-10", '"2023-07-10"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("2023-07", '"2023-07"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
        ("2021", '"2021"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
    ],
)
def test_a_date_is_as_exact_as_its_text(date: str, written: str) -> None:
    """Day, month and year each have their own datatype."""
    knowledge = Knowledge((), (), (Claim("workshop", "startDate", date),))
    dates = [t.object for t in knowledge_triples(knowledge) if t.predicate.value.endswith("#startDate")]
    assert [str(date) for date in dates] == [written]


def test_file_names_of_any_script_become_addresses() -> None:
    """Spaces, brackets and slashes of a file name are encoded, letters of every script stay readable."""
    document = Document("بيان صحفي <1>/?#", "x.txt", "", "ar", "0" * 64, source="javascript:alert(1)")
    turtle = to_turtle(knowledge_triples(Knowledge((document,), (), ())))
    assert (
        "<https://w3id.org/tipgraph/document/بيان%20صحفي%20%3C1%3E%2F%3F%23> a tip:Document"
        in turtle.decode()
    )
    assert 'dcterms:source "javascript:alert(1)"' in turtle.decode()
    assert len(list(parse(input=turtle, format=RdfFormat.TURTLE))) == 5


@pytest.mark.parametrize(
    ("knowledge", "message"),
    [
        (Knowledge((), (Entity("x", "Dragon", ()),), ()), "the class 'Dragon' is not in the ontology"),
        (Knowledge((), (), (Claim("x", "eats", "y"),)), "the relation 'eats' is not in the ontology"),
    ],
)
def test_what_the_ontology_does_not_know_is_refused(knowledge: Knowledge, message: str) -> None:
    """A class or relation that nobody defined never gets into a graph."""
    with pytest.raises(GraphError, match=message):
        list(knowledge_triples(knowledge))
