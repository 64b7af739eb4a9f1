"""The kinds of the lines that are not the story's: by looks and place, and else by the forest of `boilerplate`."""

from __future__ import annotations

import re

from reader.analysis.evidence.page import Line
from reader.analysis.labels.boilerplate import boilerplate_kinds
from reader.analysis.labels.looks import is_number, kind_by_looks
from reader.analysis.labels.reasons import reason_of
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.model import Kind

_BYLINE, _STANDFIRST, _RELATED = Kind.BYLINE, Kind.STANDFIRST, Kind.RELATED
_BIO_WORDS, _BIO_REACH = 8, 4
"""The fewest words of a bio below its author's name, and the most lines that it stands below the story."""
_STANDFIRST_REACH = 6
"""Lines below the headline among which a standfirst stands."""
DISTANT = Verdict(Kind.NAVIGATION, "short, and far from any paragraph", 0.98)
_COUNT = Verdict(Kind.OTHER, "a number and nothing else", 0.7)
"""How many have read or shared something, or a place in a list. Numbers in a row lead to further pages instead."""
_MONTH = re.compile(r"[^\W\d_]{3,10}\.? (?:19|20)\d\d|(?:19|20)\d\d ?[/-] ?[^\W\d_]{3,10}")
_FEWEST_MONTHS = 3
_ARCHIVE = Verdict(Kind.NAVIGATION, "one of a row of months", 0.95)
_PLAYER = "player"
"""The rule that knows the clock and the buttons of one."""
LOOKS, _SURE_OF_LOOKS = "looks like it", 0.9


def archives(view: View) -> Verdicts:
    """Months with their years in a row, in any language: the links to a blog's archive."""
    found: dict[int, Verdict] = {}
    run: list[int] = []
    for line in view.page.lines:
        may_have_year = line.last.isdigit() or line.text[:4].isdigit()
        if not may_have_year or _MONTH.fullmatch(line.text) is None or view.is_story[line.index]:
            run = []
            continue
        run.append(line.index)
        if len(run) >= _FEWEST_MONTHS:
            found.update(dict.fromkeys(run, _ARCHIVE))
    return found


def remaining(view: View, taken: Verdicts) -> Verdicts:
    """The verdicts on the lines that neither rules nor the steps before, in `taken`, have decided."""
    lines = [at for at in view.open_lines(0, len(view.rules)) if at not in taken]
    found = {at: verdict for at in lines if (verdict := _by_itself(view, at)) is not None}
    lines = [at for at in lines if at not in found]
    known = {*found, *lines}
    copies = {at: first for at in lines if (first := view.repeats[at]) is not None and first in known}
    asked = [at for at in lines if at not in copies]
    told = {at: verdict.kind for at, verdict in {**taken, **found}.items()}
    kinds = dict(zip(asked, boilerplate_kinds(view.page, view.rules, view.judgement, asked, told), strict=True))
    for at in lines:
        above = found.get(at - 1) or taken.get(at - 1)
        kind = found[copies[at]].kind if at in copies else _in_its_place(view, at, kinds[at], above)
        reason = reason_of(view.judgement.evidence, at, story=False)
        found[at] = Verdict(kind, reason, 1 - view.judgement.story[at])
    return found


def _by_itself(view: View, at: int) -> Verdict | None:
    """The verdict on a line by its looks, or because it is far from any prose; None where the forest is asked."""
    line = view.page.lines[at]
    kind = kind_by_looks(line)
    if kind is not None:
        return Verdict(kind, LOOKS, _SURE_OF_LOOKS)
    if is_number(line.text) and _is_lone(view, at):
        return _COUNT
    return DISTANT if view.judgement.evidence.settled[at] < 0 else None


def is_in_doubt(verdict: Verdict) -> bool:
    """Whether the lines around may gainsay a verdict of `remaining`: not by looks, nor the forest's on menus."""
    return verdict is DISTANT or (verdict.reason != LOOKS and verdict.kind is not Kind.NAVIGATION)


def _is_lone(view: View, at: int) -> bool:
    """Whether the lines above and below a number are none."""
    beside = (at - 1, at + 1)
    return not any(0 <= other < len(view.rules) and is_number(view.page.lines[other].text) for other in beside)


def _in_its_place(view: View, at: int, kind: Kind, above: Verdict | None) -> Kind:
    """The kind of a line, corrected where the forest's `kind` can't be by where it stands; `above` is the verdict
    above.
    """
    line = view.page.lines[at]
    if above is not None and above.kind is _BYLINE and _may_be_bio(view, line):
        return Kind.BIO
    if kind is _STANDFIRST and not _is_near_headline(view, at):
        return _RELATED  # a teaser: the same words, under another story
    if kind is Kind.NAVIGATION and _is_above_clock(view, at):
        return Kind.OTHER
    return Kind.NAVIGATION if kind is _BYLINE and " " not in line.text and "@" not in line.text else kind


def _is_above_clock(view: View, at: int) -> bool:
    """Whether the line below is the clock of a player: "Video" above it is no item of a menu."""
    below = view.rules[at + 1] if at + 1 < len(view.rules) else None
    return below is not None and below.name == _PLAYER and any(map(str.isdigit, view.page.lines[at + 1].text))


def _is_near_headline(view: View, at: int) -> bool:
    """Whether a line stands not far below the headline, and above the story."""
    return at < view.first and (view.headline is None or 0 < at - view.headline <= _STANDFIRST_REACH)


def _may_be_bio(view: View, line: Line) -> bool:
    """Whether a line below a name is long enough for a bio, and not far below the story."""
    return len(line.words) >= _BIO_WORDS and view.last < line.index <= view.last + _BIO_REACH
