"""The links of a page of PDF: areas over the letters, laid on the text that the letters become.

PDF knows no linked words, only rectangles that lead somewhere. Which letters lie in one is decided where lines are made
of letters; from there on a link is a stretch of a line, and is moved along when lines are put together.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.article.visible import one_line

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST = 2_000
"""Of a page; a table of contents has a hundred."""
_LONGEST = 2_000
"""Bytes of an address."""
_BAND = 24.0
"""Points of a page's height that areas are looked up by."""
_MOST_IN_BAND = 60
_SCHEMES = ("http://", "https://", "mailto:")


class Link(NamedTuple):
    """A stretch of a line's text that leads somewhere."""

    start: int
    end: int
    target: str


class _Area(NamedTuple):
    left: float
    right: float
    top: float
    foot: float
    target: str


class Areas:
    """Where on a page a link may be; y grows downwards."""

    def __init__(self, areas: Iterable[tuple[float, float, float, float, str]] = ()) -> None:
        """Each as its left, right, top, foot and target."""
        self._bands: dict[int, list[_Area]] = {}
        for area in map(_Area._make, areas):
            for band in range(int(area.top // _BAND), int(min(area.foot, area.top + 100 * _BAND) // _BAND) + 1):
                held = self._bands.setdefault(band, [])
                if len(held) < _MOST_IN_BAND:
                    held.append(area)

    def __bool__(self) -> bool:
        return bool(self._bands)

    def target(self, x: float, y: float) -> str | None:
        """Where a letter with its middle there leads."""
        for area in self._bands.get(int(y // _BAND), ()):
            if area.left <= x <= area.right and area.top <= y <= area.foot:
                return area.target
        return None


def read_areas(document: PdfDocument, page: PdfPage, height: float) -> Areas:
    """The areas of a page that lead to an address of the web or of mail."""
    return Areas(_areas(document, page, height))


def _areas(document: PdfDocument, page: PdfPage, height: float) -> Iterator[tuple[float, float, float, float, str]]:
    from pypdfium2 import raw

    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    count = 0
    while count < _MOST and raw.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
        count += 1
        target = _target(document, link)
        if not target:
            continue
        corners = raw.FS_QUADPOINTSF()
        for number in range(min(_MOST, raw.FPDFLink_CountQuadPoints(link))):  # a link over several lines
            if raw.FPDFLink_GetQuadPoints(link, number, ctypes.byref(corners)):
                xs = corners.x1, corners.x2, corners.x3, corners.x4
                ys = corners.y1, corners.y2, corners.y3, corners.y4
                yield min(xs), max(xs), height - max(ys), height - min(ys), target
        area = raw.FS_RECTF()
        if not raw.FPDFLink_CountQuadPoints(link) and raw.FPDFLink_GetAnnotRect(link, ctypes.byref(area)):
            yield area.left, area.right, height - area.top, height - area.bottom, target


def _target(document: PdfDocument, link: object) -> str:
    """The address that a link leads to; empty where it stays in the file, or starts a program."""
    from pypdfium2 import raw

    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    held = ctypes.create_string_buffer(_LONGEST)
    length = raw.FPDFAction_GetURIPath(document.raw, action, held, _LONGEST)
    if not 0 < length <= _LONGEST:
        return ""
    address = one_line(held.value.decode("utf-8", "replace").strip())
    return address if address.lower().startswith(_SCHEMES) else ""


def links_in(targets: list[str | None]) -> tuple[Link, ...]:
    """The stretches of a text whose characters lead to these targets."""
    links: list[Link] = []
    for at, target in enumerate(targets):
        if target is None:
            continue  # so is a space between two links
        if links and links[-1].end == at and links[-1].target == target:
            links[-1] = links[-1]._replace(end=at + 1)
        else:
            links.append(Link(at, at + 1, target))
    return tuple(links)


def moved(links: Iterable[Link], by: int) -> tuple[Link, ...]:
    """The links of a text that now begins so many characters further on."""
    return tuple(Link(link.start + by, link.end + by, link.target) for link in links)
