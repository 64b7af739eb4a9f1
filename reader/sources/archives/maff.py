"""MAFF: pages that Firefox saved whole, a folder of a zip each, with a file beside each that says where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.article.document import Head
from reader.article.visible import flattened
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.archives import zipped
from reader.sources.limits import Limits
from reader.sources.office.package import Package
from reader.sources.parts import Part
from reader.sources.xml_tree import attribute, descendants, read_xml

_ABOUT = "/index.rdf"


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The pages in it; `at` is a file's number in the directory.

    Raises:
        SourceError: it has no directory that can be read, or too large a one.
    """
    package = Package(file, path, limits)
    told = ((name.removesuffix(_ABOUT), _about(package, name)) for name in package.names() if name.endswith(_ABOUT))
    about = {folder: said for folder, said in told if said}  # a feed may have that name, too
    for part in zipped.split(file, path, limits, at):
        if isinstance(part, SourceError):
            yield part
            continue
        folder, _, name = part.name.rpartition("/")
        if folder in about and f"/{name}" == _ABOUT:
            continue
        said = about.get(folder, {})
        if name and name == said.get("indexfilename", "index.html"):
            head = Head(url=web_address(said.get("originalurl")))
            title = flattened(said.get("title", "")) or None
            part = part._replace(declared=head, title=title, charset=said.get("charset"))
        yield part


def _about(package: Package, name: str) -> dict[str, str]:
    """What is said of a page: its address, title and encoding; nothing where that can't be read."""
    try:
        root = read_xml(package.read(name), package.path)
    except SourceError:
        if package.spent:
            raise
        return {}
    found = (
        (key, one) for key in ("originalurl", "title", "indexfilename", "charset") for one in descendants(root, key)
    )
    return {key: said for key, one in found if (said := attribute(one, "resource"))}
