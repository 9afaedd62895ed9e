"""One file per kind of turn: each loads what a pure step needs, runs it, saves once and answers with a card."""
