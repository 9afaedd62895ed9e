"""Asking for help, and thanking, as advisers write it: weighted patterns on a folded line (å→a, ø→o, æ→e).

A pattern counts once however often it occurs. 4 says it outright, 3 nearly, 2 needs company, 1 is a hint.
"""

from dialogs.understanding.wording import Cue, any_of

SMALL_TALK: dict[str, tuple[Cue, ...]] = {
    "help": (
        (2, any_of(r"""
            (?<!for )(?<!for all )(?<!god )(?<!til )hjelp\w*
            help|help me
            (?:hva|kva|ka) (?:kan|gjor|gjer) (?:du|dykk|dere|boten|assistenten|denne|denne boten)(?: \S+){0,3}
            what can you(?: \S+){0,3}
            (?:hvordan|korleis|korsn|hvorfor) (?:bruker|brukar|virker|verkar|fungerer|funker|brukes)(?: (?:jeg|
                eg|man|du|dette|den|denne|boten|ein|assistenten))(?: \S+){0,3}
            (?:hvem|kven|what|who) (?:er|are) (?:du|you)
            meny\w*|kommando\w*|commands?|menu|how does this work|how do you work|what do you do
            (?:hva|kva) (?:er|kan) (?:dette|jeg|eg|du brukes til)(?: \S+){0,4}
            (?:kan du )?forklar\w*(?: \S+){0,2}? (?:hvordan|korleis)(?: \S+){0,3}|vis hva du kan|(?:hva|
                kva) er du(?: \S+){0,3}|star fast|how does (?:this|the) (?:bot|assistant)(?: \S+)?|kan du norsk
            what is this
            (?:hvordan|korleis|how)(?: \S+){0,3}? (?:i gang|started)
            (?:hva|kva) kan (?:jeg|eg) (?:sporre|sporje|gjore|gjere|be)(?: \S+){0,4}
            (?:hva|kva) slags (?:bot|robot|assistent|program)(?: \S+){0,3}
            (?:er|are) (?:du|you) (?:en|ein|a) (?:robot|bot|maskin|menneske|human|person)
            skjonner ikke(?: \S+){0,3}|forstar ikke(?: \S+){0,3}|skjonar ikkje(?: \S+){0,3}|stuck
        """)),
        (1, any_of(r"""
            hei\w*|hallo\w*|hello|hi|hey|heisann|halla
            god (?:morgen|dag|kveld|morgon|formiddag|ettermiddag)
            good (?:morning|afternoon|evening|day)|morn\w*|goddag|start|tjena|yo|hoi|hola|hay
        """)),
    ),
    "thanks": (
        (1, any_of(r"""
            (?:tusen )?takk\w*|thank\w*|thx|tnx|ty|cheers|mange takk|takker|great|awesome|supert?|flott|perfekt
            kjempe\w*bra|fint|topp|herlig|bra|kjempefint|nydelig|perfect|genialt|strålende|stralende|utmerket
            takkar|much appreciated|setter pris pa det
        """)),
    ),
}  # fmt: skip
