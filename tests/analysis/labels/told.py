"""A story of a few paragraphs, and what the segmentation makes of lines put into it or below it."""

from __future__ import annotations

from reader.analysis.segment import segment
from reader.article.model import Kind
from tests.analysis.pages import page_of

STORY = """
Harbour board to raise fees on coal ships in spring

By Ada Brink

The harbour board will raise its fees on coal ships in spring, its chair Mona Reyes said on Monday.

"We have waited long enough for the ministry to act," she said. "Nobody is going to do it for us."
{insert}
It is the third time in as many years that the board has raised the fees, and the ships have stayed.

The ministry did not answer a letter that the board had sent in March, and another that it sent in June.
{tail}"""


def kinds_of(text: str, insert: str = "", tail: str = "") -> list[Kind]:
    """The kinds of the lines of `text`, put into the story or below it."""
    document, _ = page_of(STORY.format(insert=insert, tail=tail))
    wanted = [line for line in text.split("\n") if line.strip()]
    return [block.kind for block in segment(document) if block.text in wanted]
