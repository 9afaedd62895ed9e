"""«any day but», «alle dager bortsett fra»: the day that follows is the one that is shut out."""

_EVERY = (
    "any", "every", "all", "each", "any other", "all other", "alle", "alle andre", "hver", "kvar", "hver eneste",
)  # fmt: skip
_DAYS = (
    "day", "days", "day of the week", "day next week", "day that week", "day this week", "weekday", "weekdays",
    "working day", "working days", "week day", "week days", "date", "dates", "time", "week", "weeks", "morning",
    "afternoon", "dag", "dager", "dagar", "ukedag", "ukedager", "vekedag", "vekedagar", "hverdag", "hverdager",
    "kvardag", "kvardagar", "virkedager", "virkedagar",
)  # fmt: skip
_BUT = ("but", "but on", "save", "bar", "minus", "uten", "utan")

ALL_BUT_ONE = (
    "bortsett frå|bortsett ifra|bortsett ifrå|sett bort fra|sett bort frå|med unntak av|med unnatak av|"
    "med unntak for|foruten|forutan|bare ikke|bare ikkje|berre ikkje|utenom på|utanom på|unntatt på|except for|"
    "except on|apart from|aside from|other than|with the exception of|excluding|anytime but|any time but|"
    "whenever but|anything except|everyday but|everyday bar|unntagen|så nær som|så nær som på|"
) + "|".join(f"{every} {day} {but}" for every in _EVERY for day in _DAYS for but in _BUT)
"""Spellings with a bar between them."""
