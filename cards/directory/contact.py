"""Who to call in a municipality: the card, the question, and the clear answer for a place outside the list."""

from collections.abc import Sequence
from datetime import date

from booking.directory.contacts import Contact
from booking.directory.directory import Directory
from cards.catalogue import Texts
from cards.dates import short_day
from cards.elements import (
    Action,
    Card,
    CardElement,
    card,
    choice_input,
    execute,
    facts,
    hint,
    open_url,
    paragraph,
    title,
)
from cards.menu import back_to_menu

SEARCH = "contact.search"
FIELD = "municipality"


def contact_card(t: Texts, contact: Contact, updated: date, *, menu: bool = True) -> Card:
    """`menu` is False where the card is posted among people for whom our menu does not work."""
    counsellor = contact.counsellor
    place = contact.municipality
    body = [
        title(t("contact-title-for", municipality=place) if place else t("contact-title")),
        paragraph(counsellor.name),
        *stand_in_lines(t, contact),
        facts(
            [
                (t("contact-phone"), f"[{counsellor.phone}]({counsellor.tel})"),
                (t("contact-municipalities"), ", ".join(contact.municipalities)),
            ]
        ),
        hint(t("contact-updated", day=short_day(updated, t.language))),
    ]
    actions: list[Action] = [open_url(t("contact-call", phone=counsellor.phone), counsellor.tel)]
    if menu:
        actions.append(back_to_menu(t))
    return card(body, actions, language=t.language)


def stand_in_lines(t: Texts, contact: Contact) -> list[CardElement]:
    line = stand_in_line(t, contact)
    return [paragraph(line)] if line else []


def stand_in_line(t: Texts, contact: Contact) -> str | None:
    """«Vikar for … til og med …» where the contact stands in for another."""
    if contact.instead_of is None or contact.until is None:
        return None
    return t("substitute-contact", absent=contact.instead_of.name, last=short_day(contact.until, t.language))


def contacts_card(t: Texts, found: Sequence[Contact], updated: date) -> Card:
    """One contact in full, or several in a list."""
    if len(found) == 1:
        return contact_card(t, found[0], updated)
    body = [title(t("contact-title"))]
    for contact in found:
        counsellor = contact.counsellor
        body.append(paragraph(f"**{counsellor.name}**, [{counsellor.phone}]({counsellor.tel})"))
        body.extend(stand_in_lines(t, contact))
        body.append(hint(contact.municipality or ", ".join(contact.municipalities)))
    body.append(hint(t("contact-updated", day=short_day(updated, t.language))))
    return card(body, [back_to_menu(t)], language=t.language)


def contact_question_card(t: Texts, directory: Directory, proposed: str | None, *, outside: bool = False) -> Card:
    """Ask for the municipality; `outside` says first that the one asked for is not in the list."""
    body = [title(t("contact-title"))]
    if outside:
        names = ", ".join(directory.municipalities)
        body.append(paragraph(t("contact-outside", centre=directory.centre.name, list=names)))
        body.append(hint(t("contact-outside-hint")))
    places = [(m, m) for m in directory.municipalities]
    ask = choice_input(FIELD, t("contact-ask"), places, proposed, placeholder=t("walk-municipality-choose"))
    actions = [execute(t("contact-search"), SEARCH, style="positive"), back_to_menu(t)]
    return card([*body, *ask], actions, language=t.language)
