"""`reader explain --corrections FOLDER`: corrected articles, written down as cases for the tests."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from reader.article.model import Article
from reader.cli.arguments import STANDARD
from reader.cli.faults import say
from reader.cli.intake import Intake
from reader.errors import ReaderError, SourceError
from reader.export.case import expected
from reader.sources.limits import Limits
from reader.sources.lines import split_lines
from reader.sources.reading import locate, read_bytes

_SUFFIXES = {"html": ".html", "markdown": ".md"}
"""The suffix of an article that has no file to itself, by its format; `.txt` for any other."""


def write_cases(intake: Intake, folder: Path, limits: Limits, tell: Callable[[str], None]) -> None:
    """A folder with `source.<ext>` and `expected.txt` for each corrected article; nothing that exists is changed.

    `tell` is given the path of each folder that was written; what can't be is told as the intake tells what can't be
    read.
    """
    taken: set[str] = set()
    corrected = 0
    for article in intake.articles():
        if not intake.book.of(article):
            continue
        corrected += 1
        case = folder / _free_name(article.path, taken)
        try:
            _write(article, case, limits)
        except ReaderError as error:
            intake.fail(str(error))
        else:
            tell(str(case))
    if not corrected:
        say("none of these articles has been corrected")


def _write(article: Article, case: Path, limits: Limits) -> None:
    """Write one case. Raises ReaderError where the folder is there already, or something can't be read or written."""
    source = _source(article, limits)
    outcome = expected(article, split_lines(article.document.source))
    try:
        case.parent.mkdir(parents=True, exist_ok=True)
        case.mkdir()
        (case / f"source{_suffix(article)}").write_bytes(source)
        (case / "expected.txt").write_text(outcome, encoding="utf-8", errors="replace", newline="\n")
    except FileExistsError as error:
        raise ReaderError(f"{case}: exists already and was left alone") from error
    except OSError as error:
        raise ReaderError(f"{case}: can't be written: {error.strerror}") from error


def _source(article: Article, limits: Limits) -> bytes:
    """The bytes that the article was read from, or its text in UTF-8 where it has no file to itself."""
    if article.path == STANDARD or locate(article.path)[1]:
        return article.document.source.encode("utf-8", "surrogatepass")
    try:
        return read_bytes(article.path, limits)
    except SourceError as error:
        raise ReaderError(f"{article.path}: not written as a case: {error.why}") from error


def _suffix(article: Article) -> str:
    if locate(article.path)[1]:
        return _SUFFIXES.get(article.document.format, ".txt")
    suffix = Path(article.path).suffix
    return suffix if suffix[1:].isalnum() else ".txt"


def _free_name(path: str, taken: set[str]) -> str:
    """A name for the folder, like the file's, that no earlier article has."""
    plain = re.sub(r"[\W_]+", "-", Path(path).stem.lower()).strip("-") or "article"
    name, number = plain, 1
    while name in taken:
        number += 1
        name = f"{plain}-{number}"
    taken.add(name)
    return name
