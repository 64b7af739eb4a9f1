"""The control words of RTF: which stand for characters, which begin what is no text, and what holds in a group."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from reader.article.document import Style


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


CHARACTERS = {
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "tab": "\t",
}
SYMBOLS = {"~": "\u00a0", "_": "\u2011"}
SKIPPED = _set(
    "colortbl pict objdata objclass objname bkmkstart bkmkend themedata datastore listtable listoverridetable rsidtbl "
    "revtbl filetbl generator xe tc rxe fldtype nonesttables nonshppict template shprslt sp pntxta pntxtb falt panose "
    "fname ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn atrfstart atrfend atnref atntime atndate atnparent atnid "
    "latentstyles passwordhash userprops docvar info upr mailmerge xmlnstbl protusertbl htmltag mhtmltag"
)
"""Destinations of which nothing is text."""
STARRED = _set(
    "shpinst shptxt do dptxbxtext footnote annotation atnauthor fldinst ud mmath moMath moMathPara header footer "
    "nesttableprops result listtext pntext pn"
)
"""Destinations that are known although a star stands before them."""
HEADS = _set("header headerl headerr headerf footer footerl footerr footerf")
"""What stands above and below each page."""
ABOUT = {"title": "Title", "author": "Author", "subject": "Subject", "keywords": "Keywords"}
"""What a file says of itself."""
DRAWN = _set("sn sv")
"""Name and value of what a picture or a shape is like."""
DESCRIPTION = "wzDescription"
"""The name of what stands for it where it can't be seen."""
BREAKS = _set("par line sect page column cell nestcell row nestrow")


class Mode(Enum):
    """What becomes of text."""

    SHOWN = "shown"
    HEARD = "heard"
    """It is gathered, for whoever reads it at the end of the group."""
    SKIPPED = "skipped"
    FONTS = "fonts"
    """It stands in the table of fonts, whose numbers tell more than their names."""
    STYLES = "styles"
    """It stands in the table of styles, each of which is a group."""


class State(NamedTuple):
    """What holds in a group, and again behind a group in it."""

    mode: Mode = Mode.SHOWN
    font: int | None = None
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    skip: int = 1
    """How many characters stand for one of Unicode."""
    target: str = ""
    """Of the link that it is in."""

    @property
    def styles(self) -> tuple[Style, ...]:
        """Those of its text, the innermost first."""
        named = ((Style.EMPHASIS, self.italic), (Style.STRONG, self.bold), (Style.LINK, self.target))
        return tuple([style for style, is_on in named if is_on]) if self.italic or self.bold or self.target else ()


@lru_cache(maxsize=4096)
def styled(state: State, word: str, number: int | None) -> State | None:
    """What holds behind a word that says how text looks; None for any other word. A long text says the same a million
    times.
    """
    is_on = number != 0
    match word:
        case "uc":
            return state._replace(skip=max(0, 1 if number is None else number))
        case "f":
            return state._replace(font=number)
        case "b":
            return state._replace(bold=is_on)
        case "i":
            return state._replace(italic=is_on)
        case "v" | "deleted":
            return state._replace(hidden=is_on)
        case "plain":
            return state._replace(font=None, bold=False, italic=False, hidden=False)
    return None
