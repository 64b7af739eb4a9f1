"""A link to a page as a file of its own, as browsers make one of an address that is dragged to a folder.

Windows writes `.url`, macOS `.webloc`, Linux `.desktop`; each is an article of its name and its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article.document import Head
from reader.article.visible import flattened, one_line
from reader.article.web import is_web
from reader.errors import SourceError
from reader.sources.decoding import decode
from reader.sources.entry import Entry, read_entry
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.property_list import read_property_list

_FIELD = re.compile(r"^(URL|Name)\s*=\s*(\S[^\r\n]*)", re.IGNORECASE | re.MULTILINE)
_LONGEST = 8_000
"""Characters of an address."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article: the link.

    Raises:
        SourceError: it is damaged, or holds no address of the web.
    """
    said = _in_list(data, path) if data.lstrip().startswith((b"bplist", b"<")) else _in_lines(decode(data, path))
    url = one_line(said.get("url", "").strip())
    if not is_web(url) or len(url) > _LONGEST:
        raise SourceError(path, "there is no link in it")
    title = flattened(said.get("name", "")) or _named(path)
    yield read_entry(Entry(None, Head(title=title or url, url=url)), path, "shortcut")


def _in_lines(text: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for name, value in _FIELD.findall(text):
        said.setdefault(name.lower(), value)
    return said


def _in_list(data: bytes, path: str) -> dict[str, str]:
    url = read_property_list(data.lstrip(), path, "link").get("URL")
    return {"url": url} if isinstance(url, str) else {}


def _named(path: str) -> str:
    """What the file is called, without its suffix: browsers name it after the page."""
    name = re.split(r"[/#]", path)[-1]
    return flattened(name.rpartition(".")[0])
