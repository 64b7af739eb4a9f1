"""The texts that press databases deliver: each article of one, at an address of its own.

What isn't one after all, though it begins like one, is the plain text that it is. Databases deliver RTF, DOCX and pages
too; the paragraphs of those are cut in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.article.document import Document, Node
from reader.sources.addresses import Addresses
from reader.sources.databases import europresse, factiva, nexis, proquest
from reader.sources.decoding import decode
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.rendition import lay_out
from reader.sources.texts.plain import check_lines, read_nodes

_FORM = "database"


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each of the export's.

    Raises:
        SourceError: it isn't text, has far too many lines or holds too many articles.
    """
    source = decode(data, path)
    check_lines(source, path, limits)
    found = False
    for document in articles(read_nodes(source, wrapped=True), path, limits):
        found = True
        yield document
    if not found:
        yield Document(path, "text", source, read_nodes(source))


def articles(nodes: Sequence[Node], path: str, limits: Limits) -> Iterator[Document]:
    """The articles of an export in these paragraphs; none where they aren't one.

    Raises:
        SourceError: it holds too many.
    """
    clippings = nexis.cut(nodes) or factiva.cut(nodes) or proquest.cut(nodes) or europresse.cut(nodes)
    limits.check_members(len(clippings), path)
    addresses = Addresses(path)
    for found in clippings:
        address = addresses.of(found.id) if len(clippings) > 1 else path
        yield lay_out(address, _FORM, found.nodes, found.head)
