"""PDF: the text layer, set as it was before somebody broke it into lines, columns and pages.

A page of PDF is letters and places. `lines` makes lines of them, `columns` puts these in the order of reading,
`paragraphs` makes paragraphs of lines, over the ends of columns and pages too, with hyphenation undone. Running
heads and page numbers, told by their coming back, stand below the text with what the file says of itself.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.article.document import SAYS, Head, Node, Shape
from reader.article.visible import flattened, one_line
from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.pdf.columns import in_order
from reader.sources.pdf.lines import Line, read_lines
from reader.sources.pdf.links import read_areas
from reader.sources.pdf.paragraphs import set_paragraphs
from reader.sources.pdf.running import part_running
from reader.sources.rendition import lay_out

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 3_000
_MOST_TEXT = 5_000_000
"""Characters; a long book has two million."""
_ONE_AT_A_TIME = threading.Lock()
"""pdfium must not be used by two threads at once."""
_READER_VIEW = "about:reader?url="
_ADDRESS = re.compile(r"https?://[^/\s…]{4,200}/[^\s…]{1,2000}(?<!\.\.\.)")
"""Of an article, which is more than its site's."""
_LONGEST_LABEL = 12
_PROPERTIES = ("Title", "Author", "Subject", "Keywords", "CreationDate")


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article: the file.

    Raises:
        SourceError: it is damaged, locked by a password, too large, or holds pictures of text only.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    with _ONE_AT_A_TIME:
        try:
            with closing(PdfDocument(data)) as document:
                pages = list(_pages(document, path))
                said = document.get_metadata_dict()
        except PdfiumError as error:
            locked = "password" in str(error).lower()
            raise SourceError(path, "it is locked by a password" if locked else "it is damaged") from error
    if not any(pages):
        raise SourceError(path, "there is no text in it: its pages are pictures")
    flow, running, notes = part_running(pages)
    nodes = [*set_paragraphs([in_order(page) for page in flow]), *_below(notes, running, said)]
    yield lay_out(path, "pdf", nodes, Head(url=_printed_from(running)))


def _printed_from(running: Iterable[str]) -> str | None:
    """The address that a browser printed at the edge of each page; None where there is none, or it was cut short."""
    for text in running:
        address = unquote(text.removeprefix(_READER_VIEW)) if text.startswith(_READER_VIEW) else text
        if _ADDRESS.fullmatch(address):
            return one_line(address)
    return None


def _pages(document: PdfDocument, path: str) -> Iterator[list[Line]]:
    """The lines of each page."""
    from pypdfium2 import PdfiumError

    if len(document) > _MOST_PAGES:
        raise SourceError(path, f"it has more than {_MOST_PAGES:,} pages")
    size = 0
    for number in range(len(document)):
        try:
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                size += text.count_chars()
                if size > _MOST_TEXT:
                    raise SourceError(path, "it holds more text than can be taken apart")
                height = page.get_height()
                lines = read_lines(text, height, read_areas(document, page, height), _name(document, number))
        except PdfiumError:  # a page that can't be drawn; the others can
            lines = []
        yield lines


def _name(document: PdfDocument, number: int) -> str:
    """What the file calls a page: its printed number, in some; else its place."""
    label = flattened(document.get_page_label(number))
    return label if 0 < len(label) <= _LONGEST_LABEL else str(number + 1)


def _below(notes: list[str], running: list[str], said: dict[str, str]) -> Iterator[Node]:
    """Footnotes, what stands on every page, and what the file says of itself."""
    numbers = [text for text in running if not any(map(str.isalpha, text))]
    texts = [text for text in running if any(map(str.isalpha, text))]
    facts = [f"{name}: {flattened(value)}" for name in _PROPERTIES if (value := said.get(name, ""))]
    for at, text in enumerate((*notes, *texts, " ".join(numbers), *facts)):
        if text.strip():
            yield Node(text, Shape.PARAGRAPH, 0, int(at == 0), hints=(f"{SAYS}other",))
