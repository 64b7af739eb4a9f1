"""What a letter quotes, passes on or is signed with gets a hint; the letter itself does not."""

import pytest

from reader.article.document import Node
from reader.sources.html.page import parse
from reader.sources.limits import Limits
from reader.sources.mail.quoting import mark_page, mark_text
from reader.sources.texts.plain import read_nodes

SHORT = {"mail:quoted": "q", "mail:passed-on": "p", "mail:signature": "s", "mail:list": "l"}


def marks(nodes: tuple[Node, ...]) -> str:
    """One letter a paragraph; a dot for the letter's own."""
    return "".join(SHORT.get(node.hints[0], ".") if node.hints else "." for node in nodes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yes.\n\nOn Sun, 7 Sep 2025 at 10:00, Bob wrote:\n> Shall we?\n> Bob\n\nThat is all.", ".qqq."),
        ("Yes.\n\nAm 07.09.2025 schrieb Bob:\n\n> Sollen wir?", ".qq"),
        ("> All of it\n> is quoted.", ".."),
        ("Yes.\n-- \nJory Tamsin\nHarbour Letter", ".sss"),
        ("One\n--\n" + "\n".join(f"Story {number} of the day." for number in range(14)), "." * 16),
        ("Yes.\n" + "_" * 40 + "\nHarbour mailing list\nhttps://lists.example/harbour", ".lll"),
        ("Yes.\n-- \nJory\n" + "_" * 40 + "\nHarbour mailing list\nhttps://lists.example/harbour", ".sslll"),
        ("Yes.\n" + "_" * 40 + "\nand so on", "..."),
        (
            "FYI\n\n---------- Forwarded message ---------\nFrom: Ada <a@x>\nDate: Mon\nSubject: News\n\nIt opened.",
            ".pppp.",
        ),
        ("FYI\n\nBegin forwarded message:\n\nFrom: Ada\nSubject: News\n\nIt opened.", ".ppp."),
        ("The facts\nFrom: the quay\nTo: the bar\nit is a mile.", "...."),
    ],
)
def test_a_text_is_marked_by_its_signs(text: str, expected: str) -> None:
    assert marks(mark_text(read_nodes(text), passing=True)) == expected


def test_below_the_original_message_of_an_answer_all_is_quoted() -> None:
    text = "Yes.\n\n-----Original Message-----\nFrom: Bob\nSent: Monday\nSubject: Quay\n\nShall we?\nBob"
    assert marks(mark_text(read_nodes(text), passing=False)) == ".ppppqq"
    assert marks(mark_text(read_nodes(text), passing=True)) == ".pppp.."


def test_how_to_leave_a_list_is_no_signature() -> None:
    for foot, marked in (
        ("You subscribed. Unsubscribe: https://list.example/u", "ll"),
        ("Ada\nhttps://ada.example", "sss"),
    ):
        assert marks(mark_text(read_nodes(f"It opened.\n\n--\n{foot}"), passing=False)) == f".{marked}"


def test_a_signature_above_what_is_passed_on_ends_there() -> None:
    head = "-------- Forwarded Message --------\nFrom: Ada\nSubject: Quay\n\n"
    for story in ("It opened.\n\nNobody came.", "\n\n".join(f"Part {number}." for number in range(20))):
        text = f"FYI.\n\n-- \nDana\nThe Post\n\n{head}{story}"
        assert marks(mark_text(read_nodes(text), passing=True)) == ".sssppp" + "." * (story.count("\n\n") + 1)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "<div>No.</div><div class=gmail_quote><div class=gmail_attr>On Mon, A wrote:</div>"
            "<blockquote class=gmail_quote><p>Would you?<p>A</blockquote></div>",
            ".qqq",
        ),
        (
            "<div>FYI</div><div class=gmail_quote><div class=gmail_attr>---------- Forwarded message ---------<br>"
            "From: A</div><p>It opened.</div>",
            ".pp.",
        ),
        ("<p>No.<div class=moz-cite-prefix>On 07.09.25, A wrote:</div><blockquote type=cite><p>Would you?", ".qq"),
        ("<p>No.<div>On 7 Sep 2025, at 10:00, A wrote:</div><blockquote type=cite><p>Would you?<p>A", ".qqq"),
        ("<p>She was clear:<blockquote><p>We will not dig.</blockquote><p>Nobody dug.", "..."),
        ("<p>No.<div id=divRplyFwdMsg><b>From:</b> A<br><b>Sent:</b> Monday</div><p>It opened.", ".pp."),
        ("<p>No.<div class=gmail_signature>Jory</div>", ".s"),
    ],
)
def test_a_page_is_marked_by_the_names_its_program_gives(page: str, expected: str) -> None:
    (document,) = parse(page.encode(), "x", Limits())
    nodes = mark_page(document.nodes)
    assert marks(nodes) == expected
    assert all(len(node.place) == len(node.hints) for node in nodes)
