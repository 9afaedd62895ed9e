"""The languages a session can be interpreted to, with the names advisers use for them.

Ids are ISO 639 codes. Names were checked against CLDR and against how Norwegian interpreter registers write them;
where CLDR's name would mislead an adviser («kurdisk» for Kurmanji), the interpreter register's name stands here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One choice of interpreter language; `aliases` are other spellings that mean this language and no other."""

    id: str
    nb: str
    nn: str
    en: str
    autonym: str
    aliases: tuple[str, ...] = ()

    def name(self, written_language: str) -> str:
        """The language's name in `written_language` ("nb", "nn" or "en")."""
        return {"nb": self.nb, "nn": self.nn, "en": self.en}[written_language]


NO_INTERPRETER = "no"
"""The choice «norsk (uten tolk)»: the participant speaks Norwegian and nobody orders an interpreter."""

# fmt: off
# ruff: noqa: E501 - a table reads best with one row a line
LANGUAGES: tuple[Language, ...] = (
    Language("uk", "ukrainsk", "ukrainsk", "Ukrainian", "українська", ("ukrainisk", "ukraina")),
    Language("ru", "russisk", "russisk", "Russian", "русский"),
    Language("ar", "arabisk", "arabisk", "Arabic", "العربية", ("arabiska",)),
    Language("ti", "tigrinja", "tigrinja", "Tigrinya", "ትግርኛ", ("tigrinya", "tigrigna")),
    Language("so", "somali", "somali", "Somali", "Soomaali", ("somalisk",)),
    Language("prs", "dari", "dari", "Dari", "دری", ("afghansk persisk", "farsi (dari)")),
    Language("ps", "pashto", "pashto", "Pashto", "پښتو", ("pasjto", "pushto")),
    Language("fa", "persisk (farsi)", "persisk (farsi)", "Persian (Farsi)", "فارسی", ("iransk",)),
    Language("ku", "kurmanji", "kurmanji", "Kurmanji", "Kurmancî", ("kurdisk kurmanji", "nordkurdisk", "badinsk", "badini", "kurmanci")),
    Language("ckb", "sorani", "sorani", "Sorani", "کوردیی ناوەندی", ("kurdisk sorani", "sentralkurdisk", "سۆرانی")),
    Language("sw", "swahili", "swahili", "Swahili", "Kiswahili", ("kiswahili", "kingwana")),
    Language("tr", "tyrkisk", "tyrkisk", "Turkish", "Türkçe", ("tyrkiska",)),
    Language("pl", "polsk", "polsk", "Polish", "polski"),
    Language("fr", "fransk", "fransk", "French", "français"),
    Language("es", "spansk", "spansk", "Spanish", "español"),
    Language("en", "engelsk", "engelsk", "English", "English"),
    Language("rw", "kinyarwanda", "kinyarwanda", "Kinyarwanda", "Ikinyarwanda", ("rwandisk",)),
    Language("rn", "kirundi", "kirundi", "Kirundi", "Ikirundi", ("rundi",)),
    Language("am", "amharisk", "amharisk", "Amharic", "አማርኛ", ("amharic",)),
    Language("om", "oromo", "oromo", "Oromo", "Afaan Oromoo", ("oromifa",)),
    Language("ur", "urdu", "urdu", "Urdu", "اردو"),
    Language("bn", "bengali", "bengali", "Bengali", "বাংলা", ("bangla",)),
    Language("my", "burmesisk", "burmesisk", "Burmese", "မြန်မာ", ("myanmar",)),
    Language("rhg", "rohingya", "rohingya", "Rohingya", "𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝", ("ruáingga",)),
    Language("kar", "karen (sgaw)", "karen (sgaw)", "Karen (S’gaw)", "ကညီကျိၥ်", ("karen", "s'gaw karen")),
    Language("nus", "nuer", "nuer", "Nuer", "Thok Nath"),
    Language("aii", "assyrisk", "assyrisk", "Assyrian", "ܣܘܪܝܬ", ("assyrisk nyarameisk", "syrisk", "suret")),
    Language("th", "thai", "thai", "Thai", "ไทย"),
    Language("vi", "vietnamesisk", "vietnamesisk", "Vietnamese", "Tiếng Việt"),
    Language("zh", "kinesisk (mandarin)", "kinesisk (mandarin)", "Chinese (Mandarin)", "中文", ("mandarin",)),
    Language("sq", "albansk", "albansk", "Albanian", "shqip"),
    Language("bs", "bosnisk", "bosnisk", "Bosnian", "bosanski", ("bosnisk/kroatisk/serbisk", "bks")),
    Language("sr", "serbisk", "serbisk", "Serbian", "српски"),
    Language("hr", "kroatisk", "kroatisk", "Croatian", "hrvatski"),
    Language("ro", "rumensk", "rumensk", "Romanian", "română", ("moldovsk",)),
    Language("lt", "litauisk", "litauisk", "Lithuanian", "lietuvių"),
    Language("lv", "latvisk", "latvisk", "Latvian", "latviešu"),
    Language("bg", "bulgarsk", "bulgarsk", "Bulgarian", "български"),
    Language("hu", "ungarsk", "ungarsk", "Hungarian", "magyar"),
    Language("pt", "portugisisk", "portugisisk", "Portuguese", "português", ("brasiliansk",)),
    Language("ka", "georgisk", "georgisk", "Georgian", "ქართული"),
    Language("hy", "armensk", "armensk", "Armenian", "հայերեն"),
    Language("az", "aserbajdsjansk", "aserbajdsjansk", "Azerbaijani", "azərbaycan dili", ("azeri",)),
    Language("uz", "usbekisk", "usbekisk", "Uzbek", "oʻzbekcha"),
    Language("ug", "uigurisk", "uigurisk", "Uyghur", "ئۇيغۇرچە"),
    Language("ta", "tamil", "tamil", "Tamil", "தமிழ்", ("tamilsk",)),
    Language("hi", "hindi", "hindi", "Hindi", "हिन्दी"),
    Language("pa", "punjabi", "punjabi", "Punjabi", "ਪੰਜਾਬੀ", ("panjabi",)),
    Language("fil", "filipino (tagalog)", "filipino (tagalog)", "Filipino (Tagalog)", "Filipino", ("tagalog",)),
    Language("ln", "lingala", "lingala", "Lingala", "lingála"),
    Language("aa", "afar", "afar", "Afar", "Qafar"),
    Language("byn", "blin", "blin", "Blin", "ብሊን", ("bilen",)),
    Language("tig", "tigré", "tigré", "Tigre", "ትግሬ", ("tigre",)),
    Language("ssy", "saho", "saho", "Saho", "Saho"),
    Language("haz", "hazaragi", "hazaragi", "Hazaragi", "هزارگی", ("hazara",)),
    Language("zza", "zazaki", "zazaki", "Zaza", "Zazaki", ("zaza",)),
    Language("rom", "romanes", "romanes", "Romany", "romani čhib", ("romani",)),
    Language("nsl", "norsk tegnspråk", "norsk teiknspråk", "Norwegian Sign Language", "norsk tegnspråk", ("tegnspråk", "nts")),
    Language("ukl", "ukrainsk tegnspråk", "ukrainsk teiknspråk", "Ukrainian Sign Language", "ukrainsk tegnspråk"),
    Language("no", "norsk (uten tolk)", "norsk (utan tolk)", "Norwegian (no interpreter)", "norsk", ("ingen tolk", "trenger ikke tolk")),
)
# fmt: on

LANGUAGE_BY_ID: dict[str, Language] = {language.id: language for language in LANGUAGES}

AMBIGUOUS_NAMES: dict[str, tuple[str, ...]] = {
    # What people say -> the languages it may mean. An interpreter for the wrong one is a lost session, so we ask.
    "kurdisk": ("ku", "ckb"),
    "afghansk": ("prs", "ps"),
    "persisk": ("fa", "prs"),
    "farsi": ("fa", "prs"),
}
