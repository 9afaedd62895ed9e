"""Wishes and other set phrases that have a word of a date in them and ask for no date: «god helg», «etter avtale»."""

from understanding.when.phrase_book_of import book

_WISHED = (
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tysdag", "laurdag", "sundag",
    "uke", "veke", "week", "dag", "kveld", "helg", "jul", "jol", "romjul", "romjol", "påske", "pinse", "sommer",
    "sumar", "høst", "haust", "vinter", "vår", "ferie", "juleferie", "julehelg", "påskeferie", "vinterferie",
    "høstferie", "haustferie", "sommerferie", "sumarferie", "advent", "adventstid", "førjulstid", "nyttårshelg",
    "weekend", "christmas", "easter", "summer", "holiday",
)  # fmt: skip
_WISHES = (
    "god", "fin", "en fin", "en god", "ei fin", "ei god", "ein fin", "ein god", "riktig god", "riktig fin",
    "fortsatt god", "fortsatt fin", "happy", "merry", "a nice", "a good", "a great", "a lovely", "a merry",
    "enjoy your", "enjoy the",
)  # fmt: skip

GREETINGS = book({

        "greeting": "god morgen|god morgon|god dag|god kveld|god natt|god helg|god jul|god påske|god sommer|"
        "god ferie|god formiddag|"
    "god ettermiddag|godt nytt år|riktig god jul|ha en fin dag|ha ein fin dag|ha en god dag|ha ein god dag|"
    "ha en fin kveld|"
    "ha en god helg|ha ei god helg|ha en fin helg|ha ei fin helg|god arbeidsdag|good morning|good afternoon|"
    "good evening|"
    "good day|have a nice day|have a nice weekend|hver dag|en dag av gangen|dagen i dag har|morn|morn da|"
    "go morgen|gomorgen|"
    "god mårran|god morra|morgen alle|en gang til|ein gong til|enda en gang|med en gang til|"
    "denne gangen|denne gongen|"
    "neste gang|neste gong|sist gang|forrige gang|første gang|fyrste gong|etter avtale|"
    "etter ønske|etter loven|"
    "etter §|etter paragraf|etter kapittel|etter kap|fra før|frå før|etter behov|før samtalen|etter samtalen|"
    "før møtet|"
    "etter møtet|før timen|etter timen|før jeg|før eg|etterpå|neste steg|neste skritt|neste møte|neste time|"
    "neste samtale|"
    "neste booking|neste bestilling|neste avtale|siste bestilling|siste booking|til dere|"
    "til dykk|på forhånd|"
    "på førehand|to spørsmål|for tidlig|for seint|for sent|mai måned 17|same day|next time|next session|"
    "next booking|next step"
    "|" + "|".join(f"{wish} {day}" for wish in _WISHES for day in _WISHED),
})  # fmt: skip
