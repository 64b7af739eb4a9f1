"""The title that is shown for an article: the one that the page declares, or its headline if that says more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.article.bare import bare
from reader.article.document import Shape
from reader.article.model import Block, Kind, Role

_REACH = 12
"""The most lines of front matter and buttons between a headline and its story."""
_BREAK = re.compile(r"[ ]*[\t\n\v\f\r][ \t\n\v\f\r]*")
_NOTHING = frozenset(
    (
        *("home", "homepage", "home page", "index", "startseite", "accueil", "inicio", "página principal"),
        *("início", "página inicial", "pagina iniziale", "hem", "hjem", "forside", "etusivu", "strona główna"),
        *("главная", "главная страница", "ana sayfa", "untitled", "untitled document", "untitled page", "no title"),
        *("unbenanntes dokument", "unbenannt", "document sans titre", "documento sin título", "documento sem título"),
        *("documento senza titolo", "naamloos document", "namnlöst dokument", "dokument bez tytułu"),
    )
)
"""Titles that programs give to pages without one, in several languages."""


def shown_title(said: str | None, site: str | None, blocks: Sequence[Block], at: int | None) -> str | None:
    """The declared title `said`; the headline, block `at`, if there is none, or it is "Home", or the site's name.

    It is one line: a tab or a line's end in it is a space.
    """
    title = _title(said, site, blocks, at)
    return title and _BREAK.sub(" ", title.strip())


def _title(said: str | None, site: str | None, blocks: Sequence[Block], at: int | None) -> str | None:
    if at is None:
        return said
    is_title = said and not (blocks[at].node.shape is Shape.HEADING and _says_nothing(said, site))
    return said if is_title or (said and not _is_above_story(at, blocks)) else blocks[at].text


def _says_nothing(title: str, site: str | None) -> bool:
    return bare(title) in _NOTHING or (site is not None and bare(title) == bare(site))


def _is_above_story(at: int, blocks: Sequence[Block]) -> bool:
    """Whether a line stands above the story, with nothing between but what stands there."""
    for block in blocks[at + 1 : at + 1 + _REACH]:
        if block.kind.role is Role.BODY:
            return True
        if block.kind.role is Role.BOILERPLATE and block.kind is not Kind.SHARE:
            return False
    return False
