"""The shield over a form's written fields: what identifies a participant is taken out before anything is kept or shown.

Every field where a person writes and whose text is stored, shown again or sent passes here, or has a reader of its own
that keeps only digits. The other answers of the form stay as they are.
"""

from collections.abc import Collection, Mapping

from dialogs.steps import FieldError
from understanding.shield.findings import NOTHING_ALLOWED, Allowed
from understanding.shield.shield import find, kinds

ABOUT_STAFF = frozenset(("name", "phone", "email"))
"""Kinds that are legitimate where a form is about the centre's own people."""


def screen_fields(
    values: Mapping[str, str],
    fields: Collection[str],
    allowed: Allowed = NOTHING_ALLOWED,
    *,
    legitimate: Collection[str] = (),
) -> tuple[dict[str, str], tuple[FieldError, ...]]:
    """`values` with those of `fields` emptied that hold something identifying, and what to say at each of them.

    `allowed` is public; `legitimate` are kinds that the form asks for. The error names the kind, never the value.
    """
    kept, errors = dict(values), []
    for field in fields:
        error = field_error(field, values.get(field, ""), allowed, legitimate=legitimate)
        if error is not None:
            kept[field] = ""
            errors.append(error)
    return kept, tuple(errors)


def field_error(
    field: str, text: str, allowed: Allowed = NOTHING_ALLOWED, *, legitimate: Collection[str] = ()
) -> FieldError | None:
    """What to say at `field` when `text` holds something identifying; None when it may stand."""
    found = [kind for kind in kinds(find(text, allowed)) if kind not in legitimate]
    return FieldError(field=field, key=f"shield-field-{found[0].replace('_', '-')}") if found else None
