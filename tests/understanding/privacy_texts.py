"""Texts with and without something identifying, made from patterns, for measuring the shield.

Every identifier is synthetic: DUF serials are 000000, national ids are of the synthetic series (month + 40 or +
80), phones are
from quiet ends of their series or from ranges set aside for fiction (Sweden's 070-174 06 xx, Britain's 07700
900xxx). The names
are given names and surnames put together at random; half of them are unknown to the shield's own list.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A text, and the kind and place of the one identifying thing in it, if any."""

    text: str
    kind: str | None = None
    start: int = 0
    end: int = 0


def words(text: str) -> list[str]:
    """The words of `text`."""
    return text.split()


IN_THE_LIST = words("""
    Oksana Iryna Mykola Volodymyr Ahmed Fatima Tesfay Abdullahi Natalia Yusuf Kateryna Mehari Hodan Zahra
    Svitlana
""")
NOT_IN_THE_LIST = words("""
    Bohuslava Bohdanna Khaldun Nawfal Ghufran Weyni Tsehaynesh Caaliya Dhahabo Qamaan Mehrangiz Rangina Niyonkuru
    Zlatomyra Velyslava Yevstakhii Khuzaima Dhafer Rubayyi Tsehaiwork Mihretay Abenay Cawaale Qorane Xiddigo
    Gulandam Zarlasht Wrishmin Chisomo Mukankusi Tshiala Saungkha
""")
_SURNAMES = words("""
    Kovalenko Shevchuk Bondarchuk Tkachenko Melnychuk Haddad Al-Masri El-Hariri Hamdan Khalaf Weldegebriel
    Tekleab Ghebreyesus Warfa Jimale Hersi Rahmani Ahmadzai Popal Niazi Mukendi Nsengiyumva Hlongwane Htway
    Petrenko Savchuk Lysenko Abbasi Zewde
""")

_NAME_PATTERNS = (
    "time for {} i Larvik tirsdag 8. desember kl 10",
    "deltaker {} trenger tolk på ukrainsk",
    "Deltakeren heter {} og snakker arabisk",
    "kan du bestille samtale for {} i Horten?",
    "en kvinne ved navn {} ønsker veiledning",
    "avbestill timen til {} på fredag",
    "Vi har en ny bruker, {}, som trenger time i Tønsberg",
    "flytt samtalen med {} til torsdag",
    "Navn: {}. Språk: tigrinja. Kommune: Sandefjord",
    "Eg treng time for {} i veke 50",
    "ho heiter {} og bur i Færder",
    "please book a session for {} in Horten",
    "the participant's name is {}, she speaks Ukrainian",
    "{} kommer ikke i morgen",
    "Hei! {} vil gjerne ha karriereveiledning.",
    "gjelder {}, § 11, dari",
    "mannen til {} skal også ha time",
    "send lenka til {} før møtet",
    "flyktning {} bosatt i Larvik 1.9.",
    "snakket med {} i dag, trenger time på somali",
)
_LOWER_PATTERNS = (
    "deltakeren heter {} og snakker arabisk",
    "time for deltaker ved navn {} i horten",
    "hun heter {}, trenger tolk",
    "navn {} språk dari larvik",
    "participant named {} in larvik",
    "han heter {} og er fra syria",
)
_FIRST_NAME_PATTERNS = (
    "time for {} i Larvik fredag",
    "deltakeren heter {}",
    "bestill samtale for {} på dari, Horten",
    "hun heter {} og trenger ukrainsk tolk",
    "bruker {} må flytte timen",
    "Kan {} få time tirsdag?",
    "{} skal ha time i Horten tirsdag",
    "{} ber om å flytte samtalen",
    "når er timen til {}",
    "må {} på informasjonsmøte først",
    "vi har snakket med {} om dette",
    "Jeg lurer på om {} kan komme fredag",
    "{}, tigrinja, Larvik",
    "gjelder {} som har flyttet hit",
    "{} needs an interpreter",
    "avlys {} sin time",
    "deltakeren vår, {}, er syk",
)
_FOREIGN = ("Оксана Коваленко", "Микола Шевчук", "Ірина", "أحمد حداد", "فاطمة", "ተስፋይ ወልደ", "ሰናይት", "Олена Петренко")
_FOREIGN_PATTERNS = ("time for {} i Larvik", "deltaker: {}, ukrainsk", "{} trenger tolk", "navnet er {}")


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def _national_id(chance: random.Random) -> str:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12) + chance.choice((40, 80)), chance.randint(50, 99)
    six, five = f"{day:02d}{month:02d}{year:02d}", _digits(chance, 5)
    return chance.choice(
        (six + five, f"{six} {five}", f"{six}-{five}", f"{six[:2]} {six[2:4]} {six[4:]} {five}",
            f"{six} {five[:3]} {five[3:]}",
         f"{six[:2]}.{six[2:4]}.{six[4:]} {five}", f"{six[:3]} {six[3:]} {five}")
    )  # fmt: skip


def _duf(chance: random.Random) -> str:
    year, check = chance.randint(2015, 2026), f"{chance.randint(0, 10):02d}"
    return chance.choice((f"{year}000000{check}", f"{year} 000000 {check}", f"{year}-000000-{check}",
        f"{year} 000 000 {check}", f"{year}000000 {check}"))  # fmt: skip


def _phone(chance: random.Random) -> str:
    last = _digits(chance, 2)
    return chance.choice(
        (
            f"400000{last}", f"400 00 0{last}", f"40 00 00 {last}", f"+47 400 00 0{last}", f"0047 400000{last}",
            f"+47400000{last}",
            f"(+47) 40 00 00 {last}", f"220000{last}", f"22 00 00 {last}", f"900.00.0{last}", f"900-00-0{last}",
            f"4000 00{last}",
            f"+380 67 000 00 {last}", f"+38067000{last}00", f"00380 67 000 00 {last}", f"067 000 00 {last}",
            f"380670000{last}0",
            f"+46 70 174 06 {last}", f"070-174 06 {last}", f"+44 7700 9000{last}", f"+963 93 000 00{last}",
            f"+49 151 000000{last}",
        )
    )  # fmt: skip


def _email(chance: random.Random) -> str:
    who, where = (
        chance.choice(("test", "o.kovalenko", "ola_n", "post.kari", "a-h99")),
        chance.choice(("example.org", "example.no", "mail.example.com")),
    )
    return chance.choice(
        (f"{who}@{where}", f"{who}@{where}", f"{who}(at){where}", f"{who} (at) {where}", f"{who}[at]{where}",
            f"{who} krøllalfa {where}",
         f"{who} at example dot org", f"{who}@{where}", f"{who} @ {where}", f"{who}(a){where}",
         f"{who} at gmail.com", f"{who} [at] example [dot] no")
    )  # fmt: skip


def _passport(chance: random.Random) -> str:
    return chance.choice(
        (
            f"FX{_digits(chance, 6)}",
            f"N {_digits(chance, 7)}",
            _digits(chance, 9),
            f"AA {_digits(chance, 6)}",
            f"K{_digits(chance, 7)}P"[:8],
        )
    )


_NUMBER_PATTERNS = {
    "national_id": (
        "fødselsnummer {}, time i Larvik", "deltaker {} trenger tolk", "fnr: {}",
        "bestill time for {} 8. desember kl 10", "personnr {} språk dari",
        "hun er {} og bur i Færder", "D-nummer {}", "{}", "book session for {} tomorrow at 10",
        "id {} , kl 09.00 tirsdag 1.12",
    ),
    "duf": (
        "DUF {}", "DUF-nr. {}, ukrainsk, Horten", "deltaker med dufnummer {} vil ha time", "{} , dari, Larvik",
        "duf: {}",
        "time fredag 4/12 kl 10 for {}", "participant {} needs a session", "eg har ein deltakar, {}, i Sandefjord",
    ),
    "phone": (
        "ring meg på {}", "tlf {}", "deltakeren har {}", "mobil: {}", "du når meg på {} etter kl 12", "{}",
        "telefon til deltaker {} i Larvik",
        "send sms til {} fredag 4.12 kl 10", "call me at {}", "nummeret hennes er {}", "kontakt {} før tirsdag",
        "time i uke 50, tlf. {}",
    ),
    "email": (
        "send lenka til {}", "epost: {}", "min adresse er {}, takk", "{}", "mail {} når timen er klar",
        "deltakeren bruker {} i Larvik", "e-post {} fredag kl 10",
    ),
    "passport": (
        "passnummer {}", "pass {}", "passnr: {}", "passport no {}", "reisebevis {}", "hun har pass nr {}", "паспорт {}",
    ),
}  # fmt: skip
_MAKERS = {"national_id": _national_id, "duf": _duf, "phone": _phone, "email": _email, "passport": _passport}


def with_something_identifying(seed: int = 4, of_each: int = 110) -> list[Text]:
    """`of_each` texts for each kind (names in three ways), the same for the same `seed`."""
    chance = random.Random(seed)
    texts = [
        _filled(chance.choice(patterns), _MAKERS[kind](chance), kind)
        for kind, patterns in _NUMBER_PATTERNS.items()
        for _ in range(of_each)
    ]
    texts += [_filled(chance.choice(pattern), name, "name") for pattern, name in _names(chance, 2 * of_each)]
    return texts


def _names(chance: random.Random, count: int) -> Iterator[tuple[tuple[str, ...], str]]:
    for _ in range(count):
        given = chance.choice(chance.choice((IN_THE_LIST, NOT_IN_THE_LIST)))
        surname = chance.choice(_SURNAMES)
        way = chance.random()
        if way < 0.45:
            yield _NAME_PATTERNS, f"{given} {surname}"
        elif way < 0.65:
            yield _FIRST_NAME_PATTERNS, given
        elif way < 0.85:
            yield _LOWER_PATTERNS, f"{given} {surname}".lower() if chance.random() < 0.5 else given.lower()
        else:
            yield _FOREIGN_PATTERNS, chance.choice(_FOREIGN)


def _filled(pattern: str, value: str, kind: str) -> Text:
    start = pattern.index("{}")
    return Text(pattern.replace("{}", value), kind, start, start + len(value))


_DAYS = words("tirsdag fredag onsdag mandag torsdag")
_PLACES = words("Larvik Færder Sandefjord Horten Holmestrand Tønsberg")
_LANGUAGES = words("ukrainsk dari arabisk tigrinja somali russisk pashto sorani kurmanji")
_CLEAN = (
    "Time i {place} {day} {date} kl {clock}", "trenger tolk på {language}, {place}",
    "Flytt timen fra {date} kl {clock} til {date2} kl {clock2}",
    "møtet er {date}.2026 kl {clock}-{clock2}", "uke {week}, {day} kl {packed}",
    "Hvem er kontaktperson for {place}? Arturo Hernandez?",
    "Ring Gøril Erikstad på 468 42 570", "Arturo har 959 71 963", "tlf 95971963 til Arturo",
    "sak 2026/{case} gjelder bosetting i {place}", "ref. {case}{case}",
    "Saksnr {case2}/{case}", "org.nr 974 760 673 {place} kommune", "se https://teams.microsoft.com/l/meetup-join/19%3ameeting_NDQ5MTIzNDU2{case}@thread.v2/0?context=%7b{case}",
    "Møte-ID: 312 456 78{week} 012, kode Ab{week}cD", "https://www.imdi.no/artikkel/{case}{case}",
    "NAV {place} trenger gruppemøte for {n} deltakere i uke {week}",
    "Karrieresenter Vestfold og Telemark", "Larvik læringssenter, Romberggata 4",
    "oppmøte i Storgata {week}, {place}", "3{case3} {place}", "bosatt {date}.26, kap. 6A",
    "Kollektiv beskyttelse etter § 34", "Hei Arturo, kan vi flytte til {day}?", "periode 2026-2027",
    "{date}.2026–{date2}.2026", "kl 0900-1500", "{day} 0900-1130",
    "det koster kr 1 250 000", "Microsoft Teams virker ikke", "Mvh programrådgiver i {place}",
    "Er det ledig {date}? Eller {date2}?", "Norsk tegnspråk i {place}",
    "Time {date} kl {clock}, alternativt {date2} kl {clock2}", "Book session in {place} on Friday {date} at 10",
    "DUF-nummer har vi ikke ennå", "pass på at tolken er bestilt til {date}",
    "Introduksjonsprogrammet starter 1. februar 2027", "Deltakeren er 34 år og har tre barn",
    "Hvor lenge varer en samtale? 1 time?", "Trenger {n} plasser i uke {week}",
    "God jul og godt nytt år!", "Skal vi si {day} formiddag?",
    "informasjonsmøte for nyankomne ukrainere i {place}", "Har Sandefjord og Larvik samme veileder?",
    "Flyktningtjenesten i {place} ønsker møte", "versjon 1.12.2026", "tirsdag 8. desember 2026 kl. 10.00–11.00",
    "Takk for hjelpen, Gøril!", "English please",
    "snakker {language} og litt engelsk", "bestilling {case2}-{case}", "8-10 deltakere, {n} språk",
    "Rutinen punkt 2.2 sier 14 dager", "20261208 kl 1000", "postboks 2163, 3103 Tønsberg",
    "for Larvik kommune", "deltaker fra Syria, {language}", "deltaker fra Eritrea snakker {language}",
    "time for deltaker i {place}, 2 voksne og 3 barn", "for ukrainere i {place}",
    "eg treng time i {place} tysdag {date}", "Kva er fristen etter § 11?", "Vestfold fylkeskommune",
    "Møtet er på Quality Hotel i {place}", "Hun går på Greveskogen videregående", "Kan vi bruke Zoom?",
    "Deltakerne kommer fra Kherson og Zaporizhzhia", "Vi bruker Visma Flyktning", "Tolken er fra Salita",
    "Kommer du fra Nøtterøy eller Stokke?", "Samtalen er på Sem", "Larviks rådgiver er syk",
    "Ramadan starter i februar",
    "Sykepleier fra Filippinene, engelsk", "Skjønner ikke helt", "Monday is fine, Tuesday isn't",
    "Teams-lenken mangler",
    "What is the Introduction Act?", "sak {case2}/{case}-1 er ferdig", "dagene 7 8 9 10 11 12 13 passer",
    "Takk, Arturo!",
    "God {day}!", "Kokk, frisør eller sjåfør?", "kan du svare, Gøril?", "Bor på Tjøme, jobber i Revetal",
    "med tolk på {language} via Teams", "møterom 3, Rådhuset i {place}",
    "Anna uke passer bedre", "mars eller april passer", "Kan jeg få time i mai?", "Ola er ikke her",
    "Hovedopptaket er 15. april",
)[:-2]  # fmt: skip


def with_nothing_identifying(seed: int = 5, count: int = 600) -> list[Text]:
    """`count` texts that name nobody, with the figures and capitals that a careless shield would trip on."""
    chance = random.Random(seed)
    return [Text(_clean(chance)) for _ in range(count)]


def _clean(chance: random.Random) -> str:
    def clock() -> str:
        return f"{chance.randint(8, 15)}.{chance.choice(('00', '15', '30', '45'))}"

    return chance.choice(_CLEAN).format(
        place=chance.choice(_PLACES), day=chance.choice(_DAYS), language=chance.choice(_LANGUAGES),
        date=f"{chance.randint(1, 28)}.{chance.randint(1, 12)}",
        date2=f"{chance.randint(1, 28)}.{chance.randint(1, 12)}", clock=clock(), clock2=clock(),
        week=chance.randint(10, 52), n=chance.randint(2, 25),
        packed=f"{chance.randint(8, 15):02d}{chance.choice(('00', '30'))}", case=_digits(chance, 4),
        case2=f"{chance.randint(20, 26)}", case3=_digits(chance, 3),
    )  # fmt: skip
