"""Each rule that can stop a booking has a sentence for the one it stops, in every written language."""

import pytest

from booking.rules import RULES
from booking.rules.rule import Rule
from cards.catalogue import WRITTEN_LANGUAGES, texts

ARGUMENTS = {"counsellor": "Arturo Hernandez", "phone": "959 71 963", "youngest": 18, "oldest": 55}


@pytest.mark.parametrize("language", WRITTEN_LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_its_sentence(rule: Rule, language: str) -> None:
    assert texts(language)(rule.message, **ARGUMENTS).endswith(".")
