"""What may stand between the figures of one number."""


def gap(signs: str, most: int = 1) -> str:
    """A regular expression for at most `most` of `signs` or spaces, each with a space on either side, or nothing.

    It is atomic, so that a gap is read in one way only. Else two spaces could be shared out between the parts of the
    expression in several ways, and a number of fourteen figures that in the end is none would be tried thousands of
    times.
    """
    return rf"(?>(?: ?[{signs} ] ?){{0,{most}}})"
