"""Whether a line shares its words with the story and the page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.page import Page, read_page
from reader.analysis.evidence.surroundings import topic_columns
from reader.article.document import Document, Node

WORDS = st.sampled_from(["bridge", "harbour", "ferries", "council", "northern", "a", "of"])
LINES = st.lists(
    st.tuples(st.lists(WORDS, max_size=6).map(" ".join), st.booleans(), st.booleans()), min_size=1, max_size=8
)
"""Lines, whether each is prose, and whether it is asked about."""


def page_of(texts: list[str]) -> Page:
    return read_page(Document("", "text", "", tuple(Node(text) for text in texts)))


def share(page: Page, at: int, others: list[int]) -> float:
    """The share of a line's words that one of the others has too."""
    told = frozenset().union(*[page.lines[other].telling for other in others])
    telling = page.lines[at].telling
    return len(telling & told) / (len(telling) + 1)


@given(LINES)
def test_a_lines_topic_is_what_other_lines_tell_too(lines: list[tuple[str, bool, bool]]) -> None:
    page = page_of([text for text, _, _ in lines])
    prose = [is_prose for _, is_prose, _ in lines]
    asked = [at for at, (_, _, is_asked) in enumerate(lines) if is_asked]
    told = [at for at, is_prose in enumerate(prose) if is_prose]
    columns = topic_columns(page, prose, asked)
    for row, at in enumerate(asked):
        assert columns["topic"][row] == share(page, at, [other for other in told if other != at])
        assert columns["topic_lede"][row] == share(page, at, told[:3])
        assert columns["topic_page"][row] == share(page, at, [other for other in range(len(lines)) if other != at])
