"""The texts that lie beside this file: the lexicon of concepts and the weights of the intent model."""

from importlib.resources import files


def shipped_lines(name: str) -> list[str]:
    """The lines of the text file `name` of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
