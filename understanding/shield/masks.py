"""Figures that are no one's number: dates, clock times, links, case numbers, sums of money. Masked before phones
are sought."""

import re
import unicodedata

MASKED = "\x00"

LINK = re.compile(r"\b(?:https?://|www\.|teams\.microsoft\.com/|msteams:)\S+|\b19:[\w\-]+@thread\.\w+", re.IGNORECASE)

_MONTH = (
    r"(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars?|march|apr(?:il)?|mai|may|juni?|june|juli?|july|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|"
    r"nov(?:ember)?|de[sc](?:ember)?)"
)
_DAY, _MONTH_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_PACKED_CLOCK = r"(?:[01]\d|2[0-3])[0-5]\d"
_END = r"(?!\d|[.:/\-]\d)"

DATES_AND_TIMES = re.compile(
    "|".join(
        (
            rf"(?<!\d){_YEAR}[-./]{_MONTH_NUMBER}[-./]{_DAY}(?:[T ]{_CLOCK}(?::\d\d)?)?(?!\d)",
            rf"(?<![\d./])(?<!\d-){_DAY}[./\-] ?{_MONTH_NUMBER}[./\-] ?(?:{_YEAR}|\d\d)(?!\d|-\d)",
            rf"(?<![\d./\-]){_DAY}\.? ?[-–] ?{_DAY}[./] ?{_MONTH_NUMBER}(?:[./]{_YEAR})?(?!\d)",
            rf"(?<!\d){_DAY}\.? {_MONTH}\.?(?: {_YEAR})?(?!\w)",
            rf"(?<![\d.]){_CLOCK}(?::[0-5]\d)?(?: ?[-–] ?{_CLOCK})?{_END}",
            rf"(?<![\d.]){_DAY}[./]{_MONTH_NUMBER}\.?{_END}",
            rf"(?<!\d){_PACKED_CLOCK} ?[-–] ?{_PACKED_CLOCK}(?!\d)",
            r"(?<!\w)(?:kl\.?|klokk[ae]n?|at) ?(?:[01]?\d|2[0-4])(?: ?[-–] ?\d{1,2})?(?:[.: ]?[0-5]\d)?(?!\d|[ .\-]\d)",
            rf"(?<!\d){_YEAR} ?[-–/] ?(?:{_YEAR}|\d\d)(?!\d)",
            r"(?<!\w)(?:uke|uka|veke|week|uker|veker)\.? ?\d{1,2}(?: ?[-–] ?\d{1,2})?(?!\d)",
        )
    ),
    re.IGNORECASE,
)
_PACKED_DATE = re.compile(
    r"(?<!\d)(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19[3-9]\d|20[0-3]\d)|20[2-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)"
)
_REFERENCE = re.compile(
    r"(?:\b(?:ref\w*|saks?(?:nr|nummer)?|saksbehandling|arkiv\w*|journal\w*|jnr|ordre\w*|order|bestillings?(?:nr|nummer|id)|booking(?:s)?(?:nr|nummer|id)|"
    r"faktura\w*|invoice|org\w*\.?(?: ?(?:nr|nummer))?|case|ticket|kunde(?:nr|nummer)|avtale(?:nr|nummer)|kid(?![a-z])|"
    r"isbn|feil ?kode\w*|error(?: ?code)?|status ?kode|snr|snummer|art(?:ikkel)?[. ]{0,2}n(?:umme)?r|"
    r"dokument\w*|vedtak\w*|postboks|"
    r"konferanse-?id|conference id|møte-?id|meeting[ -]?id|m(?:ø|o)tekode|pinkode|pin(?![a-z])|kode|code|passkode|"
    r"passcode|lisens|serie\w*|versjon|build|stilling\w*|prosjekt\w*|inv(?![a-z]))"
    r"[ .-]?(?:id|nr|nummer|number|no)?[\s.:#\-]{0,3}(?:er |is )?[A-Za-z]{0,4}[\s\-/]?)(\d[\d\s./\-]*\d)|"
    r"#(\d+)|\b(?:(?:19|20)\d\d|[12]\d)/\d{3,8}(?:-\d+)?\b",
    re.IGNORECASE,
)
_AMOUNT = r"(?>\d[\d .]*\d)"
_MONEY = re.compile(
    rf"(?P<told>(?:kr\.?|nok|€|\$) ?{_AMOUNT}(?:,\d\d|,-)?)|"
    rf"{_AMOUNT}(?P<after>(?:,\d\d|,-)? ?(?:kr\b|kroner\b|nok\b|€|%|prosent\b)|,-)?",
    re.IGNORECASE,
)
"""Figures with or without the money beside them: a row of figures is read once, whatever it turns out to be."""
PHONE_CUE = re.compile(
    r"(?:tlf|telefon\w*|tel|mobil\w*|mob|\bring\w*|nås på|n[aå]s|sms|whats ?app\w*|viber|telegram|signal|"
    r"phone\w*|call\w*|cell|\bnumm?[eae]?r\w*|\bnomm?e?r\w*|\bnumber|\bnr|kontakt\w*|nå (?:meg|henne|ham|han) på|"
    r"телефон\w*|тел|номер|هاتف|رقم)[\s.:#\-()]*"
    r"(?:(?:(?:er|e|æ|is|var|va|på|pa|til|te|(?:i|in|fra|frå|from) \w+|min|mitt|hennes|hennas|hannes|hennar|hannas|"
    r"hans|hass|deres|deira|his|hers?|their|nr|nummer|nummeret)\b|\+)[\s.:]*){0,4}$",
    re.IGNORECASE,
)
_CASE_NUMBER = re.compile(r"(?<![\d/])(?:(?:19|20)\d\d|[12]\d)/\d{4,7}-\d{1,3}(?!\d)")
_MEETING_ID = re.compile(r"(?:møte|meeting|konferanse|conference)[ \-]?id\w*[\s.:#]*(\d[\d ]*\d)", re.IGNORECASE)
_HEX = re.compile(r"\b0x[0-9a-f]+\b|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b", re.IGNORECASE)


def plain_digits(text: str) -> str:
    """`text` with every decimal digit as ASCII and every odd space as a space; the length is unchanged."""
    if text.isascii():
        return text
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if letter.isspace() or unicodedata.category(letter) in {"Cf", "Zs"}:
        return " "
    return "-" if letter in "‐‑‒–—−" else letter


def blank(text: str, pattern: re.Pattern[str], group: int = 0) -> str:
    """`text` with what `pattern` matches, or that `group` of it, made unreadable, at the same length."""
    return pattern.sub(lambda match: _blanked(match, group), text)


def _blanked(match: re.Match[str], group: int) -> str:
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    whole = match.group()
    return whole[:start] + "".join(MASKED if one.isalnum() else one for one in whole[start:end]) + whole[end:]


def without_links(text: str) -> str:
    return blank(blank(text, LINK), _HEX)


def without_dates(text: str) -> str:
    return blank(text, DATES_AND_TIMES)


def without_case_numbers(text: str) -> str:
    """«2026/012345-1» and «Møte-ID: 312 456 789 01» out of the way: eleven figures that are no one's number."""
    return blank(blank(text, _CASE_NUMBER), _MEETING_ID, 1)


def without_references(text: str) -> str:
    """Packed dates, case numbers and money out of the way as well; after «tlf» nothing is a case number."""
    plain = _MONEY.sub(lambda match: _blanked(match, 0) if match.lastgroup else match[0], blank(text, _PACKED_DATE))
    return _REFERENCE.sub(lambda match: match.group() if _is_called(plain, match) else _blanked(match, 0), plain)


def _is_called(text: str, match: re.Match[str]) -> bool:
    return PHONE_CUE.search(text[max(0, match.start() - 32) : match.start()]) is not None
