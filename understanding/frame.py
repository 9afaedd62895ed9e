"""What was understood of one message."""

from dataclasses import dataclass
from typing import Any

from understanding.intent.intent import Intent
from understanding.shield.findings import Finding, Kind
from understanding.slots.legal_basis import LegalBasis
from understanding.slots.reply_language import WrittenLanguage
from understanding.when.answers import When


@dataclass(frozen=True, slots=True)
class Frame:
    """One message, understood. It holds nothing identifying: `findings` are places in the text, `identifying`
    their kinds.

    `municipality` is spelt as in the directory; `place_outside` is a place named that the centre does not serve.
    `language` is the interpreter's language by id; where it must be asked it is None, with `language_choices`
    to ask between.
    """

    intent: Intent
    municipality: str | None
    language: str | None
    legal_basis: LegalBasis | None
    when: When
    identifying: tuple[Kind, ...]
    reply_language: WrittenLanguage
    place_outside: str | None = None
    language_choices: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The frame as `python -m bot understand` prints it."""
        return {
            "intent": self.intent,
            "municipality": self.municipality,
            "language": self.language,
            "legal_basis": self.legal_basis,
            "when": {
                "kind": self.when.kind,
                "value": self.when.value,
                "alternatives": list(self.when.alternatives),
            },
            "identifying": list(self.identifying),
            "reply_language": self.reply_language,
        }
