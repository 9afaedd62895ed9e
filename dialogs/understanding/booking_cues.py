"""Ordering a session or a group information meeting, as advisers write it: weighted patterns on a folded line
(å→a, ø→o, æ→e).

A pattern counts once however often it occurs. 4 says it outright, 3 nearly, 2 needs company, 1 is a hint.
"""

from dialogs.understanding.cue_words import GROUP, SESSION, WANT
from dialogs.understanding.wording import Cue, any_of

BOOKING_CUES: dict[str, tuple[Cue, ...]] = {
    "book_group_meeting": (
        (4, any_of(r"""
            (?:holde|hold|arrangere|arranger|gjennomfore|halde|<want>)(?: \S+){0,6}? <group>
        """, group=GROUP, want=WANT)),
        (3, any_of(r"""
            (?:informere|orientere|presentere|presentasjon)(?: \S+){0,6}? (?:gruppe\w*|gruppa|klassen|
                deltakere|deltakarar|alle|flyktning\w*|kullet)(?: \S+){0,3}
            (?:mote|motet|samling)(?: \S+){0,4}? (?:alle|samlet|samla|kullet|felles)(?: \S+){0,4}
            (?:[2-9]|[1-9]\d) nye(?: \S+){0,3}? (?:informasjon|info)(?: \S+){0,4}
            <group>
        """, group=GROUP)),
        (3, any_of(r"""
            (?:mote|samling|info|informasjon|meeting|motet|samlinga)(?: \S+){0,5}? (?:gruppe|gruppa|gruppen|
                gruppe|group|alle ukrainerne|nyankomne|nye bosatte)
            (?:mote|samling|info|informasjon|meeting)(?: \S+){0,4}? (?:[2-9]|[1-9]\d|to|tre|fire|fem|seks|sju|
                atte|ni|ti|tolv|femten|tjue|mange|flere|fleire) (?:nye )?(?:deltak\w*|flyktning\w*|ukrain\w*|
                person\w*|bosatte|participants|refugees|people)
            (?:gruppe|gruppa|group)(?: \S+){0,4}? (?:mote|informasjon|info|samling)
        """)),
    ),
    "book_session": (
        (4, any_of(r"""
            <want>(?: \S+){0,7}? <session>
        """, session=SESSION, want=WANT)),
        (3, any_of(r"""
            (?:bestill|bestille|bestiller|book|booke|booker|booka|reserver|reservere|bestil|tinge)
            (?:fa|ha|bestille|finne|trenger|treng|onsker)(?: \S+){0,2}? (?:tid|tidspunkt)(?! til)
            ledige? (?:tid\w*|time\w*|timar|samtal\w*|dag\w*)
            (?:hvilke|kva) (?:tider|tidspunkt)(?: \S+){0,3} ledig\w*
            (?:nar|kva tid|katti) (?:har (?:dere|du|dykk|veileder) |er det |er )?(?:neste )?(?:ledig\w*|
                forste ledige)
            har (?:dere|du|de|dykk) (?:\S+ ){0,3}ledig\w*
            (?:er det|finnes det|finst det|noe|noko|anything|something) (?:\S+ ){0,2}?(?:ledig\w*|free|
                available)
            ledig\w*|kapasitet|slots?|mel+d[ea]? pa(?: \S+){1,3}|pamelding|available (?:time|slot)\w*
            free (?:time|slot)\w*
        """)),
        (3, any_of(r"""
            (?:samtale|veiledning|karriereveiledning|karrieresamtale|enkeltsamtale|veiledningstime|rettleiing|
                karriererettleiing|veiledningssamtale|guidance|session|appointment|karriereveileding|
                karierveiledning|kariereveiledning|karriereveileder|rettleiingssamtale|rettleiingstime)
        """)),
        (2, any_of(r"(?:time|timer|timar|timen)|(?:tolk|interpreter|tolketime)|individuell\w*")),
        (2, any_of(r"""
            (?:deltaker|deltakar|deltakeren|bruker|brukar|flyktning|ukrainer|kandidat|participant|refugee|dame|
                kvinne|mann|kar|person|client|klient)
        """)),
    ),
}  # fmt: skip

PLAIN_MEETING = any_of(
    r"""
    (?:ta|ha|fa|take)(?: \S+){0,2}? (?:mote|moter|meeting)
    (?:kan|skal|kunne|far) (?:vi|me|jeg|eg) (?:motes|motast|mote dere|treffes)(?: \S+)?
    <want>(?: \S+){0,5}? (?:mote|moter|motet|moetet|meeting|motetid|moteavtale|treff)
    mote (?:i|pa|med|til|for)(?: \S+){0,6}
""",
    want=WANT,
)
"""«bestille møte» may be the group information meeting or a session: ask."""
