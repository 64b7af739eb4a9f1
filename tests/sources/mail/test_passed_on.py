"""Letters that pass another on: whose article it is."""

from time import process_time

import pytest

from reader.article.document import Document, Head
from reader.sources.limits import Limits
from reader.sources.mail.letter import parse
from tests.sources.mail.test_letter import message

GMAIL = """---------- Forwarded message ---------
From: Ada Lind <ada@quay.example>
Date: Tue, Mar 14, 2023 at 8:12 AM
Subject: Night ferry stays
To: <list@quay.example>


The council voted to keep the night ferry.
"""
OUTLOOK = """________________________________
Von: Lind, Ada <ada@quay.example>
Gesendet: Dienstag, 14. März 2023 08:12
An: Liste
Betreff: Die Nachtfähre bleibt

Der Rat hat entschieden.
"""
APPLE = """Début du message transféré :

De: Ada Lind <ada@quay.example>
Date: 14 mars 2023 à 08:12:00 UTC+1
Objet: Le bac reste
À: liste@quay.example

Le conseil a voté.
"""


def head(subject: str, text: str, page: bool = False) -> Head:
    mail = message(subject, text)
    if page:
        lines = text.replace("<", "&lt;").split("\n")
        mail.add_alternative("".join(f"{line}<br>" if line else "<p>" for line in lines), subtype="html")
    (document,) = parse(mail.as_bytes(), "letter.eml", Limits())
    assert isinstance(document, Document)
    return document.declared


@pytest.mark.parametrize("page", [False, True])
@pytest.mark.parametrize(
    ("subject", "text", "title", "published"),
    [
        ("Fwd: Night ferry stays", GMAIL, "Night ferry stays", "2023-03-14T08:12"),
        ("Fw: Fwd: Night ferry", f"FYI\n\n{GMAIL}", "Night ferry stays", "2023-03-14T08:12"),
        ("WG: Die Nachtfähre bleibt", OUTLOOK, "Die Nachtfähre bleibt", "2023-03-14T08:12"),
        ("TR: Le bac reste", APPLE, "Le bac reste", "2023-03-14T08:12"),
    ],
)
def test_what_is_passed_on_is_its_authors_and_of_its_day(
    subject: str, text: str, title: str, published: str, page: bool
) -> None:
    found = head(subject, text, page)
    assert (found.title, found.byline) == (title, ("Ada Lind",))
    assert (found.published or "").startswith(published)


@pytest.mark.parametrize("sign", ["> ", ">"])
def test_what_is_quoted_to_be_passed_on_is_read_as_it_was_written(sign: str) -> None:
    quoted = "\n".join(f"{sign if line else '>'}{line}" for line in APPLE.split("\n"))
    fields = "From: Bo <bo@quay.example>\nSubject: Fwd: Le bac"
    lead = f"Begin forwarded message:\n\n{fields}\n\nBefore the others.\n\n"
    whole = "\n".join(f"> {line}".rstrip() for line in f"{lead}{quoted}".split("\n"))
    mail = message("Fwd: Le bac reste", f"FYI\n\nJory\n\n{whole}\n")
    (document,) = parse(mail.as_bytes(), "letter.eml", Limits())
    assert isinstance(document, Document)
    own = [node for node in document.nodes[2:] if not node.hints]
    assert [node.text for node in own] == ["FYI", "Jory", "Before the others.", "Le conseil a voté."]
    assert sum(node.hints == ("mail:passed-on",) for node in document.nodes) == 3 + 5
    assert (document.declared.title, document.declared.byline) == ("Le bac reste", ("Ada Lind",))
    span = own[-1].source_span(0, len(own[-1].text))
    assert span
    assert document.source[slice(*span)] == "Le conseil a voté."
    assert f"{sign}Le conseil" in document.source


def test_an_answer_quotes_what_was_passed_on() -> None:
    quoted = "\n".join(f"> {line}".rstrip() for line in APPLE.split("\n"))
    mail = message("Re: Le bac reste", f"Merci.\n\nLe 14 mars 2023 à 08:12, Bo a écrit :\n\n{quoted}")
    (document,) = parse(mail.as_bytes(), "letter.eml", Limits())
    assert isinstance(document, Document)
    assert {node.hints for node in document.nodes[3:]} == {("mail:quoted",)}


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: Night ferry stays", GMAIL),
        ("Fwd: Night ferry stays", f"{'We have to talk about this one. ' * 8}\n\n{GMAIL}"),
        ("Fwd: Night ferry stays", "The council voted."),
    ],
)
def test_a_letter_of_its_own_is_its_senders(subject: str, text: str) -> None:
    found = head(subject, text)
    assert (found.title, found.byline, found.published) == (subject, ("Jory Tamsin",), "2026-11-13T07:30:00+01:00")


@pytest.mark.parametrize(("subject", "title"), [("Fwd: the ferry", "Night ferry stays"), ("Minutes", "Minutes")])
def test_a_message_that_is_attached_is_passed_on_where_the_subject_says_so(subject: str, title: str) -> None:
    mail = message(subject, "See attached.")
    mail.add_attachment(message("Night ferry stays", "The council voted."))
    (document,) = parse(mail.as_bytes(), "letter.eml", Limits())
    assert isinstance(document, Document)
    assert document.declared.title == title


def test_what_is_passed_on_twice_at_once_is_of_who_wrote_it() -> None:
    above = (
        "---------- Forwarded message ---------\nFrom: Bo Berg <bo@quay.example>\nSubject: Fwd: Night ferry stays\n\n"
    )
    found = head("Fwd: Night ferry stays", above + GMAIL)
    assert (found.byline, found.title) == (("Ada Lind",), "Night ferry stays")


def test_messages_passed_on_in_one_another_may_be_many() -> None:
    fields = (
        "---------- Forwarded message ---------\nFrom: Ada Lind <ada@quay.example>\nSubject: Fwd: The ferry\n\nHi.\n\n"
    )
    start = process_time()
    assert head("Fwd: The ferry", fields * 3_000).byline == ("Ada Lind",)
    assert process_time() - start < 5
