"""One of a thing is one."""

import pytest

from reader.article.counted import counted


@pytest.mark.parametrize(
    ("number", "more", "said"),
    [(0, "", "0 articles"), (1, "", "1 article"), (1204, "", "1,204 articles"), (20, "+", "20+ articles")],
)
def test_things_are_counted_in_words(number: int, more: str, said: str) -> None:
    assert counted(number, "article", more) == said
