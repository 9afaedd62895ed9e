"""Where a rule or a duty comes from, as lawyers write it in the reader's language: «rutinen pkt. 2.2»."""

from booking.rules.rule import Citation, Source
from cards.catalogue import Texts

_KEYS = {
    Source.ROUTINE: "citation-routine",
    Source.INTEGRATION_ACT: "citation-integration-act",
    Source.CENTRE: "citation-centre",
}


def citation(t: Texts, cited: Citation) -> str:
    return t(_KEYS[cited.source], point=cited.point)
