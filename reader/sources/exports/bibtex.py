"""BibTeX and BibLaTeX: the lists of references of those who write in LaTeX, with the abstracts as texts.

A value may be written in LaTeX's own way of writing accents; only those that are go through its parser, which is slow:
it takes each letter by itself, so that words in a row are one letter in what it reads.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.entry import read_entries
from reader.sources.exports.json_records import Record
from reader.sources.exports.saved import entry_of, folded, is_article
from reader.sources.format import Item
from reader.sources.limits import Limits

_FACTS = {
    "author": "authors",
    "journal": "publication",
    "journaltitle": "publication",
    "newspaper": "publication",
    "booktitle": "publication",
    "langid": "language",
    "note": "notes",
    "annotation": "notes",
    "annote": "notes",
    "urldate": "accessed",
}
"""The names of facts that `saved` has others for."""
_IN_LATEX = re.compile(r"[\\{}~$]|--")
_LONGEST_LATEX = 20_000
"""Characters of a value that are read as LaTeX: 0.3 seconds; any more keeps its commands."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNREAD = frozenset(("file", "shorttitle"))
_AND = re.compile(r"[{}]| and ")
_OTHERS = "others"
"""What stands in place of the rest of the authors."""
_COMMENT = re.compile(r"(?<!\\)%")
"""What begins a comment in LaTeX, and in an abstract says how much."""
_COMMAND_OR_WORDS = re.compile(
    r"\\(?:(?:begin|end) *\{[^}]*\}|[^\W\d_]+|.) *(?:[^\W_] *){0,2}|(?:[^\W_]|[ ,.;:()]){4,}", re.S
)
"""A command with what may be its arguments without braces, or words that are a sign in what the parser reads."""
_FIRST_SIGN = 0xF0000
"""From here on, signs have no meaning of their own, and there are more than a value has runs of words."""
_WORD = re.compile(r"(?<![\\\w])[^\W\d_]{4,}(?![\w\\{}])")


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each entry that says enough to be one, and what is wrong with a broken entry.

    Raises:
        SourceError: it isn't text, or holds no such entry.
    """
    items = list(_records(decode(data, path), path))
    count = sum(not isinstance(item, SourceError) for item in items)
    if not items:
        raise SourceError(path, "there is no article in this list of references")
    limits.check_members(count, path)
    entries = (item if isinstance(item, SourceError) else entry_of(item) for item in items)
    yield from read_entries(entries, path, "bibtex", alone=count == 1)


def _records(source: str, path: str) -> Iterator[Record | SourceError]:
    """The entries, in order; one that has the key of another, or a field twice, is one all the same."""
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares.enclosing import RemoveEnclosingMiddleware
    from bibtexparser.model import Entry, ParsingFailedBlock

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it says of broken entries is told here
    library = parse_string(source, parse_stack=[])  # its own would leave out such entries
    strings = {key.lower(): string.value for key, string in library.strings_dict.items()}
    marks = RemoveEnclosingMiddleware()
    for block in library.blocks:
        entry = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
        if isinstance(entry, Entry):
            for field in entry.fields:
                field.value = strings.get(field.value.lower(), field.value)
            fields = marks.transform_entry(entry, library).fields
            record = _record((field.key, field.value) for field in fields)
            if is_article(known := folded({**record, "itemtype": entry.entry_type, "id": entry.key})):
                yield known
        elif entry is None:
            yield SourceError(path, f"the entry in line {(block.start_line or 0) + 1} is broken")


def _record(fields: Iterable[tuple[str, str]]) -> dict[str, object]:
    """An entry's fields by the names that are known of records."""
    notes: list[str] = []
    """A note, an annotation, and what a field says that another has said before."""
    authors: list[str] = []
    record: dict[str, object] = {"notes": notes, "authors": authors}
    for key, value in fields:
        name = key.lower()
        if name == "author":
            authors += map(plain_text, _authors(" ".join(value.split())))
        elif name not in _UNREAD:
            known, text = _FACTS.get(name, name), plain_text(value)
            if record.setdefault(known, text) != text:
                notes.append(text)
    month = str(record.pop("month", ""))[:3].lower()
    if "date" not in record and "year" in record:
        at = _MONTHS.index(month) + 1 if month in _MONTHS else int(month) if month.isdecimal() else 0
        record["date"] = f"{record['year']}-{at:02}-01" if 1 <= at <= 12 else record["year"]
    return record


def _authors(written: str) -> Iterator[str]:
    """The names in a list; within braces, "and" is a part of one."""
    start = depth = 0
    for mark in _AND.finditer(written):
        if mark[0] in "{}":
            depth += 1 if mark[0] == "{" else -1
        elif not depth:
            yield written[start : mark.start()]
            start = mark.end()
    if written[start:] != _OTHERS:
        yield written[start:]


def plain_text(value: str) -> str:
    """A value without LaTeX's commands; as it is where these are no LaTeX, and words would be lost."""
    if not _IN_LATEX.search(value) or len(value) > _LONGEST_LATEX:
        return value
    signs: dict[int, str] = {}

    def shortened(found: re.Match[str]) -> str:
        if found[0][0] == "\\":
            return found[0]
        signs[sign := _FIRST_SIGN + len(signs)] = found[0]
        return chr(sign)

    try:
        text = _latex()(_COMMAND_OR_WORDS.sub(shortened, _COMMENT.sub(r"\\%", value)))
    except Exception:  # its parser raises what it likes on what is no LaTeX
        return value
    text = text.translate(signs)
    return text.replace(r"\%", "%") if all(word in text for word in _WORD.findall(value)) else value


@cache
def _latex() -> Callable[[str], str]:
    from pylatexenc.latex2text import LatexNodes2Text
    from pylatexenc.latexwalker import get_default_latex_context_db

    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)  # what is no LaTeX is no fault to speak of
    commands = get_default_latex_context_db()  # made anew for each text, were it not given
    return partial(LatexNodes2Text(math_mode="verbatim").latex_to_text, latex_context=commands)
