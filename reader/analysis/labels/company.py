"""Lines that are told by the company they keep: an item of a menu that reads like a heading, a rank amid teasers.

"Latest news" heads a list of stories, and "Advertising" stands above an advertisement; but in the middle of a menu both
are items of it. A short line, far from any paragraph, is most likely a menu's; but not between links to other stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reader.analysis.labels.rhythm import in_rhythm
from reader.analysis.labels.set_aside import DISTANT, LOOKS, is_in_doubt
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.model import Kind

_NAVIGATION, _RELATED, _OTHER = Kind.NAVIGATION, Kind.RELATED, Kind.OTHER
_COMMENT, _PROMO, _BIO, _SHARE = Kind.COMMENT, Kind.PROMO, Kind.BIO, Kind.SHARE
_NUMBER, _NETWORK = "a number and nothing else", "network-name"
_LIKE_ITEMS = frozenset(
    {
        *("advertisement-label", "related-heading", "related-heading-abroad", "other-stories-heading", "about-name"),
        *("subscribe", "player", "legal-link", "address-field", _NETWORK, "a name and nothing else"),
    }
)
"""Rules, and reasons, for lines that are links in a menu as often as what they say."""
_NEVER_ITEMS = frozenset({"anzeige", "advertisement"})
"""What stands above an advertisement and is no link to where to place one."""
_DOUBTFUL = frozenset({"about-name", "menu-item", "handle-alone", "sign-and-name", "address-field", _NETWORK, _NUMBER})
"""Rules, and reasons, that one line beside theirs can gainsay."""
_AUTHORS = frozenset({_BIO, Kind.BYLINE})
_FOOT = frozenset({_NAVIGATION, _OTHER, Kind.LEGAL, Kind.SHARE})
"""What a page's foot is made of."""
_PARTS_OF_TEASERS = frozenset({_RELATED, Kind.DATE, Kind.BYLINE})
"""What may well stand between the titles of two stories."""
_REACH, _FEWEST_WORDS = 2, 2
"""How far away such a title may be from a line with no paragraph near it, and the fewest words of that line."""
_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")
_IN_A_MENU = Verdict(_NAVIGATION, "amid items of a menu", 0.8)
_FURNITURE = frozenset({_NAVIGATION, Kind.LEGAL})
"""What the foot of a page and its menus are made of."""
_AMID_BUTTONS = Verdict(_SHARE, "amid buttons to share", 0.8)
_AMID_TEASERS = Verdict(_RELATED, "amid links to other stories", 0.8)


def by_company(view: View, decided: Verdicts, last: Verdicts) -> Verdicts:
    """New verdicts on lines that the lines above and below gainsay.

    `last` are those of the verdicts `decided` that `remaining` has given.
    """
    steps = (
        _menu_items(view, decided),
        _told_by_one(view, decided),
        _buttons(decided, last),
        _teasers(view, decided, last),
    )
    return dict(chain(*steps, in_rhythm(view, decided, last)))


def _menu_items(view: View, decided: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """Lines amid a menu that a rule takes for more than an item, and years of an archive."""
    for at, verdict in decided.items():
        if verdict.reason in _LIKE_ITEMS or verdict.kind is _OTHER:
            line = view.page.lines[at]
            is_box = verdict.reason in _LIKE_ITEMS
            is_item = line.lowered not in _NEVER_ITEMS if is_box else _YEAR.fullmatch(line.text)
            reach = _REACH if verdict.reason == _NETWORK else 1
            if is_item and _is_amid_menu(at, decided, len(view.rules), reach):
                yield at, _IN_A_MENU


def _told_by_one(view: View, decided: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """Lines that are what a rule says of them, unless the one above or below tells that they aren't."""
    for at, verdict in decided.items():
        if verdict.reason in _DOUBTFUL:
            above, below = (decided[other].kind if other in decided else None for other in (at - 1, at + 1))
            kind = _kind_beside(view, at, verdict.reason, above, below)
            if kind is not None:
                yield at, Verdict(kind, "as the line beside it tells", 0.8)


def _kind_beside(view: View, at: int, reason: str, above: Kind | None, below: Kind | None) -> Kind | None:
    """What a line is that the rule `reason` knows, between lines of these kinds; None where the rule is right."""
    line = view.page.lines[at].lowered
    if reason == "about-name":  # the heading of a bio, or the link to what the paper says of itself
        return None if below is _BIO else _NAVIGATION
    if reason == "menu-item":  # the heading of the box to subscribe to it
        return _PROMO if below is _PROMO and line.startswith("newsletter") else None
    if reason == "handle-alone":
        return above if above in _AUTHORS else None
    if reason == "sign-and-name":  # who made a picture, or whose the page is
        return Kind.LEGAL if at > view.last and (above in _FOOT or at + 1 == len(view.rules)) else None
    if reason == _NUMBER:  # how many have shared it
        return _SHARE if _SHARE in (above, below) else None
    # A field for an address: of the form to write a comment?
    is_of_form = _COMMENT in (above, below) and _PROMO not in (above, below)
    return _COMMENT if is_of_form and (reason == "address-field" or "mail" in line) else None


def _is_amid_menu(at: int, decided: Verdicts, size: int, reach: int) -> bool:
    """Whether so many lines above and below are items of a menu, as far as there are such."""
    beside = [other for other in range(max(0, at - reach), min(size, at + reach + 1)) if other != at]
    return all(other in decided and decided[other].kind is _NAVIGATION for other in beside)


def _buttons(decided: Verdicts, last: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """Items of a menu that were taken for buttons to share, and short lines amid such buttons."""
    buttons = {at for at, verdict in decided.items() if verdict.kind is _SHARE}
    for at in buttons:
        if at + 2 in buttons and last.get(at + 1) is DISTANT:
            yield at + 1, _AMID_BUTTONS
        if at in last and last[at].reason != LOOKS:
            beside = {decided[other].kind if other in decided else None for other in (at - 1, at + 1)}
            if beside <= _FURNITURE:
                yield at, _IN_A_MENU


def _teasers(view: View, decided: Verdicts, last: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """Lines between links to other stories, but for what names their authors and days. Of the lines that are far from
    any paragraph also two together, for such a link is often a title, a section and a name.
    """
    links = {at for at, verdict in decided.items() if verdict.kind is _RELATED}
    for at in {link + step for link in links for step in range(1, _REACH + 1)} - links:
        verdict = last.get(at)
        if verdict is None or verdict.kind in _PARTS_OF_TEASERS or not is_in_doubt(verdict):
            continue
        is_far = verdict.kind is _NAVIGATION and len(view.page.lines[at].words) >= _FEWEST_WORDS
        reach = range(1, (_REACH if is_far else 1) + 1)
        if any(at - step in links for step in reach) and any(at + step in links for step in reach):
            yield at, _AMID_TEASERS
