"""What the parts of the reading screen do, by the ids of the commands: where a key leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.screens.reading import ReadingScreen

_Deeds = Mapping[str, Callable[[], object]]

STEPS = frozenset(
    f"{what}{side}"
    for what in ("quote.", "list.", "article.paragraph-", "article.find-")
    for side in ("next", "previous")
)
"""Commands that a number before their key repeats."""
MOST = 100
"""Times that one is repeated: nobody counts further, and an article is opened at each step."""


def deeds(screen: ReadingScreen) -> _Deeds:
    """What is done for each command of the table that is a deed, in its order."""
    return {**_choosing(screen), **_moving(screen), **_working(screen), **_showing(screen)}


def _choosing(screen: ReadingScreen) -> _Deeds:
    """What is done to choose an article, a search or a place."""
    return {
        "list.open": screen.placing.open,
        "list.filter": screen.filtering.filter,
        "list.sort": screen.filtering.sort,
        "list.select": screen.marking.select,
        "list.select-all": screen.marking.select_all,
        "list.clear": screen.filtering.clear,
        "list.keep-search": screen.saving.keep,
        "list.searches": screen.saving.go_to,
        "searches.rename": screen.saving.rename,
        "searches.drop": screen.saving.drop,
        "searches.filter": screen.filtering.filter,
        "searches.back": screen.saving.leave,
        "article.find": screen.finding.find,
        "article.back": screen.placing.back,
        "quotes.find": screen.finding.find,
        "quotes.back": screen.placing.back,
    }


def _moving(screen: ReadingScreen) -> _Deeds:
    """What is done to move."""
    return {
        "quote.next": partial(screen.viewing.quote, 1),
        "quote.previous": partial(screen.viewing.quote, -1),
        "article.paragraph-next": partial(screen.viewing.paragraph, 1),
        "article.paragraph-previous": partial(screen.viewing.paragraph, -1),
        "article.find-next": partial(screen.finding.step, 1),
        "article.find-previous": partial(screen.finding.step, -1),
        "article.jump-back": screen.viewing.back,
        "list.next": partial(screen.listing.step, 1),
        "list.previous": partial(screen.listing.step, -1),
        "list.unread": screen.listing.next_unread,
        "quote.speaker": screen.viewing.speaker,
        "quote.told": screen.overhearing.toggle,
    }


def _working(screen: ReadingScreen) -> _Deeds:
    """What is done with what is on the screen: it is copied, corrected or kept."""
    return {
        "copy.quote": screen.copying.copy_quote,
        "copy.citation": screen.copying.copy_citation,
        "copy.paragraph": screen.copying.copy_paragraph,
        "copy.article": screen.copying.copy_article,
        "copy.style": screen.copying.next_style,
        "correct.flip": screen.naming.flip,
        "correct.kind": screen.naming.kind,
        "correct.speaker": screen.naming.speaker,
        "correct.undo": screen.keeping.undo,
        "keep.read": screen.marking.read,
        "keep.star": screen.marking.star,
        "keep.clip": screen.cutting.highlight,
        "keep.note": screen.cutting.note,
        "keep.clippings": screen.leafing.show,
        "view.versions": screen.comparing.show,
        "keep.tags": screen.tagging.ask,
    }


def _showing(screen: ReadingScreen) -> _Deeds:
    """What is done to show or open something else."""
    return {
        "view.boilerplate": screen.viewing.boilerplate,
        "link.open": screen.linking.open,
        "view.outline": screen.showing.show_outline,
        "link.copy": screen.linking.copy,
        "view.pictures": screen.showing.show_pictures,
        "view.source": screen.viewing.source,
        "view.reading": screen.placing.toggle,
        "list.stop": screen.filtering.stop,
    }
