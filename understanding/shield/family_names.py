"""Family names: a list written down for this product, and endings that family names have and words do not."""

import re

from understanding.shield.given_names import NOT_IN_LOWER_CASE
from understanding.shield.word_lists import listed

FAMILY_NAMES = listed("family_names.txt")
"""Every name, folded: believed when written with a capital."""

_SHORTEST_IN_LOWER_CASE = 5
_SHAPE = re.compile(
    r"^(?:\w{2,}(?:enko|chuk|czuk|tsiuk|tsyuk|niuk|nyuk|ovych|evych|ovich|evich|skyi|skyy|skiy|skyj|shvili|adze|idze|zadeh|zada|zade|"
    r"zai|zay|oghlu|oglu|ullah|uddin|eddin|yanyan|osyan|syan|ryan|tyan|khel|khil|pour|nejad|nezhad|owski|owska|ewski|"
    r"ewska|icz|auskas|escu)|"
    r"(?:ghebre|gebre|habte|tesfa|tekle|welde|wolde|haile|kifle|ogba|okba|mebra|abdul|abdel|abdi|cabdi|niyon|nduwa|"
    r"ndayi|nsengi|nshimi|haki|habya|uwima|twagira|mukan)\w{4,})$"
)


def has_the_shape(word: str) -> bool:
    """«Kovtunenko», «Hrebeniuk», «Popalzai», «Tekleweini», told on the folded word."""
    return len(word) >= _SHORTEST_IN_LOWER_CASE and word not in NOT_IN_LOWER_CASE and _SHAPE.search(word) is not None


def is_a_family_name(word: str) -> bool:
    """Whether the folded `word`, written with a capital, is a family name and nothing else."""
    return (word in FAMILY_NAMES and word not in NOT_IN_LOWER_CASE) or has_the_shape(word)


def is_unmistakable(word: str) -> bool:
    """Whether it is one in lower case too."""
    return len(word) >= _SHORTEST_IN_LOWER_CASE and is_a_family_name(word)
