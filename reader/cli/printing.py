"""The commands that print: articles, quotations, labels, settings."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from reader.article.model import Article, Quote
from reader.article.visible import one_line
from reader.cli.faults import say
from reader.cli.intake import Intake
from reader.cli.output import Output
from reader.config import Settings, library_file, load_settings
from reader.errors import ReaderError
from reader.export.selection import Selection, select
from reader.library.corrections.book import CorrectionBook
from reader.pipeline import collect_seldom

Pieces: TypeAlias = Iterator[str | bytes]
Said: TypeAlias = Sequence[tuple[int, Quote]]
"""Quotations, with their places in `Article.quotes`."""


def show(arguments: argparse.Namespace) -> int:
    """Print each article as it is ready."""
    settings = load_settings(arguments.config)
    intake = _intake(arguments, settings)
    records = arguments.format in ("json", "jsonl")
    selection = Selection(arguments.boilerplate or ("keep" if records else "drop"))
    output = Output()
    if output.terminal and arguments.format == "text":
        from reader.cli.terminal import print_article

        for number, article in enumerate(intake.articles()):
            print_article(article, selection, settings.measure, first=number == 0)
    else:
        for piece in _ARTICLES[arguments.format](intake.articles(), selection):
            output.write(piece)
    return intake.exit_code


def quotes(arguments: argparse.Namespace) -> int:
    """Print the quotations of each article as it is ready."""
    output = Output()
    if arguments.library is not None:
        from reader.cli.finding import library_articles
        from reader.cli.selection import may_be_library

        if arguments.no_corrections:
            raise ReaderError("--no-corrections is for files; a library has its articles as you corrected them")
        if arguments.library and not may_be_library(library_file(arguments.library)):
            raise ReaderError(
                f"{arguments.library}: this is no library; what to look for in yours stands before "
                f"--library: reader quotes '{arguments.library}' --library"
            )
        _write_quotes(library_articles(arguments), arguments, output)
        return 0
    if not arguments.paths:
        raise ReaderError("name a file or a folder, or --library for all that is in your library")
    intake = _intake(arguments, load_settings(arguments.config))
    _write_quotes(intake.articles(), arguments, output)
    return intake.exit_code


def _write_quotes(articles: Iterable[Article], arguments: argparse.Namespace, output: Output) -> None:
    """Write the quotations; where articles were read and none is in them, say so: a name may be misspelt."""
    read = written = False

    def noted() -> Iterator[Article]:
        nonlocal read
        for article in articles:
            read = True
            yield article

    for piece in _QUOTES[arguments.format](_heard(noted(), arguments), arguments.speaker):
        output.write(piece)
        written = True
    if read and not written:
        say("no quotation was found")


def _heard(articles: Iterable[Article], arguments: argparse.Namespace) -> Iterable[Article]:
    """The articles, with what is told in them where that is asked for."""
    if not arguments.indirect:
        return articles
    from reader.pipeline import overhear

    return map(overhear, articles)


def explain(arguments: argparse.Namespace) -> int:
    """Print every line of each article with its label, or write the corrected ones down as cases."""
    from reader.export.explain import explain as explained
    from reader.sources.lines import split_lines

    settings = load_settings(arguments.config)
    intake = _intake(arguments, settings)
    output = Output()
    if arguments.corrections:
        from reader.cli.cases import write_cases

        folder = Path(arguments.corrections)
        write_cases(intake, folder, settings.limits, lambda path: output.write(f"{one_line(path)}\n"))
        return intake.exit_code
    for number, article in enumerate(intake.articles()):
        lines = explained(article, split_lines(article.document.source))
        output.write("\n" * (number > 0) + "\n".join(lines) + "\n")
    return intake.exit_code


def settings(arguments: argparse.Namespace) -> int:
    """Print the settings in effect, as the file that would give them."""
    from reader.cli.theme import theme_file, theme_for
    from reader.config import as_toml, settings_file

    file, settings = settings_file(arguments.config), load_settings(arguments.config)
    there = "" if file.exists() else " (not there: these are the defaults)"
    if settings.keys:
        from reader.cli.keys import keys_of

        keys_of(settings.keys, str(file))
    theme = theme_for(settings.theme)
    chosen = f"# the theme was chosen in the app: {one_line(str(theme_file()))}\n" if theme != settings.theme else ""
    Output().write(f"# {one_line(str(file))}{there}\n{chosen}{as_toml(replace(settings, theme=theme))}")
    return 0


def _intake(arguments: argparse.Namespace, settings: Settings) -> Intake:
    """What is named, with the user's corrections unless they are not wanted."""
    collect_seldom()
    book = CorrectionBook(None if arguments.no_corrections else library_file())
    return Intake(arguments.paths, settings.limits, book)


def _show_text(articles: Iterable[Article], selection: Selection) -> Pieces:
    from reader.export.text import text

    return _parted((text(article, selection) for article in articles), "\n* * *\n\n")


def _show_markdown(articles: Iterable[Article], selection: Selection) -> Pieces:
    from reader.export.markdown import markdown

    return _parted((markdown(article, selection) for article in articles), "\n---\n\n")


def _show_json(articles: Iterable[Article], selection: Selection) -> Pieces:
    from reader.export.json import array, article_record

    return array(article_record(select(article, selection)) for article in articles)


def _show_jsonl(articles: Iterable[Article], selection: Selection) -> Pieces:
    from reader.export.json import article_record, line

    return (line(article_record(select(article, selection))) for article in articles)


def _quotes_text(articles: Iterable[Article], speaker: str | None) -> Pieces:
    from reader.export.quotes import as_text

    return _listings(as_text, articles, speaker)


def _quotes_markdown(articles: Iterable[Article], speaker: str | None) -> Pieces:
    from reader.export.quotes import as_markdown

    return _listings(as_markdown, articles, speaker)


def _listings(write: Callable[[Article, Said], str], articles: Iterable[Article], speaker: str | None) -> Pieces:
    """What was said in each article that quotes anybody, or the speaker."""
    from reader.export.quotes import spoken

    found = ((article, list(spoken(article, speaker))) for article in articles)
    return _parted((write(article, said) for article, said in found if said), "\n")


def _quotes_csv(articles: Iterable[Article], speaker: str | None) -> Pieces:
    from reader.export.quotes import as_csv, csv_head, spoken

    yield csv_head()
    for article in articles:
        yield as_csv(article, list(spoken(article, speaker)))


def _quotes_json(articles: Iterable[Article], speaker: str | None) -> Pieces:
    from reader.export.json import array, listed
    from reader.export.quotes import spoken

    return array(listed(article, index) for article in articles for index, _ in spoken(article, speaker))


def _quotes_jsonl(articles: Iterable[Article], speaker: str | None) -> Pieces:
    from reader.export.json import line, listed
    from reader.export.quotes import spoken

    return (line(listed(article, index)) for article in articles for index, _ in spoken(article, speaker))


def _parted(pieces: Iterable[str], between: str) -> Pieces:
    """The pieces that hold anything, with `between` between them."""
    first = True
    for piece in pieces:
        if piece:
            yield piece if first else between + piece
            first = False


_ARTICLES: dict[str, Callable[[Iterable[Article], Selection], Pieces]] = {
    "text": _show_text,
    "markdown": _show_markdown,
    "json": _show_json,
    "jsonl": _show_jsonl,
}
_QUOTES: dict[str, Callable[[Iterable[Article], str | None], Pieces]] = {
    "text": _quotes_text,
    "markdown": _quotes_markdown,
    "json": _quotes_json,
    "jsonl": _quotes_jsonl,
    "csv": _quotes_csv,
}
