"""Damaged files for the tests of a format: samples with stretches cut out, doubled and put in, and what must hold."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence

from hypothesis import strategies as st

from reader.article.document import Document
from reader.article.visible import one_line, visible
from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.lines import split_lines

LONGEST = 5
"""Seconds of the processor that any file may take."""
_ACTING = ("\x9b".encode(), "\u202e".encode(), b"\x1b[0m")
"""What a terminal would obey."""
Parse = Callable[[bytes, str, Limits], Iterable[Item]]


def damaged(samples: Sequence[bytes], tokens: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """A sample with stretches cut out or doubled, and bytes put in: any, and such as mean something to the format."""

    @st.composite
    def strategy(draw: st.DrawFn) -> bytes:
        data = draw(st.sampled_from(samples))
        for _ in range(draw(st.integers(0, 6))):
            start, length = draw(st.integers(0, len(data))), draw(st.integers(0, 40))
            put = draw(st.sampled_from([*tokens, *_ACTING, data[start : start + length] * 2]) | st.binary(max_size=4))
            data = data[:start] + put + data[start + length :]
        return data

    return strategy()


def read_within_bounds(parse: Parse, data: bytes, path: str = "file") -> list[Document]:
    """The documents that a parser makes of any bytes: clean ones, or an error that names the file, and soon."""
    began = time.process_time()
    documents: list[Document] = []
    errors: list[SourceError] = []
    try:
        for item in parse(data, path, Limits()):
            if isinstance(item, SourceError):
                errors.append(item)
            else:
                documents.append(item)
    except SourceError as error:
        errors.append(error)
    assert all(error.path.startswith(path) for error in errors)
    assert time.process_time() - began < LONGEST
    for document in documents:
        check(document, path)
    assert len({document.path for document in documents}) == len(documents)
    return documents


def check(document: Document, path: str) -> None:
    """What holds of every document, whatever it was read from."""
    assert document.path == path or document.path.startswith(f"{path}#")
    lines = split_lines(document.source)
    for node in document.nodes:
        assert node.text.strip()
        assert visible(node.text) == node.text
        assert "\n" not in node.text or node.shape.value == "code"
        assert all(0 <= one.start < one.end <= len(node.text) for one in node.inlines)
        assert not node.place or len(node.place) == len(node.hints)
        if node.first_line is not None and node.last_line is not None:
            assert 1 <= node.first_line <= node.last_line <= len(lines)
        assert all(0 <= piece.source < len(document.source) for piece in node.pieces)
    head = document.declared
    for text in (head.title, head.kicker, head.standfirst, *head.byline, head.dateline, head.site, head.url):
        assert text is None or (text.strip() and one_line(text) == text)


def read(parse: Parse, data: bytes | str, path: str = "file") -> list[Document]:
    """The documents of a file in which nothing is damaged."""
    items = list(parse(data.encode() if isinstance(data, str) else data, path, Limits()))
    assert not [item for item in items if isinstance(item, SourceError)]
    documents = [item for item in items if isinstance(item, Document)]
    for document in documents:
        check(document, path)
    return documents


def hinted(document: Document) -> list[tuple[str, str]]:
    """The texts of a document with the kinds that its format names; "" where it names none."""
    return [
        (node.hints[-1].removeprefix("=") if node.hints and node.hints[-1][:1] == "=" else "", node.text)
        for node in document.nodes
    ]
