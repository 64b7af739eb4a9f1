"""Comments on pages whose elements don't say that they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.analysis.dom.comments import unnamed_comments
from reader.analysis.dom.features import survey_page
from reader.analysis.dom.names import Naming
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.segment import segment
from reader.article.model import Kind, Role
from reader.sources.reading import parse

STORY = (
    "The harbour board of Esk said on Monday that it will raise the fees for pleasure boats by a fifth next spring.",
    "The quay has to be mended before the winter, said Mara Lind, who chairs the board, and the town will not pay.",
    "Four hundred boats lie in the harbour, most of them small, and their owners pay less than in other towns.",
    "The board will meet again in January, and until then it wants to hear from all who use the harbour.",
)
COMMENTS = (
    "I have paid for my berth since 1979 and never saw anybody mend the quay. Where did all of that money go?",
    "The board should open its books. A fifth is a lot for people who only have a small boat and a pension.",
    "Good article, thank you. I did not know that the harbour belongs to the town.",
)
WRITERS = (("Old Salt", "10:12"), ("mara_k", "11:40"), ("Tom", "18:02"))


def kinds_on(heading: str, form: str, foot: str = "") -> tuple[dict[str, Kind], list[Role]]:
    """The kinds of what readers wrote, and the roles of the story's paragraphs."""
    written = "".join(
        form.format(name=name, day=f"4 March 2026, {hour}", text=text)
        for (name, hour), text in zip(WRITERS, COMMENTS, strict=True)
    )
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    page = f"<body><div><h1>Harbour board raises its fees</h1>{story}{heading}{written}{foot}</div>"
    (document,) = parse(page.encode(), "page.html")
    blocks = segment(document)
    kinds = {block.text: block.kind for block in blocks}
    return kinds, [block.role for block in blocks if block.text in STORY]


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>3 comments</h3>",
        "<p><b>Kommentare (3)</b></p>",
        "<h2>Leave a reply</h2>",
        "<h2>3 Antworten auf „Harbour board raises its fees“</h2>",
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        "<p><b>{name}</b> {day}</p><p>{text}</p>",
        "<div><div>{name}</div><div>{day}</div><div>{text}</div><div><a href=#>Reply</a></div></div>",
        "<p>{name} says:</p><p>{day}</p><p>{text}</p>",
    ],
)
def test_what_is_below_their_heading_is_readers_comments(heading: str, form: str) -> None:
    kinds, roles = kinds_on(heading, form)
    assert [kinds[text] for text in COMMENTS] == [Kind.COMMENT] * 3
    assert roles == [Role.BODY] * len(STORY)


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("<h3>3 comments</h3>", "<p>{text}</p>"),
        ("<p><a href=#c>3 comments</a></p>", "<p><b>{name}</b> {day}</p><p>{text}</p>"),
        ("<p>Add a comment</p>", "<p><b>{name}</b> {day}</p><p>{text}</p>"),
        ("<h3>Boats of the harbour</h3>", "<p><b>{name}</b> {day}</p><p>{text}</p>"),
    ],
)
def test_a_heading_alone_a_button_and_another_heading_open_no_comments(heading: str, form: str) -> None:
    kinds, _ = kinds_on(heading, form)
    assert Kind.COMMENT not in [kinds[text] for text in COMMENTS]


class Walked(list[bool]):
    """Which lines are the story's, and how often all of them have been gone through."""

    times = 0

    def __iter__(self) -> Iterator[bool]:
        self.times += 1
        return super().__iter__()


@pytest.mark.parametrize("sections", [1, 40])
def test_a_page_of_many_headings_is_not_gone_through_for_each(sections: int) -> None:
    written = "".join(
        f"<h3>2 comments</h3><p>{name}, 4 March 2026, {hour}</p><p>{text}</p>"
        for (name, hour), text in zip(WRITERS, COMMENTS, strict=True)
    )
    (document,) = parse(f"<body><p>{STORY[0]}</p>{written * sections}".encode(), "page.html")
    page = read_page(document)
    rules = rule_book().verdicts(page, find_repeats(page.lines))
    is_story = Walked(line.text == STORY[0] for line in page.lines)
    found = unnamed_comments(survey_page(page, Naming.load()), is_story, rules, None)
    assert {page.lines[at].text for at in found} >= set(COMMENTS)
    assert is_story.times == 1


def test_the_pages_foot_is_none_of_the_comments() -> None:
    kinds, _ = kinds_on("<h3>3 comments</h3>", "<p>{name} says:</p><p>{day}</p><p>{text}</p>", "<p>Esk Online 2026</p>")
    assert kinds[COMMENTS[-1]] is Kind.COMMENT
    assert kinds["Esk Online 2026"] is not Kind.COMMENT
