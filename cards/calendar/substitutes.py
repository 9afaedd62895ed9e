"""Who stands in for whom: the list, the form, and the card that tells the stand-in."""

from collections.abc import Mapping, Sequence

from booking.calendar.substitution import Substitution
from booking.directory.directory import Counsellor, Directory
from booking.stakes import Stake
from cards.calendar.week import SUBSTITUTES
from cards.catalogue import Texts
from cards.dates import long_day, short_day
from cards.directory.change import booked_line
from cards.elements import (
    Card,
    CardElement,
    Data,
    box,
    bullets,
    card,
    choice_input,
    date_input,
    execute,
    good_news,
    hint,
    paragraph,
    problem,
    row,
    title,
)
from cards.menu import TO_ORDER, WEEK

NEW, SAVE, END_ASK, END = "substitute.new", "substitute.save", "substitute.end-ask", "substitute.end"
LEAVE, GIVE = "substitute.leave", "substitute.give"
FIELDS = ("absent", "stand_in", "first", "last")
SHOWN = 8


def substitutes_card(
    t: Texts,
    substitutions: Sequence[Substitution],
    directory: Directory,
    done: str | None = None,
    wrong: str | None = None,
) -> Card:
    """Every substitution from today on; `done` and `wrong` are sentences on what was changed, or why it was not."""
    names = {one.aad_object_id: one.name for one in directory.counsellors}
    body: list[CardElement] = [title(t("substitute-list-title"))]
    if done:
        body.append(good_news(done))
    if wrong:
        body.append(problem(wrong))
    if not substitutions:
        body.append(paragraph(t("substitute-list-none")))
    for one in substitutions[:SHOWN]:
        absent, stand_in = names.get(one.absent_id, "–"), names.get(one.stand_in_id, "–")
        first, last = long_day(one.first, t.language), long_day(one.last, t.language)
        tip = t("substitute-remove-tooltip", absent=absent)
        end = execute(t("substitute-remove"), END_ASK, {"substitution": str(one.id)}, tooltip=tip)
        line = t("substitute-list-line", stand_in=stand_in, absent=absent)
        span = t("substitute-list-span", first=first, last=last)
        body.append(box([paragraph(f"**{line}**"), hint(span), row([end])]))
    actions = [execute(t("substitute-new"), NEW, style="positive"), execute(t("week-back"), WEEK)]
    return card(body, actions, language=t.language)


def substitute_form_card(
    t: Texts, directory: Directory, data: Data, answers: Mapping[str, str], errors: Mapping[str, str]
) -> Card:
    people = [(one.aad_object_id, one.name) for one in directory.counsellors]
    body: list[CardElement] = [title(t("substitute-title")), paragraph(t("substitute-text"))]
    for field, key in (("absent", "substitute-absent"), ("stand_in", "substitute-stand-in")):
        body += choice_input(
            field, t(key), people, answers.get(field), placeholder=t("substitute-choose"), error=errors.get(field)
        )
    body += date_input("first", t("substitute-first"), answers.get("first"), error=errors.get("first"))
    body += date_input("last", t("substitute-last"), answers.get("last"), error=errors.get("last"))
    actions = [execute(t("substitute-save"), SAVE, data, style="positive"), execute(t("button-stop"), SUBSTITUTES)]
    return card(body, actions, language=t.language)


def meetings_card(
    t: Texts, data: Data, stakes: Sequence[Stake], absent: str, stand_in: str, *, changed: bool = False
) -> Card:
    """Group meetings that are agreed on the days: leave them with the absent one, or give them to the stand-in.

    `data` goes back with the answer.
    """
    body: list[CardElement] = [title(t("substitute-meetings-title"))]
    if changed:
        body.append(problem(t("substitute-meetings-changed")))
    lines = [
        t(f"directory-stake-{one.hindrance.value if one.hindrance else 'free'}", what=booked_line(t, one.booked))
        for one in stakes[:SHOWN]
    ]
    body += [paragraph(t("substitute-meetings-text", count=len(stakes), absent=absent)), *bullets(lines)]
    if len(stakes) > SHOWN:
        body.append(hint(t("directory-more", count=len(stakes) - SHOWN)))
    body += [
        hint(t("substitute-meetings-leave-hint", absent=absent, stand_in=stand_in)),
        hint(t("substitute-meetings-give-hint", absent=absent, stand_in=stand_in)),
    ]
    actions = [execute(t("substitute-meetings-leave", absent=absent), LEAVE, data)]
    if any(one.free for one in stakes):
        actions.insert(0, execute(t("substitute-meetings-give", stand_in=stand_in), GIVE, data, style="positive"))
    return card(body, [*actions, execute(t("button-stop"), SUBSTITUTES)], language=t.language)


def end_card(t: Texts, substitution: Substitution, absent: str, stand_in: str) -> Card:
    """Asked before it is ended; whoever of the two did not end it is told at once."""
    names, data = {"absent": absent, "stand_in": stand_in}, {"substitution": str(substitution.id)}
    body = [
        title(t("substitute-end-title")),
        paragraph(t("substitute-end-text", **names, **_span(t, substitution))),
        paragraph(t("substitute-end-told", **names)),
        hint(t("substitute-end-hint", **names)),
    ]
    actions = [
        execute(t("substitute-end-yes"), END, data, style="destructive"),
        execute(t("substitute-end-no"), SUBSTITUTES),
    ]
    return card(body, actions, language=t.language)


def relieved_card(t: Texts, substitution: Substitution, absent: str) -> Card:
    """Tells the stand-in that it was ended before its time."""
    text = t("substitute-ended-stand-in", absent=absent, **_span(t, substitution))
    body = [title(t("substitute-ended-title")), paragraph(text)]
    return card(body, [execute(t("button-week"), WEEK)], language=t.language)


def back_card(t: Texts, substitution: Substitution, stand_in: str) -> Card:
    """Tells the one who was away the same."""
    text = t("substitute-ended-absent", stand_in=stand_in, **_span(t, substitution))
    body = [title(t("substitute-ended-title")), paragraph(text)]
    actions = [execute(t("button-week"), WEEK, style="positive"), execute(t("button-to-order"), TO_ORDER)]
    return card(body, actions, language=t.language)


def stand_in_card(t: Texts, substitution: Substitution, absent: Counsellor, sessions: int, meetings: int) -> Card:
    """Tells the stand-in, on the first day; `sessions` and `meetings` say how many there are in the span."""
    where = ", ".join(absent.municipalities)
    body = [
        title(t("substitute-begins-title", absent=absent.name)),
        paragraph(t("substitute-begins-text", **_span(t, substitution), municipalities=where)),
        paragraph(t("substitute-begins-sessions", count=sessions)),
    ]
    if meetings:
        body.append(paragraph(t("substitute-begins-meetings", count=meetings)))
    actions = [execute(t("button-week"), WEEK, style="positive"), execute(t("button-to-order"), TO_ORDER)]
    return card(body, actions, language=t.language)


def _span(t: Texts, substitution: Substitution) -> dict[str, str]:
    return {"first": short_day(substitution.first, t.language), "last": short_day(substitution.last, t.language)}
