"""The forms that a day and an hour are written in, each made from a day or an hour that was drawn first."""

import random
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from tests.understanding.privacy_texts import words

Form = tuple[str, tuple[date, ...]]

_WEEKDAYS = {
    "nb": words("mandag tirsdag onsdag torsdag fredag lørdag søndag"),
    "nn": words("måndag tysdag onsdag torsdag fredag laurdag sundag"),
    "en": words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "dialect": words("manda tirsda onsda torsda freda lørda sønda"),
}
_MONTHS = {
    "nb": words("januar februar mars april mai juni juli august september oktober november desember"),
    "en": words("January February March April May June July August September October November December"),
    "short": words("jan. feb. mars apr. mai juni juli aug. sept. okt. nov. des."),
}
_MONTHS["nn"] = _MONTHS["dialect"] = _MONTHS["nb"]
_ORDINALS = words(
    "første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte tolvte trettende fjortende "
    "femtende sekstende syttende attende nittende tjuende tjueførste tjueandre tjuetredje tjuefjerde tjuefemte "
    "tjuesjette tjuesjuende tjueåttende tjueniende trettiende trettiførste"
)
_NUMBERS = {
    "nb": words("en to tre fire fem seks sju åtte ni ti elleve tolv"),
    "nn": words("ei to tre fire fem seks sju åtte ni ti elleve tolv"),
    "en": words("one two three four five six seven eight nine ten eleven twelve"),
}
_NUMBERS["dialect"] = _NUMBERS["nb"]


def _ahead(chance: random.Random, now: datetime) -> date:
    """A day that no form leaves open: after today, and within ten months."""
    return now.date() + timedelta(days=chance.randint(1, 300))


def _coming(now: datetime, weekday: int) -> date:
    day = now.date() + timedelta(days=1)
    while day.weekday() != weekday:
        day += timedelta(days=1)
    return day


def _english_ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def calendar_form(chance: random.Random, now: datetime, lang: str) -> Form:
    """A day and month, sometimes with its weekday, week or year."""
    day = _ahead(chance, now)
    weekday, month = _WEEKDAYS[lang][day.weekday()], _MONTHS[lang][day.month - 1]
    week = day.isocalendar().week
    english = [
        f"{month} {day.day}", f"{month} {_english_ordinal(day.day)}", f"{day.day} {month}",
        f"the {_english_ordinal(day.day)} of {month}", f"{weekday} {month} {day.day}",
        f"{weekday}, {month} {_english_ordinal(day.day)}", f"{weekday} {day.day} {month}",
        f"{weekday} the {_english_ordinal(day.day)} of {month}", f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}", f"{weekday} {day.day}/{day.month}", f"{day.day}.{day.month}.{day.year}",
        f"{day.isoformat()}", f"{weekday} {day.day}.{day.month}.", f"{day.day} {month[:3]}", f"{month[:3]} {day.day}",
    ]  # fmt: skip
    short = _MONTHS["short"][day.month - 1]
    norse = [
        f"{day.day}. {month}", f"{day.day} {month}", f"{day.day}.{month}", f"den {day.day}. {month}",
        f"{weekday} {day.day}. {month}", f"{weekday} den {day.day}. {month}",
        f"{weekday} {day.day}. {month} {day.year}",
        f"{day.day}. {month} {day.year}", f"{day.day}.{day.month}.", f"{day.day}/{day.month}",
        f"{day.day:02}.{day.month:02}.{day.year}", f"{day.day}.{day.month}.{day.year % 100}",
        f"{day.day}/{day.month}-{day.year % 100}", f"{day.day:02}/{day.month:02}/{day.year}",
        f"{weekday} {day.day}.{day.month}.", f"{weekday} {day.day}/{day.month}", f"{weekday[:3]} {day.day}/{day.month}",
        f"{weekday[:3]}. {day.day}.{day.month}.", f"{day.day}. {short}", f"{day.day}.{short}", f"{day.day} {short}",
        f"{day.day}. {short} {day.year}", f"{day.isoformat()}", f"den {_ORDINALS[day.day - 1]} {month}",
        f"{_ORDINALS[day.day - 1]} {month}", f"den {day.day}.{day.month}.", f"den {day.day}/{day.month}",
        f"{weekday}, {day.day}. {month}", f"{weekday} ({day.day}.{day.month}.)", f"{day.day}.{day.month}.{day.year}",
        f"{weekday} i uke {week}, {day.day}.{day.month}.", f"{day.day}-{day.month}-{day.year}",
        f"{month} den {day.day}.", f"{day.day}.{day.month} ({weekday})",
    ]  # fmt: skip
    return chance.choice(english if lang == "en" else norse), (day,)


def week_form(chance: random.Random, now: datetime, lang: str) -> Form:
    """A weekday in a numbered week ahead."""
    day = _ahead(chance, now)
    _, week, _ = day.isocalendar()
    if day.isocalendar()[:2] == now.isocalendar()[:2]:
        day += timedelta(days=7)
        _, week, _ = day.isocalendar()
    weekday = _WEEKDAYS[lang][day.weekday()]
    word = {"nn": "veke", "en": "week"}.get(lang, "uke")
    forms = [f"{weekday} i {word} {week}", f"{weekday} {word} {week}", f"{word} {week}, {weekday}"]
    if lang == "en":
        forms = [f"{weekday} in {word} {week}", f"{weekday} {word} {week}", f"{weekday} of week {week}"]
    else:
        forms += [f"i {word} {week} på {weekday}", f"{word} {week} {weekday}", f"u{week} {weekday}"]
    return chance.choice(forms), (day,)


def coming_form(chance: random.Random, now: datetime, lang: str) -> Form:
    """A bare weekday, or one that a word says more about."""
    number = chance.randrange(7)
    coming = _coming(now, number)
    weekday = _WEEKDAYS[lang][number]
    today = now.date() if number == now.weekday() else None
    monday = now.date() - timedelta(days=now.weekday())
    next_week = monday + timedelta(days=7 + number)
    plain = (coming, today) if today else (coming,)
    of_week = {"nn": ("neste veke",), "en": ("next week",)}.get(lang, ("neste uke", "neste uka"))
    after_next = {"nn": ("veka etter neste",), "en": ("the week after next",)}.get(
        lang, ("uka etter neste", "om to uker")
    )
    start = {"en": "on "}.get(lang, "på ")
    forms: list[Form] = [
        (weekday, plain), (start + weekday, plain), (f"{weekday} {of_week[0]}", (next_week,)),
        (f"{of_week[-1]} {start}{weekday}", (next_week,)), (f"{of_week[-1]} {weekday}", (next_week,)),
        (f"{weekday} i {after_next}" if lang != "en" else f"{weekday} {after_next}",
         (next_week + timedelta(days=7),)),
    ]  # fmt: skip
    if lang != "en":
        coming_words = ("førstkommande", "komande") if lang == "nn" else ("førstkommende", "kommende", "nærmeste")
        forms += [(f"{chance.choice(coming_words)} {weekday}", plain), (f"{weekday} {coming_words[0]}", plain),
                  (f"{weekday} i {of_week[0]}", (next_week,))]  # fmt: skip
        if lang != "dialect":
            forms += [(f"neste {weekday}", (coming, coming + timedelta(days=7))), (f"nå på {weekday}", plain)]
            forms += [(f"overneste {weekday}", (coming + timedelta(days=7), coming + timedelta(days=14)))]
    else:
        forms += [(f"next {weekday}", (coming, coming + timedelta(days=7))), (f"this coming {weekday}", plain)]
    return chance.choice(forms)


def counted_form(chance: random.Random, now: datetime, lang: str) -> Form:
    """Days and weeks from now."""
    today, count = now.date(), chance.randint(2, 12)
    word = str(count) if chance.random() < 0.4 else _NUMBERS[lang][count - 1]
    weeks, days = today + timedelta(days=7 * count), today + timedelta(days=count)
    eight = (days, days - timedelta(days=1)) if count == 8 else (days,)
    tomorrow, after = today + timedelta(days=1), today + timedelta(days=2)
    if lang == "en":
        return chance.choice([
            (f"in {word} weeks", (weeks,)), (f"in {word} days", eight), ("tomorrow", (tomorrow,)),
            ("the day after tomorrow", (after,)), (f"{word} weeks from now", (weeks,)),
        ])  # fmt: skip
    week_word, day_word = ("veker", "dagar") if lang == "nn" else ("uker", "dager")
    one = {"nn": "ei veke", "dialect": "ei uke"}.get(lang, "en uke")
    early = {"nn": ("i morgon", "i overmorgon"), "dialect": ("i mårra", "i overmorra")}.get(
        lang, ("i morgen", "i overmorgen")
    )
    return chance.choice([
        (f"om {word} {week_word}", (weeks,)), (f"om {word} {day_word}", eight), (early[0], (tomorrow,)),
        (early[1], (after,)), (f"{word} {week_word} fra i dag", (weeks,)), (f"om {one}", (today + timedelta(days=7),)),
        (f"om fjorten {day_word}", (today + timedelta(days=14),)), (early[0].replace(" ", ""), (tomorrow,)),
        (f"i dag om {word} {week_word}", (weeks,)),
    ])  # fmt: skip


def nth_form(chance: random.Random, now: datetime, lang: str) -> Form:
    """«andre tirsdag i mars»: counted from the month's first day."""
    month = now.date().replace(day=1)
    for _ in range(chance.randint(1, 9)):
        month = (month + timedelta(days=32)).replace(day=1)
    number, nth = chance.randrange(7), chance.randint(1, 4)
    first = month + timedelta(days=(number - month.weekday()) % 7)
    weekday, name = _WEEKDAYS[lang][number], _MONTHS[lang][month.month - 1]
    if lang == "en":
        return f"the {('first', 'second', 'third', 'fourth')[nth - 1]} {weekday} in {name}", (
            first + timedelta(days=7 * (nth - 1)),
        )
    ordinal = (("fyrste" if lang == "nn" else "første"), "andre", "tredje", "fjerde")[nth - 1]
    return f"{ordinal} {weekday} i {name}", (first + timedelta(days=7 * (nth - 1)),)


def anchored_form(chance: random.Random, now: datetime, lang: str) -> Form:
    """«fredagen etter 4. desember»: counted from another day, which is itself never the day meant."""
    anchor, number = _ahead(chance, now), chance.randrange(7)
    weekday, month = _WEEKDAYS[lang][number], _MONTHS[lang][anchor.month - 1]
    after = anchor + timedelta(days=(number - anchor.weekday() - 1) % 7 + 1)
    before = anchor - timedelta(days=(anchor.weekday() - number - 1) % 7 + 1)
    following, weeks = anchor + timedelta(days=1), anchor + timedelta(days=14)
    if lang == "en":
        day = f"{anchor.day} {month}"
        english = [(f"the {weekday} after {month} {anchor.day}", after), (f"the first {weekday} after {day}", after),
                   (f"the {weekday} before {day}", before), (f"the day after {month} {anchor.day}", following),
                   (f"two weeks after {day}", weeks)]  # fmt: skip
        text, meant = chance.choice(english)
        return text, (meant,)
    first, coming, week_word = (
        ("fyrste", "førstkommande", "veker") if lang == "nn" else ("første", "førstkommende", "uker")
    )
    definite = weekday + ("n" if lang == "dialect" else "en")
    day = chance.choice((f"{anchor.day}. {month}", f"{anchor.day}.{anchor.month}.", f"{anchor.day}/{anchor.month}"))
    norse = [(f"{definite} etter {day}", after), (f"{first} {weekday} etter {day}", after),
             (f"{coming} {weekday} etter {day}", after), (f"{definite} før {day}", before),
             (f"siste {weekday} før {day}", before), (f"dagen etter {day}", following),
             (f"to {week_word} etter {day}", weeks)]  # fmt: skip
    text, meant = chance.choice(norse)
    return text, (meant,)


def _in_full(day: date, lang: str) -> str:
    """«fredag 4. desember»; in English without the full stop."""
    stop = "" if lang == "en" else "."
    return f"{_WEEKDAYS[lang][day.weekday()]} {day.day}{stop} {_MONTHS[lang][day.month - 1]}"


def corrected_form(chance: random.Random, now: datetime, lang: str) -> Form:
    """A day taken back for another: what was said first must never be what is read."""
    wrong, right = _ahead(chance, now), _ahead(chance, now)
    first, second = _in_full(wrong, lang), _in_full(right, lang)
    if lang == "en":
        between = chance.choice(
            (", no wait, ", ", sorry, ", ", I mean ", ", scratch that, ", " - or rather ", "... no, ")
        )
        return first + between + second, (right,)
    meant = "meiner eg" if lang == "nn" else "mener jeg"
    after = chance.choice(("", "", f" {meant}"))
    between = ", " if after else chance.choice((
        ", nei ", " nei vent ", ". Nei, ", ", eller nei, ", " - beklager, ", " neida ", ", rettelse: ",
        ", nei, vi tar ",         "... nei forresten ", ", rettere sagt ", " var feil, skal være ",
    ))  # fmt: skip
    return first + between + second + after, (right,)


def shut_out_form(chance: random.Random, now: datetime, lang: str) -> Form:
    """One day shut out of all the others, and the day wished for: the first must never be what is read."""
    shut, wished = _ahead(chance, now), _ahead(chance, now)
    first, second = _in_full(shut, lang), _in_full(wished, lang)
    if lang == "en":
        every = chance.choice(("any day but", "every day but", "any weekday but", "all days but", "any day other than"))
        return f"{every} {first}, preferably {second}", (wished,)
    every = chance.choice(
        ("alle dagar bortsett frå", "kva dag som helst, berre ikkje", "alle dagar utanom")
        if lang == "nn"
        else ("alle dager unntatt", "alle dager bortsett fra", "hver dag utenom", "hvilken som helst dag, men ikke")
    )
    return f"{every} {first}, helst {second}", (wished,)


DAY_FORMS: dict[str, Callable[[random.Random, datetime, str], Form]] = {
    "calendar": calendar_form, "week": week_form, "coming": coming_form, "counted": counted_form, "nth": nth_form,
    "anchored": anchored_form, "corrected": corrected_form, "shut out": shut_out_form,
}  # fmt: skip

Clock = tuple[str, tuple[time, ...] | None]


def clock_form(chance: random.Random, lang: str) -> Clock:
    """A time of day between eight and three, or none."""
    hour, minute = chance.randint(8, 14), chance.choice((0, 0, 15, 30, 45))
    spoken = lang if lang in ("nn", "en") else "nb"
    at, span = time(hour, minute), (time(hour, minute), time(hour + 1, minute))
    words = _NUMBERS["en" if spoken == "en" else "nb"]
    this, following = words[(hour - 1) % 12], words[hour % 12]
    if spoken == "en":
        spoken_forms = {0: f"at {this} o'clock", 15: f"at quarter past {this}", 30: f"at half past {this}",
                        45: f"at quarter to {following}"}  # fmt: skip
        twelve = f"{(hour - 1) % 12 + 1}{'' if minute == 0 else f':{minute:02}'}{'am' if hour < 12 else 'pm'}"
        forms: list[Clock] = [
            (f"at {hour}:{minute:02}", (at,)), (f"{hour}:{minute:02}", (at,)), (f"at {twelve}", (at,)),
            (twelve, (at,)), (spoken_forms[minute], (at,)), (f"at {hour}.{minute:02}", (at,)),
            (f"from {hour}:{minute:02} to {hour + 1}:{minute:02}", span),
        ]  # fmt: skip
    else:
        quarter = {0: f"klokka {this}", 15: f"kvart over {this}", 30: f"halv {following}", 45: f"kvart på {following}"}
        forms = [
            (f"kl {hour}.{minute:02}", (at,)), (f"kl. {hour}:{minute:02}", (at,)), (f"kl {hour:02}{minute:02}", (at,)),
            (f"klokka {hour}.{minute:02}", (at,)), (f"klokken {hour}:{minute:02}", (at,)),
            (f"{hour}:{minute:02}", (at,)),
            (quarter[minute], (at,)), (f"kl {quarter[minute].removeprefix('klokka ')}", (at,)),
            (f"kl {hour}.{minute:02}-{hour + 1}.{minute:02}", span),
            (f"fra kl {hour}:{minute:02} til {hour + 1}:{minute:02}", span),
            (f"kl {hour}:{minute:02} – {hour + 1}:{minute:02}", span),
        ]  # fmt: skip
        if minute == 0:
            forms += [(f"kl {hour}", (at,)), (f"kl. {hour}", (at,)), (f"kl {hour}-{hour + 1}", span),
                      (f"kl{hour}", (at,)),
                      (f"mellom {hour} og {hour + 1}", span), (f"fra {hour} til {hour + 1}", span)]  # fmt: skip
        if minute == 15:
            past, spoken_past = chance.choice(((5, "fem"), (10, "ti")))
            forms += [(f"{spoken_past} over {this}", (time(hour, past),))]
        if minute == 30:
            forms += [(f"fem over halv {following}", (time(hour, 35),)), (f"ti på halv {following}", (time(hour, 20),))]
    return chance.choice([*forms, ("", None), ("", None)])
