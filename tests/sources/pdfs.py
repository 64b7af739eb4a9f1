"""PDFs for the tests: pages of lines at their places, written as simply as the format allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Put(NamedTuple):
    """A line of text and where its foot begins, in points from the left and the top of a page of 600 by 800."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


class Area(NamedTuple):
    """A rectangle on a page that leads somewhere: left, top, right and foot in points."""

    left: float
    top: float
    right: float
    foot: float
    target: str


def pdf(
    pages: Sequence[Sequence[Put]],
    facts: Mapping[str, str] | None = None,
    links: Sequence[Sequence[Area]] = (),
    labels: str = "",
) -> bytes:
    """The bytes of a file with these pages, with these links on them, and the pages' labels as PDF writes them."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {f'/PageLabels << /Nums [{labels}] >>' if labels else ''} >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{6 + 2 * at} 0 R' for at in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        "<< " + " ".join(f"/{name} ({value})" for name, value in (facts or {}).items()) + " >>",
    ]
    for at, page in enumerate(pages):
        drawn = "".join(
            f"BT /F{2 if one.bold else 1} {one.size} Tf {one.x} {800 - one.y} Td ({_escaped(one.text)}) Tj ET\n"
            for one in page
        )
        annotations = " ".join(_annotation(area) for area in (links[at] if at < len(links) else ()))
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
            f"/Contents {7 + 2 * at} 0 R /Annots [{annotations}] >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream")
    return _file(objects)


def _annotation(area: Area) -> str:
    rectangle = f"{area.left} {800 - area.foot} {area.right} {800 - area.top}"
    action = f"<< /S /URI /URI ({_escaped(area.target)}) >>"
    return f"<< /Type /Annot /Subtype /Link /Rect [{rectangle}] /A {action} >>"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[str]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R "
    return data + f"{end}/Info 5 0 R >>\nstartxref\n{len(data)}\n%%EOF\n".encode()
