"""The texts that lie in this package: the lexicon of concepts, the weights of the intent model, the shield's lists."""

from importlib.resources import files


def shipped_lines(name: str) -> list[str]:
    """The lines of the text file `name` of this package."""
    return files("understanding").joinpath(name).read_text(encoding="utf-8").splitlines()
