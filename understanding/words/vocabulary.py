"""The product's own words, long enough to be known again with a typing error in them."""

from understanding.when.months import FULL as MONTHS
from understanding.when.weekdays import VOCABULARY as WEEKDAYS
from understanding.words.folding import fold
from understanding.words.spelling import compared_with, vocabulary

_INTENT_WORDS = """
    avbestill avbestille avbestilling avlyse avlys kansellere kanseller flytte flytta flytter bestille bestill
    bestilling bestillinger booking bookinger samtale samtalen samtaler veiledning veiledningen
    karriereveiledning karriereveileder veileder rettleiing karriererettleiing informasjonsmøte gruppemøte
    infomøte fellesmøte kontaktperson kontaktpersonen telefonnummer tidspunkt utsette utsett endre endring
    deltaker deltakar trenger treng ønsker ynskjer reservere rutine rutinen rutinene frist fristen interpreter
    reschedule appointment session cancel meeting guidance contact agenda kalender timeplan sperre sperr
    blokkere blokker utilgjengelig opptatt ferie nynorsk bokmål engelsk hjelp hjelpe takk flyktning ukrainsk
    ledig ledige mine bestillingene bookingen avtale avtalen time timen tolk kommune kommunen referat lenke
    lenken hvordan hvilke hvor korleis kollektiv beskyttelse paragraf program programmet
"""

INTENT_WORDS = vocabulary(map(fold, _INTENT_WORDS))
DOMAIN_WORDS = compared_with(INTENT_WORDS | WEEKDAYS | vocabulary(MONTHS))
