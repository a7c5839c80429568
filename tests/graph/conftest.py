"""A small piece of knowledge in English and Arabic that touches every part of the graph."""

from __future__ import annotations

import hashlib

import pytest

from tipgraph.model import Claim, Document, Entity, Evidence, Knowledge, Span

ENGLISH = "Naela Gabr chairs the NCCPIM. The EU funds the workshop with EUR 1.5 million on 10 July 2023."
ARABIC = "ترأس نائلة جبر اللجنة الوطنية، ويضع التقرير مصر في المستوى الثاني."


def _document(stem: str, language: str, text: str, **known: str) -> Document:
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    return Document(stem, f"{stem}.txt", text, language, fingerprint, **known)


def _evidence(
    stem: str, text: str, quote: str, rule: str, subject: str, value: str, trigger: str
) -> Evidence:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Evidence(stem, span(quote), quote, rule, span(subject), span(value), span(trigger))


@pytest.fixture
def knowledge() -> Knowledge:
    """Two documents, six entities, five claims; one claim is stated in both documents."""
    chairs_en = _evidence(
        "en_1", ENGLISH, "Naela Gabr chairs the NCCPIM", "en.chairs.active", "Naela Gabr", "NCCPIM", "chairs"
    )
    chairs_ar = _evidence(
        "ar_1",
        ARABIC,
        "ترأس نائلة جبر اللجنة الوطنية",
        "ar.chairs.verb",
        "نائلة جبر",
        "اللجنة الوطنية",
        "ترأس",
    )
    funds = _evidence(
        "en_1", ENGLISH, "The EU funds the workshop", "en.funds.active", "EU", "workshop", "funds"
    )
    ranks = _evidence(
        "ar_1", ARABIC, "يضع التقرير مصر في المستوى الثاني", "ar.ranks.verb", "التقرير", "مصر", "يضع"
    )
    date = _evidence(
        "en_1",
        ENGLISH,
        "workshop with EUR 1.5 million on 10 July 2023",
        "en.date.on",
        "workshop",
        "10 July 2023",
        "on",
    )
    return Knowledge(
        documents=(
            _document(
                "en_1",
                "en",
                ENGLISH,
                title="A workshop",
                publisher="The Daily",
                issued="2023-07-11",
                source="https://example.org/1",
            ),
            _document("ar_1", "ar", ARABIC, title="التصنيف"),
        ),
        entities=(
            Entity("naela-gabr", "Person", (("ar", "نائلة جبر"), ("en", "Naela Gabr")), (("en", "N. Gabr"),)),
            Entity("nccpim", "Organization", (("en", "NCCPIM"),), (("ar", "اللجنة الوطنية"),)),
            Entity("eu", "Organization", (("en", "EU"),)),
            Entity("workshop", "Workshop", (("en", "workshop"),)),
            Entity("egypt", "Country", (("ar", "مصر"), ("en", "Egypt"))),
            Entity("tip-report", "Report", (("en", "TIP Report"),)),
        ),
        claims=(
            Claim(
                "naela-gabr",
                "chairs",
                "nccpim",
                roles=(("ar", "رئيس"), ("en", "chair")),
                evidence=(chairs_en, chairs_ar),
            ),
            Claim(
                "eu",
                "funds",
                "workshop",
                amount="1500000",
                currency="EUR",
                modality="planned",
                said_by=("naela-gabr",),
                evidence=(funds,),
            ),
            Claim("tip-report", "ranks", "egypt", tier="tier-2", year=2024, evidence=(ranks,)),
            Claim("eu", "partnersWith", "egypt", evidence=(funds,)),
            Claim("workshop", "startDate", "2023-07-10", evidence=(date,)),
        ),
    )
