"""Raw HTML inside Markdown."""

from __future__ import annotations

import warnings
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError

import markdownify
import pytest

from reader.sources.texts.markdown_html import is_bare, to_markdown


def test_html_becomes_the_markdown_it_would_be() -> None:
    assert to_markdown('<p>The <b>ferry</b> <a href="https://a.example">stays</a>.</p>') == (
        "The **ferry** [stays](https://a.example)."
    )
    assert is_bare("<div class=a>\n<p>")
    assert not is_bare("<div>The ferry</div>")


def test_threads_that_read_it_leave_warnings_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    met = Barrier(2)

    def slowly(html: str, **_: object) -> str:
        try:
            met.wait(0.1)  # one after the other they never meet
        except BrokenBarrierError:
            return html
        raise AssertionError("two are at it")

    monkeypatch.setattr(markdownify, "markdownify", slowly)
    before = list(warnings.filters)
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(to_markdown, ("<i>1</i>", "<i>2</i>"))) == ["<i>1</i>", "<i>2</i>"]
    assert list(warnings.filters) == before
