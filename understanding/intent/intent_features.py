"""What the intent model looks at in a message: its concepts, which stand side by side, which come first, and which
stand under a negation or tell of what is past."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from understanding.intent.concepts import meanings
from understanding.intent.intent_slots import HIDDEN, LANGUAGE
from understanding.words.tokens import Token

_BREAKS = frozenset(",.?!:;–-")
_TURNS = frozenset(("only", "instead", "w:men", "w:but", "or"))
"""After these a negation no longer counts: «ikke avbestill, bare flytt»."""
_SCOPES = frozenset(("not", "since", "past"))
_DONE = frozenset(("book", "move", "change", "cancel", "block"))
_DENIABLE = _DONE | {"group", "single", "session", "crowd", "inform"}
_FUTILE = frozenset(("can", "get", "wonder", "why"))
"""«får ikke flyttet timen», «kan du ikke flytte den?»: the wish stands, whatever the negation says."""
_SPOKEN_TOO = frozenset(("english", "norwegian"))
_POLITE = frozenset(("hello", "please", "seelast"))
_REACH = 4
_FORMS = frozenset(
    ("who", "what", "when", "how", "where", "why", "duration", "amount", "early", "can", "must", "get", "wonder",
     "need", "want", "w:er", "w:har", "w:er_det", "book", "move", "change", "cancel", "block", "show", "find", "call",
     "contact", "send", "explain", "not.book", "not.move", "not.cancel", "i", "we")
)  # fmt: skip
"""What shows the form of a request: a question, a wish, a bidding, a statement."""
_DOMAIN = frozenset(
    ("session", "single", "group", "crowd", "booking", "interpreter", "participant", "counsellor", "centre", "rule",
     "deadline", "note", "link", "room", "law", "privacy", "digital", "mapping", "calendar", "contact")
)  # fmt: skip
_FOREIGN = frozenset(("elsewhere", "other"))


@dataclass(frozen=True, slots=True)
class Symbol:
    """One concept, slot or word; `says` something of the subject, unlike «til» and «det»."""

    name: str
    word: str
    says: bool


def symbols(tokens: Sequence[Token], slots: dict[int, str]) -> list[Symbol]:
    """The message as symbols; `slots` names the tokens that are a place, a language, a date, a member of the staff."""
    words = ["for" if token.folded == "før" else token.folded for token in tokens]
    by_start = {meaning.start: meaning for meaning in meanings(words)}
    found: list[Symbol] = []
    place = 0
    while place < len(tokens):
        token, meaning = tokens[place], by_start.get(place)
        if slots.get(place) == HIDDEN:
            pass
        elif place in slots:
            if not (found and found[-1].name == slots[place]):
                found.append(Symbol(slots[place], slots[place], says=True))
        elif token.text in ("æ", "Æ"):
            found.append(Symbol("i", "i", says=True))
        elif meaning is not None and not any(at in slots for at in range(place, meaning.end)):
            word = " ".join(words[place : meaning.end])
            subject = meaning.concept != "-"
            found.append(Symbol(meaning.concept if subject else f"w:{word}", word, says=subject))
            place = meaning.end
            continue
        elif token.is_word:
            found.append(Symbol("other", token.folded, says=True))
        elif token.text in _BREAKS:
            found.append(Symbol(token.text, token.text, says=False))
        place += 1
    return _with_polarity(_with_spoken_language(found))


def _with_spoken_language(line: list[Symbol]) -> list[Symbol]:
    """«tolk på engelsk» names what the participant speaks, «svar på engelsk» what the adviser reads."""
    names = {symbol.name for symbol in line}
    if "interpreter" not in names or "answer" in names:
        return line
    return [replace(symbol, name=LANGUAGE) if symbol.name in _SPOKEN_TOO else symbol for symbol in line]


def _with_polarity(line: Sequence[Symbol]) -> list[Symbol]:
    """The line with what is denied named so: «ikke flytt, avlys» is «not.move» and «cancel»."""
    told: list[Symbol] = []
    left = 0
    for place, symbol in enumerate(line):
        before = [one.name for one in line[max(0, place - 3) : place]]
        after = line[place + 1].name if place + 1 < len(line) else ""
        if symbol.name == "not":
            left = 0 if _FUTILE.intersection(before) else _REACH
        elif symbol.name in _BREAKS or symbol.name in _TURNS:
            left = 0
        denied = left > 0 or (symbol.name in _DONE and after == "not" and not {"want", "must"}.intersection(before))
        told.append(replace(symbol, name=f"not.{symbol.name}") if denied and symbol.name in _DENIABLE else symbol)
        left -= 1
    return told


def features(line: Sequence[Symbol]) -> set[str]:
    """The features of a message, by name."""
    names = [symbol.name for symbol in line]
    seen = {f"1 {name}" for name in names}
    seen.update(f"w {symbol.word}" for symbol in line)
    ends = ["^", *names, "$"]
    seen.update(f"2 {one} {two}" for one, two in pairwise(ends))
    seen.update(f"v {one} {two}" for one, two in pairwise(["^", *(symbol.word for symbol in line), "$"]))
    seen.update(f"3 {a} {b} {c}" for a, b, c in zip(ends, ends[1:], ends[2:], strict=False))
    body = [name for name in names if name not in _POLITE and name not in _BREAKS]
    telling = [symbol.name for symbol in line if symbol.says and symbol.name not in _POLITE]
    for place, one in enumerate(telling):
        seen.update(f"s {one} {two}" for two in telling[place + 1 : place + 1 + _REACH])
    if body:
        seen.update(
            (f"first {body[0]}", f"first {' '.join(body[:2])}", f"last {body[-1]}", f"long {min(len(body), 8)}")
        )
    if len(body) <= 3:
        seen.add(f"whole {' '.join(body)}")
    seen.update(_opening(names))
    seen.update(group for word in {symbol.word for symbol in line} for group in _letters(word))
    seen.update(_form_and_matter(body, telling))
    seen.add(f"domain {min(2, len(_DOMAIN.intersection(names)))} {min(2, sum(name in _FOREIGN for name in names))}")
    seen.update(_in_scope(line))
    return seen


def _form_and_matter(body: Sequence[str], telling: Sequence[str]) -> Iterator[str]:
    """The form of the request, by the first word that shows it, with each thing it is about."""
    form = next((name for name in body if name in _FORMS), "none")
    for name in set(telling):
        if name != form:
            yield f"q {form} {name}"


def _letters(word: str) -> Iterator[str]:
    """The groups of letters of a word: a typing error, a compound or a word that the lexicon lacks still says much."""
    whole = f"<{word}>"
    for length in (3, 4):
        yield from (f"g {whole[at : at + length]}" for at in range(len(whole) - length + 1))


def _opening(names: Sequence[str]) -> Iterator[str]:
    """What opens each clause."""
    for before, name in zip(["^", *names], names, strict=False):
        if before == "^" or before in _BREAKS or before in _POLITE:
            yield f"open {name}"


def _in_scope(line: Sequence[Symbol]) -> Iterator[str]:
    """What stands under a negation, or in a clause that tells of what has been."""
    scope, left = "", 0
    for symbol in line:
        if symbol.name in _SCOPES:
            scope, left = symbol.name, _REACH
        elif symbol.name in _BREAKS or symbol.name in _TURNS:
            left = 0
        elif left and symbol.says:
            yield f"{scope}+{symbol.name}"
            left -= 1
