"""Whatever is typed is read: no text stops the understanding, and the shield's positions lie in the text."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.understanding.measure import PLACES, PUBLISHED, sentences
from tests.understanding.test_date_forms import forms
from understanding.shield.masks import MASKED
from understanding.shield.shield import cover, find
from understanding.understand import understand

NOW = datetime.fromisoformat("2026-11-16T10:15")
_WORDS = sorted(
    {word for row in sentences() for word in row["text"].split()}
    | {word for _, phrase, *_ in forms() for word in phrase.split()}
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=14))
def test_the_words_of_the_field_in_any_order_are_read(words: list[str]) -> None:
    frame = understand(" ".join(words), NOW, PLACES, PUBLISHED)
    assert frame.when.kind != "reject" or frame.when.value is None or frame.when.value < "2026-11-16T10:15"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_and_covered_where_something_was_found(text: str) -> None:
    understand(text, NOW, PLACES, PUBLISHED)
    found = find(text, PUBLISHED)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    covered, inside = cover(text, found), {at for one in found for at in range(one.start, one.end)}
    assert covered == "".join(MASKED if at in inside else letter for at, letter in enumerate(text))
