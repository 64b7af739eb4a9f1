"""An article as Markdown that reads the same when rendered: text stays text, whatever characters it is made of.

markdownify makes it from the HTML of what is printed (see `export/html`), so that every format is written in one place.
Given a page as it came, markdownify would show every tenth marked-up stretch otherwise than the page does (`"*word*"s`
is no emphasis), and take characters of the text for markup. So the HTML it gets has no such stretches, and this module
says what is escaped, and how.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import markdownify

from reader.article.model import Article
from reader.export.escape import at_line_start, escaped_within
from reader.export.html import html_pieces
from reader.export.selection import Selection

if TYPE_CHECKING:
    from bs4.element import NavigableString, Tag


def markdown(article: Article, selection: Selection = Selection.DROP) -> str:
    """The article, ending in a line end; empty if nothing of it is selected."""
    pieces = [converted for piece in html_pieces(article, selection) if (converted := _converted(piece))]
    return "\n\n".join(pieces) + "\n" if pieces else ""


def _converted(piece: str) -> str:
    """A piece of HTML as Markdown: as the converter makes it, but for most paragraphs in a twentieth of its time."""
    found = _PLAIN.fullmatch(piece)
    if found is None:
        return _CONVERTER.convert(piece)
    text = _LINK.sub(_linked, found[2]) if "<" in found[2] else _plain(found[2])
    text = text.strip()
    if found[1]:
        return f"*{found[1]}:* {text}".rstrip()
    return at_line_start(text)


def _plain(text: str) -> str:
    return escaped_within(_BLANKS.sub(" ", unescape(text)))


def _linked(found: re.Match[str]) -> str:
    """A text, and the link behind it."""
    before, link = _plain(found[1]), ""
    if found[2] is not None:
        address, words = unescape(found[2]), unescape(found[3])
        link = f"<{address}>" if words == address else f"[{_plain(found[3])}]({address})"
        if before.endswith("!"):  # it would make a picture of the link
            before = f"{before[:-1]}\\!"
    return before + link


def _marker(parent: Tag | None) -> str:
    """The marker of a list's next item.

    Numbers are counted in the list's `start`. Where one list directly follows another, it gets the other delimiter;
    otherwise Markdown would join the two.
    """
    if parent is None or parent.name == "ul":
        return "- "
    number = int(str(parent["start"]))
    parent["start"] = str(number + 1)
    if "delimiter" not in parent.attrs:
        before = parent.find_previous_sibling()
        parent["delimiter"] = ")" if before is not None and before.get("delimiter") == "." else "."
    return f"{number}{parent['delimiter']} "


_PLAIN = re.compile(r"""<p>(?:<em>([a-z ]+):</em> )?((?:[^<\n]|<a href="[^"<>\n]*">[^<\n]+</a>)*)</p>""")
"""A paragraph without markup but links, or one that is set aside, with its kind before it."""
_LINK = re.compile(r"""([^<]*)(?:<a href="([^"]*)">([^<]*)</a>)?""")
_BLANKS = re.compile(r"[\t ]+")


class _Converter(markdownify.MarkdownConverter):
    """Each method is given an element, and its text as Markdown."""

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        text: str = super().process_text(el, parent_tags)  # type: ignore[misc]  # its stubs have no methods
        # "!" directly before a link would make it a picture.
        before_link = getattr(el.next_sibling, "name", None) == "a"
        return f"{text[:-1]}\\!" if before_link and text.endswith("!") else text

    def escape(self, text: str, parent_tags: set[str]) -> str:
        return escaped_within(text)

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{at_line_start(text.strip())}\n\n"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"<{el['href']}>" if el.get_text() == el["href"] else f"[{text}]({el['href']})"

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"[^{el.get_text()}]"

    def convert_code(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        code: str = super().convert_code(el, text, parent_tags)  # type: ignore[misc]  # its stubs have no methods
        # In a table, a bar separates cells wherever it stands.
        return code.replace("|", "\\|") if parent_tags & {"td", "th"} else code

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"![{escaped_within(str(el['alt']))}]({el['src']})"

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        marker = _marker(el.parent)
        first, *nested = text.rstrip("\n").split("\n")
        indented = "".join(f"\n{' ' * len(marker) if line else ''}{line}" for line in nested)
        return f"{marker}{at_line_start(first.strip())}".rstrip() + f"{indented}\n"

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        # The fence is longer than any run of backticks within.
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
        return f"\n\n{fence}\n{text}\n{fence}\n\n"


_CONVERTER = _Converter(heading_style=markdownify.ATX)
"""Keeps nothing between conversions."""
