"""XML -> its tree, without letting a hostile file take over the machine.

Nothing is expanded and nothing is fetched: a file that declares entities is refused, however harmless they look, and an
external document type is never looked at. Entities of HTML (`&nbsp;`) and bare ampersands, which are in every other
file written by hand or by a template, are read as they were meant.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.article.visible import flattened
from reader.errors import SourceError
from reader.sources.html.charset import decode_page

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DEEPEST = 250
"""Elements in one another; a news item has a dozen, a page of a word processor some forty."""
_MOST_ATTRIBUTES = 500
"""In one tag: looking for a name given twice takes time by the square."""
_LONG_TAG = 5_000
"""Characters; a shorter one holds too few attributes to matter."""
_APART = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
"""What is no markup: sections of text, comments, instructions."""
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)(\w{1,31};)?")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARED = re.compile(r"^\s*<\?xml[^<>]*\?>")
_TAG = re.compile(r"<(/?)[A-Za-z_][^<>]*?(/?)>")
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)


def read_xml(data: bytes, path: str) -> Element:
    """The root element of a file.

    Raises:
        SourceError: it isn't text, isn't well-formed, declares entities, or is too deep to be read.
    """
    return parse_xml(decode_page(data, path), path)


def parse_xml(source: str, path: str) -> Element:
    """The root element of a text.

    Raises:
        SourceError: as `read_xml`.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    tidy = _tidied(_DECLARED.sub("", source))
    check_markup(tidy, path)
    try:
        root: Element = fromstring(tidy)
    except DefusedXmlException as error:
        raise SourceError(path, "it declares entities, which Reader doesn't expand") from error
    except ParseError as error:
        line, column = error.position
        raise SourceError(path, f"its XML is broken in line {line}, column {column + 1}") from error
    except (ValueError, LookupError) as error:  # what expat thinks of some names and encodings
        raise SourceError(path, "its XML can't be read") from error
    return root


def _tidied(source: str) -> str:
    """The text with ampersands that mean themselves, and no character that XML can't hold."""
    source = _FORBIDDEN.sub("\ufffd", source)
    if "&" not in source:
        return source
    parts: list[str] = []
    end = 0
    for apart in _APART.finditer(source):
        parts += (_AMPERSAND.sub(_meant, source[end : apart.start()]), apart[0])
        end = apart.end()
    parts.append(_AMPERSAND.sub(_meant, source[end:]))
    return "".join(parts)


def _meant(match: re.Match[str]) -> str:
    """The character that an entity of HTML names, or the ampersand itself."""
    name = match[1] or ""
    char = html.unescape(f"&{name}") if name else ""
    if not char or char.startswith("&"):
        return f"&amp;{name}"
    return char


def check_markup(source: str, path: str) -> None:
    """Raise SourceError where reading the markup of a text would take long, or would expand entities."""
    bare = _APART.sub("", source)
    if _ENTITY.search(bare):
        raise SourceError(path, "it declares entities, which Reader doesn't expand")
    depth = 0
    for tag in _TAG.finditer(bare):
        if len(tag[0]) > _LONG_TAG and tag[0].count("=") > _MOST_ATTRIBUTES:
            raise SourceError(path, "one of its tags has too many attributes")
        if tag[1]:
            depth -= 1
        elif not tag[2]:
            depth += 1
            if depth > _DEEPEST:
                raise SourceError(path, f"its elements are nested more than {_DEEPEST} deep")


def local(element: Element) -> str:
    """An element's name without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str:
    """An attribute's value by its name without its namespace; empty where there is none, or no element."""
    if element is None:
        return ""
    plain = element.get(name)
    if plain is not None:
        return plain
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names, or all elements among them, in order."""
    return (child for child in element if (name := local(child)) and (not names or name in names))


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of one of these names; none where there is no element."""
    return None if element is None else next(children(element, *names), None)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """All elements below of these names, in order."""
    return (one for one in element.iter() if one is not element and local(one) in names)


def text_of(element: Element | None) -> str:
    """All text in an element as a line that only looks, white space collapsed."""
    return flattened("".join(element.itertext())) if element is not None else ""


_VOID = frozenset(("br", "hr", "img", "col", "wbr"))
"""Elements of HTML that have no end tag."""


def markup_of(element: Element, names: Mapping[str, str] | None = None) -> str:
    """What is in an element as HTML: without namespaces, comments and instructions.

    `names` gives the tag, and perhaps attributes, of elements that HTML calls something else.
    """
    names = names or {}
    parts: list[str] = [html.escape(element.text or "", quote=False)]
    waiting: list[tuple[Element, Iterator[Element], str]] = [(element, iter(element), "")]
    while waiting:
        above, rest, tag = waiting[-1]
        one = next(rest, None)
        if one is None:
            waiting.pop()
            if waiting:
                parts += ("" if tag in _VOID else f"</{tag}>", html.escape(above.tail or "", quote=False))
        elif not local(one):
            parts.append(html.escape(one.tail or "", quote=False))
        else:
            opening = names.get(local(one), local(one))
            said = (f' {name.rpartition("}")[2]}="{html.escape(value)}"' for name, value in one.attrib.items())
            parts += (f"<{opening}", *said, ">", html.escape(one.text or "", quote=False))
            waiting.append((one, iter(one), opening.partition(" ")[0]))
    return "".join(parts)
