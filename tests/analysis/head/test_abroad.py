"""Heads of whole articles in languages other than English, as text and as bare pages."""

from __future__ import annotations

import tomllib
from html import escape
from pathlib import Path
from typing import Any

import pytest

from reader.article.document import Head
from reader.pipeline import analyse
from reader.sources.reading import parse

ARTICLES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("abroad.toml").read_text(encoding="utf-8"))[
    "article"
]
NAMES = [f"{article['language']}-{number}" for number, article in enumerate(ARTICLES)]


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_the_head_of_a_text_is_read(article: dict[str, Any]) -> None:
    head = _head(article["text"].strip(), "copied.txt")
    assert (head.title, head.byline, head.published) == _wanted(article)
    assert head.language == article["language"]


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_the_head_of_a_page_that_names_nothing_is_read(article: dict[str, Any]) -> None:
    title, *lines = filter(None, article["text"].strip().splitlines())
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    page = f'<html lang="{article["language"]}"><body><div><h1>{escape(title)}</h1>{paragraphs}</div></body></html>'
    head = _head(page, "saved.html")
    assert (head.title, head.byline, head.published) == _wanted(article)


def _head(source: str, name: str) -> Head:
    return analyse(parse(source.encode(), name)[0]).head


def _wanted(article: dict[str, Any]) -> tuple[str, tuple[str, ...], str]:
    return article["title"], tuple(article["byline"]), article["published"]
