"""Words that the cues of the intents share, as regular expressions on a folded line."""

from dialogs.understanding.wording import either

BOOKING = either(r"""
    tid\w*|dato\w*|dag\w*|time\w*|klokkeslett\w*|avtal\w*|booking\w*|bookning\w*|bestilling\w*|bestillinga|
        samtal\w*|mot\w*|moet\w*|veiledning\w*|rettleiing\w*|karriere\w*|session\w*|appointment\w*|meeting\w*|
        time|date|slot|den|han|det|oppmote\w*|tingen|tinginga
""")
"""What is moved or cancelled."""

SESSION = either(r"""
    samtal\w*|karrieresamtal\w*|time|timen|timer|timar|veiledning\w*|veildning\w*|karriereveiledning\w*|
        rettleiing\w*|karriererettleiing\w*|veiledningstime\w*|veiledningssamtal\w*|enkeltsamtal\w*|
        enkelttime\w*|individuell\w*|session|sessions|appointment|guidance|slot|konsultasjon\w*|avtale|okt|
        karrieretime\w*|individualsamtal\w*|tolketime|tolkesamtale|rettleiingstime\w*|rettleiingssamtal\w*|
        karrieresamtale|videosamtale|teams - samtale|teamssamtale|counselling|counseling
""")
"""An individual session."""

GROUP = either(r"""
    informasjonsmot\w*|infomot\w*|info mot\w*|info - mot\w*|informasjons mot\w*|gruppemot\w*|gruppe mot\w*|
        fellesmot\w*|gruppeinfo\w*|gruppeinformasjon\w*|gruppesamling\w*|informasjonssamling\w*|infosamling\w*|
        orienteringsmot\w*|group meeting\w*|information meeting\w*|info meeting\w*|group session\w*|
        group information\w*|gruppetime\w*|gruppeveiledning\w*|gruppesamtal\w*|oppstartsmot\w*|velkomstmot\w*|
        orienteringsmote\w*|informasjon i gruppe|felles info\w*|felles mote|infomoete|fellessamling\w*|
        fellesinfo\w*|informasjonstreff|infotreff
""")
"""A group information meeting."""

WANT = either(r"""
    bestill\w*|bestell\w*|bestil|book|booke|booka|bookes|booking|boke|bok|reserver\w*|sett opp|sette opp|
        setje opp|sett meg opp|treng\w*|onsk\w*|ynskj\w*|vil ha|vil gjerne ha|skulle hatt|sku hatt|skulla hatt|
        skulle gjerne hatt|kunne tenke|fa til|finn|finne|ordne|ordna|avtale|avtal|need|want|would like|schedule|
        set up|arrange|order|ha ein|ha en|ha ei|fa en|fa ein|fa time|tinge|tinga|ting|avtala|ma ha|har behov|
        behov for|get|make|registrer\w*|legg inn|legge inn|ny|nytt|ledig|ledige|ledig\w*|available|free|fikse|
        fiks
""")
"""Wishing and ordering."""

UP_TO_FOUR, UP_TO_TWO = r"(?: \S+){0,4}? ", r"(?: \S+){0,2}? "
"""Words that may stand between."""
