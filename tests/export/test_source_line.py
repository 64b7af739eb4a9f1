"""The line that says where an article is from."""

from __future__ import annotations

import pytest

from reader.article.document import Head
from reader.export.source_line import source_line


@pytest.mark.parametrize(
    ("head", "path", "line"),
    [
        (
            Head(byline=("Ada Quill",), site="The *Gull*", published="2025-09-07", url="https://gull.example/a"),
            "a.txt",
            r"Ada Quill, The \*Gull\*, 7 September 2025, <https://gull.example/a>",
        ),
        (Head("Fog", site="The  Gull\n"), "news/a.txt", "The Gull, news/a.txt"),
        (Head("Fog", byline=("The Gull",), site="The Gull"), "news/a.txt", "The Gull, news/a.txt"),
        (Head(site="The Gull"), "news/a.txt", "The Gull"),
        (Head(), "-", ""),
    ],
)
def test_what_is_known_is_told_and_nothing_else(head: Head, path: str, line: str) -> None:
    assert source_line(head, path, head.title or path) == line
