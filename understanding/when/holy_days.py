"""Days known by name: the Norwegian public holidays, their eves, and other days advisers count from.

Source for the church year: computus by `dateutil.easter`; Lov om helligdager § 2 for which days it gives.
"""

from datetime import date, timedelta

from dateutil.easter import easter

from understanding.when.parts import HolyDay
from understanding.when.phrase_book_of import book

_FROM_EASTER = {
    "fastelavn": -49, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter eve": -1,
    "easter day": 0, "easter monday": 1, "ascension": 39, "whit eve": 48, "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
_FIXED = {
    "new year's day": (1, 1), "second new year's day": (1, 2),
    "sami day": (2, 6), "valentine": (2, 14), "women's day": (3, 8), "labour day": (5, 1),
    "liberation day": (5, 8), "constitution day": (5, 17), "st john's eve": (6, 23), "olsok": (7, 29),
    "un day": (10, 24), "halloween": (10, 31), "martinmas": (11, 11), "lucia": (12, 13),
    "little christmas eve": (12, 23),
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "third christmas day": (12, 27),
    "fourth christmas day": (12, 28), "new year's eve": (12, 31),
}  # fmt: skip

_NTH_SUNDAY = {"mothers' day": (2, 2), "fathers' day": (11, 2), "all saints": (11, 1)}
_ADVENT = {f"advent {number}": number for number in (1, 2, 3, 4)}
_ADVENT_SUNDAYS = {
    HolyDay(key): "|".join(
        form.format(word) for word in words for form in (
            "{} søndag i advent", "{} sundag i advent", "{} advent", "{} adventssøndag", "{} sunday of advent",
            "{} sunday in advent", "{} advent sunday",
        )
    ) + also
    for key, words, also in (
        ("advent 1", ("1 .", "1", "1st", "første", "fyrste", "first"), "|advent sunday"),
        ("advent 2", ("2 .", "2", "2nd", "andre", "annen", "second"), ""),
        ("advent 3", ("3 .", "3", "3rd", "tredje", "third"), ""),
        ("advent 4", ("4 .", "4", "4th", "fjerde", "siste", "fourth", "last"), ""),
    )
}  # fmt: skip

HOLY_DAYS = book(_ADVENT_SUNDAYS | {
    HolyDay("mothers' day"): "morsdag|morsdagen",
    HolyDay("fathers' day"): "farsdag|farsdagen",
    HolyDay("all saints"): "allehelgensdag|allehelgensdagen|allehelgenssøndag",
    HolyDay("fastelavn"): "fastelavn|fastelavnssøndag",
    HolyDay("palm sunday"): "palmesøndag|palmesundag|palm sunday",
    HolyDay("maundy thursday"): "skjærtorsdag|skjertorsdag|skirtorsdag|maundy thursday",
    HolyDay("good friday"): "langfredag|good friday",
    HolyDay("easter eve"): "påskeaften|påskeafta|påskeftan|påskaften|easter eve",
    HolyDay("easter day"):
        "1 påskedag|1 . påskedag|første påskedag|fyrste påskedag|påskedag|påskesøndag|easter sunday|easter day",
    HolyDay("easter monday"): "2 påskedag|2 . påskedag|andre påskedag|annen påskedag|easter monday",
    HolyDay("ascension"):
        "kristi himmelfartsdag|kristihimmelfartsdag|kr . himmelfartsdag|kristi himmelfart|"
        "himmelfartsdagen|himmelfartsdag|ascension day",
    HolyDay("whit eve"): "pinseaften|pinseafta|pinseftan",
    HolyDay("whit sunday"): "1 pinsedag|1 . pinsedag|første pinsedag|fyrste pinsedag|pinsedag|pinsesøndag|whit sunday",
    HolyDay("whit monday"): "2 pinsedag|2 . pinsedag|andre pinsedag|annen pinsedag|whit monday|pentecost monday",
    HolyDay("new year's day"):
        "1 nyttårsdag|1 . nyttårsdag|første nyttårsdag|fyrste nyttårsdag|nyttårsdag|nyttårsdagen|"
        "new year's day|new years day",
    HolyDay("second new year's day"): "2 nyttårsdag|2 . nyttårsdag|andre nyttårsdag|annen nyttårsdag",
    HolyDay("sami day"): "samefolkets dag|samenes dag|samenes nasjonaldag|samedagen",
    HolyDay("valentine"): "valentinsdagen|valentinsdag",
    HolyDay("women's day"): "kvinnedagen|den internasjonale kvinnedagen|kvinnedag",
    HolyDay("labour day"): "arbeidernes dag|arbeidaranes dag|labour day",
    HolyDay("liberation day"): "frigjøringsdagen|frigjeringsdagen",
    HolyDay("constitution day"): "grunnlovsdagen|grunnlovsdag|nasjonaldagen|syttende mai|søttande mai|constitution day",
    HolyDay("st john's eve"):
        "sankthansaften|sankthansaftan|sankthans|sankthansafta|sankt hans|sankt hansaften|st hans|st . hans|"
        "st hansaften|st . hansaften|jonsokaften|jonsok|jonsokkvelden|jonsokeftan",
    HolyDay("olsok"): "olsok",
    HolyDay("un day"): "fn - dagen|fn dagen|fndagen",
    HolyDay("halloween"): "halloween",
    HolyDay("martinmas"): "mortensdag|mortensaften",
    HolyDay("lucia"): "luciadagen|lucia|luciadag|santa lucia",
    HolyDay(
        "little christmas eve"): "lille julaften|litle julaftan|veslejulaftan|vesle julaften|lillejulaften|"
        "litlejulaftan",
    HolyDay("christmas eve"): "julaften|julaftan|julafta|julekvelden|julaftenen|christmas eve",
    HolyDay("christmas day"):
        "1 juledag|1 . juledag|første juledag|fyrste juledag|1 joledag|1 . joledag|juledag|juledagen|christmas day",
    HolyDay("boxing day"): "2 juledag|2 . juledag|andre juledag|annen juledag|boxing day",
    HolyDay("third christmas day"): "3 juledag|3 . juledag|tredje juledag",
    HolyDay("fourth christmas day"): "4 juledag|4 . juledag|fjerde juledag",
    HolyDay(
        "new year's eve"): "nyttårsaften|nyttårsaftan|nyttårsafta|nyårsaften|new year's eve|new years eve|"
        "nyttårskvelden",
})  # fmt: skip


def holy_day(key: str, year: int) -> date:
    """The date of the day in `year`."""
    if key in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[key])
    if key in _ADVENT:  # the fourth is the last Sunday before Christmas Day
        eve = date(year, 12, 24)
        return eve - timedelta(days=(eve.weekday() + 1) % 7 + 7 * (4 - _ADVENT[key]))
    if key in _NTH_SUNDAY:
        month, nth = _NTH_SUNDAY[key]
        first = date(year, month, 1)
        return first + timedelta(days=6 - first.weekday() + 7 * (nth - 1))
    month, day = _FIXED[key]
    return date(year, month, day)
