"""Links to other stories between a story's paragraphs, in elements like theirs."""

from __future__ import annotations

import pytest

from reader.analysis.dom.features import survey_page
from reader.analysis.dom.headed import related_links
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
LINKS = ("Night ferry to sail again after ten years", "Mill on the quay to become a school of music")


def paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def links(tag: str) -> str:
    return "".join(f"<{tag}><a href=/{at}>{line}</a></{tag}>" for at, line in enumerate(LINKS))


@pytest.mark.parametrize("box", [f"<ul>{links('li')}</ul>", links("p"), f"<img src=x alt='A ferry'>{links('p')}"])
def test_links_below_a_heading_of_other_stories_are_set_apart(box: str) -> None:
    page = f"<body><article><h1>Harbour fees</h1>{paragraphs(STORY[:2])}<p>Read more</p>{box}{paragraphs(STORY[2:])}"
    (document,) = parse(page.encode(), "page.html")
    blocks = segment(document)
    assert [block.kind for block in blocks if block.text in LINKS] == [Kind.RELATED] * 2
    assert [block.role for block in blocks if block.text in STORY] == [Role.BODY] * 4


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{paragraphs(STORY)}<p>Read more</p>{links('p')}", list(LINKS)),
        (f"{paragraphs(STORY)}<p>Read more</p>{links('p')}<p>Plain</p>{links('p')}", list(LINKS)),
        (f"{paragraphs(STORY)}<p>Read more</p><p>A line without a link</p>{links('p')}", []),
        (f"{paragraphs(STORY)}<p>Read more</p>{links('h3')}", []),
        (f"{paragraphs(STORY)}<p>The ships</p>{links('p')}", []),
        (f"<p>Read more</p>{links('p')}", []),
    ],
)
def test_they_end_with_the_first_line_that_is_no_link(body: str, expected: list[str]) -> None:
    (document,) = parse(f"<body>{body}".encode(), "page.html")
    page = read_page(document)
    rules = rule_book().verdicts(page, find_repeats(page.lines))
    is_story = [rule is None for rule in rules]
    found = related_links(survey_page(page, Naming.load()), is_story, rules)
    assert [page.lines[at].text for at in sorted(found)] == expected
