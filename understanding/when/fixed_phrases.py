"""Phrases of a fixed form: relative days, this and next, parts of the day, limits."""

from understanding.when.all_but_one import ALL_BUT_ONE
from understanding.when.parts import (
    DayPart,
    Link,
    Mark,
    Period,
    RelativeDay,
    Stepping,
    StretchOf,
)
from understanding.when.phrase_book_of import book

_WEEK = ("uke", "uken", "uka", "veke", "veka", "vika", "viku", "veko", "week")
_MONTH = ("måned", "måneden", "månad", "månaden", "mnd", "month")
_YEAR = ("år", "året", "year")
_WEEKEND = ("helg", "helga", "helgen", "helgi", "weekend")
_THIS = ("denne", "denna", "dette", "inneværende", "inneverande", "this")
_NEXT = ("neste", "nest", "nesta", "nesste", "kommende", "komande", "førstkommende", "førstkommande", "next", "coming")
_NEXT_BUT_ONE = ("over neste", "overneste", "over nest", "nest neste", "neste neste")
_LAST = ("forrige", "førre", "siste", "sist", "last", "forige", "forgangne")


def _stepped(nouns: tuple[str, ...], *also: str, steps: tuple[str, ...]) -> str:
    return "|".join([f"{step} {noun}" for step in steps for noun in nouns] + list(also))


PERIODS = book({
    Period("week", 0): _stepped(_WEEK, "i uka som er", steps=_THIS),
    Period("week", 1): _stepped(
        _WEEK, "til uka", "til veka", "te uka", "te veka", "til uken", "uka som kommer", "uken som kommer",
        "veka som kjem",
        "uka etter denne", "uken etter denne", "neste ukes", "neste uke sin", "neste vekes", steps=_NEXT),
    Period("week", 2): _stepped(
        _WEEK, "uka etter neste", "uken etter neste", "veka etter neste", "week after next", "the week after next",
        "uka etter neste uke", "uken etter neste uke", "veka etter neste veke", steps=_NEXT_BUT_ONE),
    Period("week", -1): _stepped(_WEEK, steps=_LAST),
    Period("weekend", 0): _stepped(_WEEKEND, "i helga", "i helgen", "i helgi", "nå til helga", "no til helga",
        "nå i helga", "no i helga", "nå til helgen", "nå i helgen", "til helga", "til helgen", steps=_THIS),
    Period("weekend", 1): _stepped(_WEEKEND, steps=_NEXT),
    Period("weekend", -1): _stepped(_WEEKEND, steps=_LAST),
    Period("month", 0): _stepped(_MONTH, "i måneden", "i månaden", steps=_THIS),
    Period("month", 1): _stepped(_MONTH, "måneden som kommer", "neste månads", "neste måneds", steps=_NEXT),
    Period("month", 2): _stepped(_MONTH, "måneden etter neste", steps=_NEXT_BUT_ONE),
    Period("month", -1): _stepped(_MONTH, steps=_LAST),
    Period("year", 0): _stepped(_YEAR, "i år", "iår", steps=_THIS),
    Period("year", 1): _stepped(_YEAR, "til neste år", "på nyåret neste år", "året som kommer", steps=_NEXT),
    Period("year", 2): _stepped(_YEAR, steps=_NEXT_BUT_ONE),
    Period("year", -1): _stepped(_YEAR, "i fjor", "ifjor", steps=_LAST),
})  # fmt: skip

RELATIVE_DAYS = book({
    RelativeDay(0): "i dag|idag|i da|today|today's|dagen i dag|dags dato",
    RelativeDay(1):
        "i morgen|imorgen|i morra|imorra|i mårra|imårra|i morgon|imorgon|i morn|imorn|i måra|i mårå|i morro|"
        "i måro|i moro|"
        "i mårgo|imårgo|i morga|imorga|imårgå|i margon|i mårgå|i mårgon|i mårgen|imårgen|i morgo|i mørra|i møro|"
        "tomorrow|tomorow|tommorow|tommorrow|tmrw|"
        "tmr|tomorrow's",
    RelativeDay(2):
        "over i morgen|overimorgen|overmorgen|over morgen|i overmorgen|i over morgen|overmorra|over i morra|"
        "overimorra|"
        "i overmorra|i overmorgon|overmorgon|over i morgon|overimorgon|over i mårra|overimårra|over i mårgo|"
        "overimårgo|overi mårgo|"
        "over i morgo|overimorgo|over i morga|overmårra|"
        "dagen etter i morgen|day after tomorrow|the day after tomorrow|overi morgen|ovrimorgen|overmorga|overmorn",
    RelativeDay(-1): "i går|igår|i gårr|igårr|i gåår|i gaar|igaar|i gårkveld|yesterday|i gjår",
    RelativeDay(-2):
        "i forgårs|i forigårs|iforgårs|forgårs|i førgår|i forgår|i fyrgår|i fyrrgår|over i går|"
        "day before yesterday|"
        "the day before yesterday",
})  # fmt: skip

STEPPINGS = book({
    Stepping("next_but_one"): "over neste|overneste|over nest|nest neste|neste neste|etter neste|after next",
    Stepping("next"): "neste|nest|nesta|nesste|neeste|next",
    Stepping("coming"):
        "førstkommende|førstkommande|først kommende|kommende|komande|coming|this coming|nærmeste|næraste|"
        "nå på|nå til|no på|no til|nå i|nu på|nå førstkommende",
    Stepping("this"): "denne|denna|den her|this",
    Stepping("last"): "forrige|førre|sist|siste|last|i sist|forige",
})  # fmt: skip

DAY_PARTS = book({
    DayPart("morning"):
        "morgen|morgenen|morgon|morgonen|morran|morra|mårran|på morgenen|om morgenen|om morgonen|om morran|"
        "på morgonen|på morran|på morgenkvisten|morgenkvisten|tidlig morgen|tidlig om morgenen|tidleg om morgonen|"
        "in the morning|morning",
    DayPart("forenoon"):
        "formiddag|formiddagen|føremiddag|føremiddagen|formiddan|på formiddagen|om formiddagen|på føremiddagen|"
        "om føremiddagen|formidag|frmiddag|fm",
    DayPart("afternoon"):
        "ettermiddag|ettermiddagen|ettermiddan|på ettermiddagen|om ettermiddagen|ettermidag|in the afternoon|"
        "afternoon|"
        "på etterm|ettrmiddag|em",
    DayPart("evening"): "kveld|kvelden|på kvelden|om kvelden|kveldstid|på kveldstid|in the evening|evening|kvelds",
    DayPart("night"): "natt|natta|natten|om natta|om natten|på natta|at night|night",
    DayPart("morning", today=True): "i morges|i morgest|i morgos|i dag tidlig|i dag tidleg|this morning",
    DayPart("forenoon", today=True): "i formiddag|i føremiddag|i formiddan|nå i formiddag",
    DayPart("afternoon", today=True): "i ettermiddag|this afternoon",
    DayPart("evening", today=True): "i kveld|ikveld|tonight|this evening",
    DayPart("night", today=True): "i natt|inatt",
})  # fmt: skip

STRETCHES = book({
    StretchOf("start"):
        "primo|i begynnelsen av|begynnelsen av|i starten av|starten av|starten på|i starten på|på begynnelsen av|"
        "byrjinga av|i byrjinga av|tidlig i|tidleg i|tidlig|tidleg|først i|fyrst i|først på|fyrst på|"
        "tidlig på|tidleg på|"
        "første halvdel av|første uke i|første uka i|andre uke i|andre uka i|tredje uke i|andre veka i|"
        "second week of|the second week of|first week of|the first week of|last week of|fyrste veka i|"
        "første uken i|første del av|"
        "beginning of|the beginning of|start of|the start of|early in|early",
    StretchOf("middle"): "medio|i midten av|midten av|midt i|midt på|midt uti|the middle of|middle of|mid",
    StretchOf("end"):
        "ultimo|i slutten av|slutten av|slutten på|på slutten av|i slutten på|mot slutten av|på tampen av|"
        "tampen av|"
        "sent i|seint i|sent på|seint på|siste halvdel av|andre halvdel av|siste uke i|siste uka i|"
        "siste veka i|siste uken i|"
        "siste del av|slutt av|slutten|utgangen av|ved utgangen av|end of|the end of|late in|late|sist i|utpå",
    StretchOf("within"):
        "2 . uke i|3 . uke i|4 . uke i|2 . veke i|3 . veke i|4 . veke i|tredje uke i|tredje uka i|tredje veka i|"
        "fjerde uke i|fjerde uka i|third week of|third week in|fourth week of|second week in|first week in|"
        "i løpet av|iløpet av|i laupet av|innenfor|ein gong i|en gang i|ein gang i|en dag i|ein dag i|"
        "en eller annen gang i|"
        "en av dagene i|en eller annen gang|ein eller annan gong|en eller annen dag|sometime|some time|"
        "sometime in|some time in|any time in|during|uti|ut i|litt ut i|utover i|within|en dag|"
        "ein dag|a day in|en gang på|en gang|ein gong",
})  # fmt: skip

LINKS = book({
    Link("or"):
        "eller|el|elle|or|nor|evt|eventuelt|alternativt|ev|helst men|/|og helst|altså eller|enten|hvis ikke|viss ikkje|"
        "dersom ikke|dersom ikkje|om ikke|om ikkje|if not|hvis nei|viss nei|om nei|if no|dersom nei|nei til|nei te|"
        "otherwise|alternatively|ellers|elles|subsidiært|"
        "eller så|eventuelt så",
    Link("to"): "til|til og med|t . o . m|tom|to|until|till|-|–|—|te|fram til|frem til|through",
    Link("and"): "og|and|samt|&",
    Link("comma"): ",|;|det vil si|det vil seie|det vil sei|d . v . s .|that is|i . e .|namely",
    Link("but"): "men|but",
    Link("instead"):
        "nei|neida|nei da|nei nei|nei vent|nei forresten|nei altså|nei heller|nei feil|nei stopp|å nei|ånei|nope|"
        "eller nei|eller vent|eller forresten|eller heller|eller rettere sagt|rettere sagt|rettare sagt|"
        "eller snarere|"
        "vent|vent nå|vent litt|jeg mener|eg meiner|æ meine|æ mene|æ mente|mener|meiner|mente|meinte|jeg mente|"
        "eg meinte|rettelse|retting|korrigering|korreksjon|beklager|unnskyld|orsak|oi|oisann|ops|ups|oops|hov|"
        "sorry|"
        "no wait|wait no|no ,|or no|no sorry|or rather|or actually|actually|rather|scratch that|strike that|"
        "forget that|make that|make it|my mistake|feil ,|feil :|stryk det|glem det|skrev feil|skreiv feil|"
        "skriver feil|"
        "skriv feil|tastefeil|trykkfeil|"
        "i mean|i meant|correction|skulle vært|skulle vere|skal være|skal vere|skal stå|skulle stå|"
        "gjør det om til|endrer til|endre til|bytt til|bytter til",
    Link("meant"):
        "mener jeg|mente jeg|mener vi|mente vi|meiner eg|meinte eg|meiner me|meine æ|mente æ|mene æ|meinte æ|"
        "i stedet|istedet|isteden|i staden|istaden|instead|skal det være|skal det vere|skulle det være|"
        "skulle det vere|skulle det stå|skal det stå|er det jeg mener|er det jeg mente|var det jeg mente|"
        "va det æ mente|var det eg meinte",
})  # fmt: skip

MARKS = book({
    Mark("not"):
        "ikke|ikkje|ikkj|kje|itte|inte|inkje|isje|issje|iskke|itj|ittj|ikkje på|ikke på|unntatt|unnateke|"
        "utenom|utanom|bortsett fra|not|except|can't|cannot|cant|can not|can't do|cannot do|cant do|"
        "can't make it|cannot make it|unngå|avoid|hverken|verken|korkje|neither|anything but|alt annet enn|"
        "alt anna enn|aldri|i stedet for|istedenfor|istedet for|isteden for|i staden for|istadenfor|"
        "instead of|enn|framfor|fremfor|rather than|og ikke|og ikkje|men ikke|men ikkje|"
        + ALL_BUT_ONE,
    Mark("before"):
        "siste frist er|siste frist|siste fristen er|"
        "fristen er|frist er|frist|fristen|deadline is|deadline|før|innen|innan|senest|seinast|tidligere enn|"
        "tidlegare enn|before|by|no later than|ikke senere enn|"
        "ikkje seinare enn|før eller på|fram til|frem til|until|ikke etter",
    Mark("after"): "etter|ette|etter at|after|senere enn|seinare enn|siden|sidan|later than",
    Mark("earliest"):
        "men ikke før|men ikkje før|og ikke før|og ikkje før|but not before|"
        "tidligst|tidlegast|fra og med|frå og med|f . o . m|fom|fra og med den|ikke før|ikkje før|itj før|"
        "ikke tidligere enn|ikkje tidlegare enn|not before|from and including|starting|no earlier than",
    Mark("from"): "fra|frå|ifra|ifrå|from",
    Mark("between"): "mellom|imellom|between|millom",
    Mark("about"):
        "ca|ca .|cirka|circa|sirka|rundt|omtrent|omkring|around|about|approximately|kring|omlag|om lag|roughly|"
        "i området|sånn ca|sånn rundt",
    Mark("each"): "hver andre|kvar andre|hver annen|kvar annan|hver tredje|kvar tredje|every second|every third|"
        "hver|kvar|annenhver|annankvar|annakvar|hver eneste|every|each|every other",
    Mark("asap"):
        "snarest mulig|snarest|snarast mogleg|snarast råd|så snart som mulig|så snart som mogleg|så snart som|"
        "så fort som mulig|så fort som mogleg|fortest mulig|fortast mogleg|raskest mulig|så raskt som mulig|"
        "asap|as soon as possible|med en gang|med ein gong|med det samme|straks|omgående|snarlig|"
        "så tidlig som mulig|"
        "så tidleg som mogleg|tidligst mulig|tidlegast mogleg|første ledige|fyrste ledige|første mulige|"
        "fyrste moglege|"
        "ved første anledning|ved første og beste anledning|soon|the earliest possible|earliest possible|"
        "so soon as possible|"
        "når som helst|når som helst|kva tid som helst|når det passer|når det passar|når det er ledig|"
        "når dere kan|any time|"
        "anytime|whenever|så fort det lar seg gjøre|så snart det lar seg gjøre|så snart det går|snart|"
        "innen rimelig tid|"
        "first available|next available|neste ledige|nærmeste ledige|førstkommende ledige|en eller annen dag|"
        "en dag snart|"
        "en gang snart|hvilken som helst dag|hvilken dag som helst|kva dag som helst|any day|en vakker dag|"
        "om ikke lenge|om litt|"
        "om ei stund|om en stund|etter hvert|etterhvert|"
        "i nær fremtid|i nær framtid|en gang i fremtiden|fortløpende|hurtigst mulig|kjappest mulig|"
        "så kjapt som mulig|"
        "fortast råd|så fort råd|så fort som råd|snarast",
    Mark("vague"):
        "|".join(f"{some} {season}" for some in ("sometime in", "some time in", "any time in", "early", "late", "mid")
                 for season in ("spring", "summer", "autumn", "fall", "winter"))
        + "|"
        + "|".join(
            f"{part} {month}" for month in ("måneden", "månaden") for part in (
                "slutten av", "i slutten av", "begynnelsen av", "i begynnelsen av", "starten av", "i starten av",
                "midten av", "i midten av", "midt i", "sist i", "først i", "tidlig i", "sent i", "utgangen av", "ut",
            )
        )
        + "|"
        "til uka etter|over helga|over helgen|etter helga|etter helgen|til over helga|til uken etter|"
        "til veka etter|til våren|utpå våren|på våren|til vårs|over sommeren|etter sommeren|til sommeren|"
        "i sommer|til høsten|til hausten|"
        "i høst|i haust|utpå høsten|utpå hausten|på høsten|på hausten|til vinteren|i vinter|utpå vinteren|"
        "på vinteren|neste høst|neste vår|neste sommer|neste vinter|denne våren|denne høsten|in the spring|"
        "this spring|"
        "this autumn|in the autumn|next spring|next autumn|in spring|in autumn|"
        "the spring|the autumn|the fall|the summer|the winter|in the fall|in fall|this fall|next fall|"
        "next summer|this winter|next winter|vårparten|høstparten|haustparten|"
        "til vinters|til sommers|in summer|this summer|in winter|"
        "etter jul|før jul|i jula|i julen|over jul|til jul|i juleferien|etter juleferien|før juleferien|"
        "etter jula|etter julen|"
        "før jula|før julen|mellom jul og nyttår|i romjula|i romjulen|romjula|romjulen|i joli|i jola|etter jol|"
        "før jol|"
        ""
        "utpå nyåret|ut på nyåret|over nyttår|etter nyttår|før nyttår|på nyåret|rett over nyttår|på nyttår|"
        "i nyttår|til nyttår|"
        "tidlig på nyåret|"
        "etter påske|før påske|i påska|i påsken|til påske|over påske|etter påsken|etter påska|før påsken|før påska|"
        "i påskeferien|etter påskeferien|etter pinse|før pinse|i pinsen|i pinsa|til pinse|over pinse|"
        "i ferien|etter ferien|før ferien|over ferien|i sommerferien|etter sommerferien|før sommerferien|"
        "i høstferien|"
        "etter høstferien|før høstferien|i vinterferien|etter vinterferien|før vinterferien|i haustferien|"
        "etter haustferien|"
        "høstferien|vinterferien|sommerferien|sumarferien|etter sumaren|til sumaren|i sumar|høstferieuka|"
        "etter lunsj|før lunsj|ved lunsjtid|til lunsj|rundt lunsj|i lunsjen|after lunch|before lunch|over lunsj|"
        "midt på dagen|på dagtid|litt utpå dagen|utpå dagen|tidlig på dagen|seinere på dagen|sent på dagen|"
        "på kveldstid|tidlig på formiddagen|i partallsuker|partallsuker|oddetallsuker|partallsuke|oddetallsuke|"
        "i partallsuke|i oddetallsuke|hver uke|kvar veke|hver måned|kvar månad|every month|samme uke|samme veke|"
        "same week|ukentlig|every week|"
        "de fleste dager|de fleste dagar|alle dager|alle dagar|en annen dag|ein annan dag|en annen gang|"
        "ein annan gong|"
        "another day|månedsskiftet|månadsskiftet|årsskiftet|"
        "begge dager|en av dagene|om noen dager|litt senere|halvannen uke|a few days|in a while|"
        "mot jul|fram mot jul|frem mot jul|våren|høsten|hausten|vinteren|"
        "slutten av uka|slutten av uken|slutten av veka|sist i uka|sist i uken|sist i veka|midt i uka|midt i uken|"
        "midt i veka|tidlig i uka|tidlig i uken|tidleg i veka|begynnelsen av uka|begynnelsen av uken|"
        "starten av uka|"
        "starten av uken|byrjinga av veka|start of the week|end of the week|later this week|middle of the week|"
        "seinere i uka|senere i uka|senere i uken|seinare i veka|første arbeidsdag|første virkedag|"
        "fyrste arbeidsdag|"
        "første hverdag|siste arbeidsdag|siste virkedag|siste hverdag|first working day|last working day|"
        "week of|the week of|week commencing|week beginning|week starting|uka som starter|"
        "uken som starter|veka som byrjar|"
        "end of the month|start of the month|middle of the month|later this month|end of this month|"
        "lunchtime|lunch time|at lunch|at lunchtime|lunsjtid|lunsjtider|"
        "påfølgende|påfølgjande|dagen derpå|"
        "samme dag|same dagen|etterfølgende|dagen etter|uka etter|uken etter|veka etter|christmas|easter|"
        "after christmas|before christmas|after easter|before easter|after the holidays|over the summer|"
        "after summer",
})  # fmt: skip
