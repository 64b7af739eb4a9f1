"""Mail messages: fields, the text or the page, attachments, messages in messages."""

from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy, default

import pytest

from reader.article.document import Document, Shape
from reader.errors import SourceError
from reader.pipeline import analyse
from reader.sources.limits import Limits
from reader.sources.lines import split_lines
from reader.sources.mail.letter import parse
from reader.sources.sniffing import sniff
from tests.effort import effort


def message(subject: str = "The harbour letter", text: str = "The council voted.\n") -> EmailMessage:
    mail = EmailMessage()
    mail["Return-Path"] = "<desk@harbour.example>"
    mail["Subject"], mail["From"], mail["To"] = subject, '"Tamsin, Jory" <desk@harbour.example>', "you@example.org"
    mail["Date"], mail["Message-ID"] = "Fri, 13 Nov 2026 07:30:00 +0100", "<118@harbour.example>"
    mail.set_content(text)
    return mail


def read(mail: EmailMessage | bytes) -> Document:
    data = mail if isinstance(mail, bytes) else mail.as_bytes()
    document = next(iter(parse(data, "letter.eml", Limits())))
    assert isinstance(document, Document)
    return document


def texts(document: Document) -> list[str]:
    return [node.text for node in document.nodes]


def test_a_message_says_who_wrote_it_when_and_about_what() -> None:
    document = read(message("Grüße vom Pier"))
    assert document.format == "mail"
    head = document.declared
    assert (head.title, head.byline, head.published) == (
        "Grüße vom Pier",
        ("Jory Tamsin",),
        "2026-11-13T07:30:00+01:00",
    )
    subject, fields, text = document.nodes
    assert (subject.text, subject.shape, subject.hints, subject.first_line) == (
        "Grüße vom Pier",
        Shape.HEADING,
        ("=headline",),
        1,
    )
    assert (fields.shape, fields.hints, fields.first_line, fields.last_line) == (Shape.CODE, ("front-matter",), 2, 4)
    assert fields.text.splitlines()[0].startswith("From: ")
    assert (text.text, text.first_line) == ("The council voted.", 6)
    assert document.source.splitlines()[5] == "The council voted."
    for node in document.nodes:
        span = node.source_span(0, len(node.text))
        assert span
        assert document.source[slice(*span)] == node.text


def test_it_is_known_by_its_fields_with_either_end_of_line() -> None:
    assert sniff(message().as_bytes(), "118").name == "mail"
    assert sniff(message().as_bytes(policy=SMTP), "118").name == "mail"
    assert sniff(b"From: a@x\nTo: b@x\nDate: Mon, 8 Sep 2025\nSubject: A\n\nText", "1757.M1:2,S").name == "mail"
    assert sniff(b"From: the quay\nTo: the bar\n\nText", "story.txt").name == "text"
    assert sniff(b"Note: this is\nno mail\n", "story.txt").name == "text"
    assert sniff(b"A headline: subhead\n\nMessage-ID: of a message\n", "story.txt").name == "text"


def test_of_two_forms_the_page_is_taken_and_the_text_where_the_page_shows_nothing() -> None:
    mail = message(text="As text.")
    mail.add_alternative("<p>As a <a href='https://harbour.example/7'>page</a>.</p>", subtype="html")
    document = read(mail)
    assert texts(document)[2:] == ["As a page."]
    assert document.nodes[2].inlines[0].target == "https://harbour.example/7"
    assert document.nodes[0].place
    empty = message(text="As text.")
    empty.add_alternative("<img src='x.png' width=1>", subtype="html")
    assert texts(read(empty))[2:] == ["As text."]


def test_attachments_are_named_and_attached_texts_are_not_the_letters() -> None:
    mail = message()
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="minutes.pdf")
    mail.add_attachment("Not read here", filename="notes.txt")
    document = read(mail)
    assert document.nodes[1].text.splitlines()[-2:] == ["Attachment: minutes.pdf", "Attachment: notes.txt"]
    assert texts(document)[2:] == ["The council voted."]


def test_a_message_in_a_message_follows_with_its_own_fields() -> None:
    mail = message("Fwd: an older one", "See below.")
    mail.add_attachment(message("An older one", "It was quiet."))
    document = read(mail)
    assert texts(document)[2::3] == ["See below.", "It was quiet."]
    assert document.declared.title == "An older one"
    for node in document.nodes:
        assert node.first_line
        assert document.source.splitlines()[node.first_line - 1].removeprefix("Subject: ") == node.text.splitlines()[0]


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "koi8-r", "x-nobody-knows"])
def test_a_text_is_in_the_encoding_its_part_names(charset: str) -> None:
    text = "Я в порту" if charset == "koi8-r" else "Grüße"
    data = text.encode("utf-8" if charset.startswith("x-") else charset)
    raw = b"Message-ID: <1@x>\nContent-Type: text/plain; charset=" + charset.encode() + b"\n\n" + data
    assert texts(read(raw))[-1] == text


@pytest.mark.parametrize("charset", ["iso-8859-1", "koi8-r", "utf-8"])
def test_a_field_in_bytes_is_in_the_encoding_of_the_text(charset: str) -> None:
    subject = "Порт закрыт" if charset == "koi8-r" else "Grüße"
    head = f'Message-ID: <1@x>\nFrom: "{subject}" <a@x>\nSubject: {subject}\n'
    raw = f"{head}Content-Type: text/plain; charset={charset}\n\nText".encode(charset)
    assert (read(raw).declared.title, read(raw).declared.byline) == (subject, (subject,))
    bare = "Message-ID: <1@x>\nSubject: Grüße – jetzt\n\nText".encode("cp1252")
    assert read(bare).declared.title == "Grüße – jetzt"


@pytest.mark.parametrize(
    ("sender", "name"),
    [('"Lind, Ada M." <a@x>', "Ada M. Lind"), ('"Acme, Inc." <a@x>', "Acme, Inc."), ('"Lind, AFP" <a@x>', "Lind, AFP")],
)
def test_the_familys_name_may_come_first(sender: str, name: str) -> None:
    raw = f"Message-ID: <1@x>\nFrom: {sender}\n\nText".encode()
    assert read(raw).declared.byline == (name,)


def test_fields_that_nobody_can_decode_are_left_as_they_are() -> None:
    raw = (
        b"Message-ID: <1@x>\nSubject: =?utf-8?b?A?= and \xe9\nFrom: =?nobody?q?x?= <\nDate: yesterday\n"
        b"Content-Type: text/plain; charset*0*=\xff; name*1=a\n\nText"
    )
    document = read(raw)
    assert document.declared.published is None
    assert texts(document)[-1] == "Text"


def test_control_characters_of_a_field_are_shown() -> None:
    document = read(b"Message-ID: <1@x>\nSubject: =?utf-8?q?a=1b[2Jb?=\n\nText")
    assert document.declared.title == "a␛[2Jb"


def test_a_message_of_apples_program_begins_below_its_length() -> None:
    data = message().as_bytes()
    assert texts(read(b"%d\n" % len(data) + data + b"<?xml version='1.0'?>"))[2] == "The council voted."


def test_what_apples_program_writes_behind_a_message_is_no_part_of_it() -> None:
    data = message(text="Low water at six.\n").as_bytes()
    marks = b'<?xml version="1.0"?>\n<plist version="1.0"><dict><key>flags</key></dict></plist>\n'
    assert texts(read(b"%d\n" % len(data) + data + marks))[2:] == ["Low water at six."]
    assert "flags" in texts(read(b"9\n" + data + marks))[-1]  # a length that is wrong


def test_a_flowed_text_goes_on_where_a_line_ends_with_a_space() -> None:
    def paragraphs(kind: str, body: str) -> list[str]:
        head = f"From: ada@aske.example\nSubject: Tide\nMessage-ID: <1@a>\nContent-Type: text/plain; {kind}\n\n"
        document = read((head + body).encode())
        for node in document.nodes[2:]:
            assert all(
                document.source[node.to_source(at) or 0] == sign for at, sign in enumerate(node.text) if sign != " "
            )
        return [node.text for node in document.nodes[2:]]

    body = "Low water \nat six, and the tide-\ntable \nsays more.\nAda\n> Do you \n> know?\n-- \nAda\n"
    whole = ["Low water at six, and the tide-", "table says more.", "Ada", "> Do you", "> know?", "--", "Ada"]
    assert paragraphs("format=flowed", body) == paragraphs('format="Flowed"; delsp=no', body) == whole
    assert paragraphs("format=flowed; delsp=yes", "Low wa \nter  \nat six.\nAda\n") == ["Low water at six.", "Ada"]
    assert len(paragraphs("format=fixed", body)) == 9


def test_a_text_whose_lines_end_with_a_carriage_return_has_its_lines_below_the_fields() -> None:
    found = read(b"From: a@b.example\nSubject: Lamps\n\nThe lamp stays.\r\rSo it is.")
    lines = split_lines(found.source)
    assert [lines[(node.first_line or 0) - 1] for node in found.nodes[-2:]] == ["The lamp stays.", "So it is."]


@pytest.mark.parametrize(
    ("sender", "more", "byline", "site"),
    [
        ("Mara Okafor from Tides", "List-Unsubscribe: <https://x.example>\n", "Mara Okafor", "Tides"),
        ("Mara Okafor at Tides", "List-Unsubscribe: <a@b>\nList-Id: All tides <tides.x>\n", "Mara Okafor", "All tides"),
        ("Mara Okafor from Tides", "", "Mara Okafor from Tides", None),
        ("News from Tides", "List-Unsubscribe: <a@b>\n", "News from Tides", None),
    ],
)
def test_who_wrote_a_newsletter_is_named_without_it(sender: str, more: str, byline: str, site: str | None) -> None:
    found = read(f"From: {sender} <tides@x.example>\nSubject: The wall\n{more}\nIt is dry.\n".encode()).declared
    assert (found.byline, found.site) == ((byline,), site)


def test_a_message_without_text_is_refused() -> None:
    mail = message()
    mail.set_content(b"\x89PNG", maintype="image", subtype="png")
    with pytest.raises(SourceError, match="the message holds no text"):
        read(mail)


@pytest.mark.parametrize(
    "kind", ["multipart/encrypted; boundary=b", "application/pkcs7-mime; smime-type=enveloped-data"]
)
def test_a_message_that_is_encrypted_says_so(kind: str) -> None:
    sealed = "--b\n\n-----BEGIN PGP MESSAGE-----\n\nhQIMA\n--b--\n"
    with pytest.raises(SourceError, match="the message is encrypted"):
        read(f"From: a@b.example\nSubject: Secret\nContent-Type: {kind}\n\n{sealed}".encode())


def test_a_text_that_is_encrypted_by_itself_says_so_and_one_about_it_is_read() -> None:
    armour = "-----BEGIN PGP MESSAGE-----\n\nhQIMA+9x\n=abcd\n-----END PGP MESSAGE-----\n"
    with pytest.raises(SourceError, match="the message is encrypted"):
        read(f"From: a@b.example\nSubject: Secret\n\n{armour}".encode())
    assert read(f"From: a@b.example\nSubject: Secret\n\nWhat is this?\n\n{armour}".encode())


def test_many_messages_in_one_another_are_refused_in_time() -> None:
    opening = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5_000))
    with pytest.raises(SourceError, match="more than 200 others"):
        read(b"Message-ID: <1@x>\n" + opening)
    nested = b"Message-ID: <1@x>\nContent-Type: message/rfc822\n\n" + b"Content-Type: message/rfc822\n\n" * 5_000
    with pytest.raises(SourceError):
        read(nested)


def test_a_short_text_is_put_together_where_its_lines_were_wrapped() -> None:
    text = (
        "The inn's doorstep has been turned over now, by a delivery van, at seven\nthis morning. It is number nine.\n\n"
        "Yours,\nPru\n"
    )
    assert texts(read(message(text=text)))[2:] == [
        "The inn's doorstep has been turned over now, by a delivery van, at seven this morning. It is number nine.",
        "Yours,",
        "Pru",
    ]


def test_an_address_that_is_longer_than_the_lines_leaves_them_wrapped() -> None:
    wrapped = "The inn's doorstep has been turned over now, by a delivery van, at seven\nthis morning."
    read_it = f"{wrapped}\nRead on: https://inn.example/{'step/' * 20}\n"
    assert texts(read(message(text=read_it)))[2] == wrapped.replace("\n", " ")


def test_the_line_that_says_the_subject_again_is_the_headline_too() -> None:
    mail = message("[harbour] Night ferry stays on", "Night ferry stays on\n\nThe council voted.")
    kinds = [block.kind.value for block in analyse(read(mail)).blocks]
    assert kinds == ["headline", "other", "headline", "body"]
    mail.add_alternative("<h1>Night ferry stays on</h1><p>The council voted on Monday to keep it.", subtype="html")
    kinds = [block.kind.value for block in analyse(read(mail)).blocks]
    assert kinds == ["headline", "other", "headline", "body"]


@pytest.mark.parametrize("policy", [default, SMTP])
def test_a_large_attachment_is_named_and_a_large_text_is_read(policy: EmailPolicy) -> None:
    mail = message(text="The council voted.\n\n" + "It was close.\n\n" * 200_000)
    mail.add_attachment(bytes(3_000_000), maintype="application", subtype="pdf", filename="minutes.pdf")
    mail.add_attachment("Not read here", filename="notes.txt")
    document = read(mail.as_bytes(policy=policy))
    assert document.nodes[1].text.splitlines()[-2:] == ["Attachment: minutes.pdf", "Attachment: notes.txt"]
    assert len(document.nodes) == 2 + 200_001
    assert document.nodes[-1].text == "It was close."


def test_a_letter_of_too_many_lines_is_refused_before_paragraphs_are_made_of_them() -> None:
    def parsed() -> None:
        with pytest.raises(SourceError, match=r"^a\.eml: it has more than the limit of 100 paragraphs$"):
            list(parse(data, "a.eml", Limits(max_blocks=100)))

    data = message(text="It was close.\n" * 20_000).as_bytes()
    list(parse(message(text="It was close.\n").as_bytes(), "a.eml", Limits()))
    assert effort(parsed) < 20 * 20_000


def test_in_a_page_too_what_is_answered_is_quoted_and_what_is_passed_on_is_read() -> None:
    fields = "<b>From:</b> Bob<br><b>Sent:</b> Monday<br><b>To:</b> Ada<br><b>Subject:</b> Quay"
    page = f"<p>Yes, it opened.</p><div><p>{fields}</p></div><p>Shall we?</p>"
    for subject, hints in (("RE: Quay", ["mail:quoted"]), ("AW: Quay", ["mail:quoted"]), ("FW: Quay", [])):
        mail = message(subject)
        mail.set_content(page, subtype="html")
        assert [hint for hint in read(mail).nodes[-1].hints if hint.startswith("mail:")] == hints
