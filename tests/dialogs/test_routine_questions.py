import pytest

from booking.duties import DUTIES
from booking.legal_basis import LegalBasis
from dialogs.routine_questions import TOPICS, duties_asked_about


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("hvor lenge før må jeg bestille?", "two-weeks"),
        ("kor tidleg må eg tinge?", "two-weeks"),
        ("how early must I book?", "two-weeks"),
        ("hva er fristen for å bestille", "two-weeks"),
        ("gjelder tremånedersfristen for ukrainere", "no-deadline"),
        ("hvem skriver notat etter samtalen", "no-note"),
        ("kven skriv notat?", "write-note"),
        ("hvem bestiller tolk til samtalen?", "session-interpreter"),
        ("hvem bestiller tolk til informasjonsmøtet", "meeting-interpreter"),
        ("who orders the interpreter?", "session-interpreter"),
        ("kan jeg være med i samtalen?", "agree-presence"),
        ("hvor lenge varer samtalen", "lead-session"),
        ("kor lenge varer informasjonsmøtet?", "hold-meeting"),
        ("må de på informasjonsmøte først?", "group-meeting"),
        ("hvilke dager holdes samtalene", "set-days"),
        ("skal jeg skrive navnet?", "order-session"),
        ("er det aldersgrense", "no-age-limit"),
        ("gjelder det for folk over 55?", "age-covered"),
        ("hvem sender lenken", "forward-link"),
        ("kan samtalen være fysisk", "on-teams"),
        ("hvem ordner rom?", "meeting-room"),
        ("er det forsamtale med veilederen?", "no-pre-or-post-talk"),
        ("må kompetansekartleggingen være gjort?", "map-competence"),
        ("hvem sender materiell", "send-material"),
    ],
)
def test_a_question_is_answered_by_its_duty(question: str, answer: str) -> None:
    assert answer in [duty.key for duty in duties_asked_about(question, None)]


def test_only_the_duties_of_the_named_basis_answer() -> None:
    assert [d.key for d in duties_asked_about("hvem skriver notat", LegalBasis.ORDINARY)] == ["write-note"]
    assert "write-note" not in [
        d.key for d in duties_asked_about("skriver dere notat", LegalBasis.COLLECTIVE_PROTECTION)
    ]


def test_what_the_routine_does_not_speak_of_has_no_answer() -> None:
    assert duties_asked_about("blir det regn i helga", None) == ()


def test_every_topic_names_duties_that_exist_and_every_duty_can_be_asked_about() -> None:
    named = {key for topic in TOPICS for key in topic.duties}
    assert named == {duty.key for duty in DUTIES}
