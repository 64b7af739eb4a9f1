"""The standfirst that an article declares, unless it is no such thing: programs put whatever they have there."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article.bare import bare
from reader.article.document import Head
from reader.article.model import Block, Role

_TOLD = 60
"""Characters of a description that are enough to tell that the story says them, too."""
_CUT = 12
"""Characters at its end that may belong to a word cut off."""
_LONG_WORD, _STEM = 5, 6
"""Letters of a word that tells what a text is of, and of the beginning that its forms share."""
_FEW_STEMS, _LEAST_SHARED = 5, 0.2
"""So few such words tell nothing; and the least share of them that a description has in common with its story."""
_UNSPACED = "\u0e00"
"""The first sign of the scripts that have no spaces between words, such as Thai and Chinese."""
_ASIDE = Role.BOILERPLATE


def declared_standfirst(declared: Head, blocks: Sequence[Block], headline: int | None, opening: str) -> str | None:
    """The declared standfirst; None where it says but title, site, or how the story begins, or tells of the site alone.

    `headline` is the block that is; `opening` how the body begins.
    """
    said = declared.standfirst
    if said is None:
        return None
    words, site = bare(said).removeprefix(bare(declared.title or "")).strip(), bare(declared.site or "")
    names = (site, bare(blocks[headline].text) if headline is not None else "", "home")
    is_title = words != bare(said) and site != "" and words.startswith(site)
    if not words or words in names or is_title or _is_in(words, bare(opening)) or _is_of_site(words, blocks):
        return None
    return said


def _is_in(words: str, opening: str) -> bool:
    """Whether the story begins with a description, or with what is left of one that was cut off."""
    return words[:_TOLD] in opening or (len(words) > _TOLD and words[:-_CUT][-_TOLD:] in opening)


def _is_of_site(words: str, blocks: Sequence[Block]) -> bool:
    """Whether next to no long word of a description is in the story or its head."""
    stems = {word[:_STEM] for word in words.split() if len(word) >= _LONG_WORD and max(word) < _UNSPACED}
    if len(stems) < _FEW_STEMS:
        return False
    story = "\n".join(block.text for block in blocks if block.kind.role is not _ASIDE).casefold()
    return sum(stem in story for stem in stems) < _LEAST_SHARED * len(stems)
