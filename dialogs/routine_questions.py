"""A question about the routine, answered by the duties and rules themselves, so that the answer cannot disagree.


Each topic names the duties that answer it. The cues are folded words and stems (see `fold`), bokmål, nynorsk and
English; the topic with the most telling cues wins.
"""

from dataclasses import dataclass

from booking.directory.contacts import fold
from booking.duties import DUTIES, Duty
from booking.legal_basis import LegalBasis


@dataclass(frozen=True, slots=True)
class Topic:
    """Which duties answer, and the cues that ask for them. A cue of several words weighs more than one word."""

    duties: tuple[str, ...]
    cues: tuple[str, ...]


# ruff: noqa: E501 - a table reads best with one topic a row
TOPICS = (
    Topic(
        ("two-weeks",),
        (
            "hvor lenge for", "hvor tidlig", "kor tidleg", "kor lenge for", "lenge i forveien", "i forveien", "forhand",
            "forehand", "varsel", "notice", "in advance", "how early", "siste liten", "to uker", "to veker", "14 dager",
            "fjorten dag", "two weeks", "frist for a bestille", "frist for bestilling", "bestillingsfrist", "how soon",
        ),
    ),
    Topic(
        ("within-deadline", "no-deadline"),
        (
            "tre maneder", "tre manader", "3 maneder", "3 mnd", "three months", "tremaneders", "frist", "deadline",
            "bosetting", "busetjing", "settlement", "bosatt", "busett", "senest", "seinast",
        ),
    ),
    Topic(("set-days",), ("hvilke dager", "kva dagar", "hvilken dag", "ukedag", "vekedag", "which day", "what days",
                          "tirsdager", "fredager", "tysdagar", "fredagar", "onsdager", "mandager", "torsdager", "dagar")),
    Topic(("on-teams",), ("teams", "digital", "fysisk", "oppmote", "in person", "on site", "videomote", "hvor foregar",
                          "hvor holdes", "kor er samtala", "hvor er samtalen", "ansikt til ansikt", "personlig")),
    Topic(("session-interpreter",), ("tolk", "interpreter", "bestiller tolk", "ordner tolk", "skaffer tolk", "betaler tolk")),
    Topic(("meeting-interpreter",), ("fremmotetolk", "tolk informasjonsmote", "tolk infomote", "tolk gruppemote", "bestiller tolk informasjonsmote",
                                     "bestiller tolk infomote", "ordner tolk informasjonsmote", "interpreter information meeting",
                                     "interpreter group meeting", "bestiller tolk gruppemote")),
    Topic(("meeting-room",), ("rom", "rommet", "lokale", "lokalet", "room", "venue")),
    Topic(("hold-meeting",), ("varer informasjonsmote", "varer infomote", "varer gruppemote", "lenge informasjonsmote",
                              "lenge infomote", "lang tid informasjonsmote", "long group meeting", "information meeting last")),
    Topic(("group-meeting", "agree-meeting"), ("informasjonsmote", "infomote", "gruppemote", "gruppeinformasjon", "group meeting",
                                               "information meeting", "fellesmote")),
    Topic(("order-session",), ("duf", "navn", "namn", "opplysning", "personnummer", "fodselsnummer", "name", "hvordan bestille",
                               "korleis bestill", "how book", "personvern", "privacy")),
    Topic(("agree-presence",), ("vare med", "vere med", "vaere med", "delta", "til stede", "tilstede", "attend", "present",
                                "sitte med", "sitje med", "sit in", "be there")),
    Topic(("forward-link",), ("lenke", "lenken", "lenkje", "link", "videresend", "vidaresend", "forward", "invitasjon")),
    Topic(("lead-session",), ("varer samtale", "varer", "varar", "varighet", "lengde", "hvor lang tid", "kor lang tid", "how long",
                              "hvem leder", "kven leier", "who leads", "leder samtalen")),
    Topic(("no-note", "own-notes", "write-note"), ("notat", "skriver notat", "skriv notat", "writes note", "referat", "imdi", "notes", "minutes", "skriver",
                                                   "journal", "dokumenter")),
    Topic(("no-pre-or-post-talk",), ("forsamtale", "ettersamtale", "pre talk", "post talk", "snakke med veileder for")),
    Topic(("map-competence",), ("kompetansekartlegging", "kartlegging", "mapping")),
    Topic(("age-covered", "no-age-limit"), ("alder", "aldersgrense", "age", "55", "18", "over 55", "under 18", "gammel", "gamal",
                                            "hvor gammel", "kor gamal", "how old")),
    Topic(("send-material",), ("materiell", "materiale", "material", "etterpa", "afterwards", "etter samtal", "after the session")),
    Topic(("recommend",), ("anbefaling", "tilrading", "recommend", "sluttmal", "rad om")),
)  # fmt: skip


def duties_asked_about(text: str, basis: LegalBasis | None) -> tuple[Duty, ...]:
    """The duties that answer the question, for `basis` where one is named; empty where no topic is recognised."""
    words = fold(text)
    digits = {token for token in text.split() if token.strip("?.,!").isdigit()}
    scored = [(_score(topic, words, {d.strip("?.,!") for d in digits}), topic) for topic in TOPICS]
    best, topic = max(scored, key=lambda pair: pair[0])
    if not best:
        return ()
    wanted = {duty.key: duty for duty in DUTIES if basis is None or basis in duty.bases}
    return tuple(wanted[key] for key in topic.duties if key in wanted)


def _score(topic: Topic, folded: str, digits: set[str]) -> int:
    """Cues found; one of several words counts by how many, with its words in order and anything between."""
    words = folded.split()
    score = 0
    for cue in topic.cues:
        parts = cue.split()
        if cue in digits:
            score += 2
        elif len(parts) > 1 and cue in folded:
            score += 2 * len(parts)
        elif _in_order(parts, words):
            score += 2 * len(parts) - 1
    return score


def _in_order(parts: list[str], words: list[str]) -> bool:
    at = iter(words)
    return all(any(word.startswith(part) for word in at) for part in parts)
