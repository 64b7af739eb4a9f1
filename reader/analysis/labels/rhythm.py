"""Links to other stories that are told by their rhythm, in any language.

A section, a title, the same section, the next title: alone each line may be an item of a menu, but a menu doesn't say
the same again and again. So too with days: two of them, as far apart as the days around, have a title between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.model import Kind

_NAVIGATION, _RELATED, _DATE = Kind.NAVIGATION, Kind.RELATED, Kind.DATE
_LABEL_WORDS, _TITLE_WORDS, _FEWEST_COPIES = 3, 4, 3
"""The most words of such a section; the fewest of a title, and how often the page must have the section."""
_DATED_WORDS, _FARTHEST = 2, 4
"""The fewest words of a title among days, and the most lines from one day to the next."""
_NEAR = (1, -1, 2, -2, 3, -3)
"""How far a line may be from a day that tells what it is."""
_PARTS = {_RELATED, _DATE}
"""What a section stands between, or a name: the title of a story, and its day."""
_BELOW_COMMENTS = "below a heading of comment"
_BETWEEN_LABELS = Verdict(_RELATED, "between two lines that say the same, as titles of other stories are", 0.9)
_BETWEEN_DAYS = Verdict(_RELATED, "among days at equal distances, as titles of other stories are", 0.9)
_OF_TEASER = Verdict(_RELATED, "between another story's title and its day", 0.8)


def in_rhythm(view: View, decided: Verdicts, last: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """Lines that the verdicts `last` take for items of a menu, but the rhythm around for such titles; also some below a
    heading of comments.
    """
    days = {at for at, verdict in decided.items() if verdict.kind is _DATE}
    for at in sorted({day + by for day in days for by in _NEAR} - days):
        if at in last and last[at].kind is _NAVIGATION:
            if len(view.page.lines[at].words) >= _DATED_WORDS and _is_among_days(at, days):
                yield at, _BETWEEN_DAYS
            elif {decided[other].kind for other in (at - 1, at + 1) if other in decided} == _PARTS:
                yield at, _OF_TEASER
        elif at in decided and decided[at].reason == _BELOW_COMMENTS and _is_no_comment(view, at, days):
            yield at, _BETWEEN_DAYS
    texts = [line.lowered for line in view.page.lines]
    between = [at for at, (above, below) in enumerate(zip(texts, texts[2:], strict=False), 1) if above == below]
    asked = [at for at in between if at in last and last[at].kind is _NAVIGATION]
    copies = Counter(texts) if asked else Counter[str]()
    for at in asked:
        if _is_between_labels(view, at, copies):
            yield at, _BETWEEN_LABELS


def _is_no_comment(view: View, at: int, days: set[int]) -> bool:
    """Whether a line right between two days ends no sentence, and a third day is as near."""
    line = view.page.lines[at]
    if at - 1 not in days or at + 1 not in days or days.isdisjoint((at - 3, at + 3)):
        return False
    return len(line.words) >= _TITLE_WORDS and not line.ends_sentence


def _is_between_labels(view: View, at: int, copies: Mapping[str, int]) -> bool:
    """Whether the line above is a short one, which the page has elsewhere too, and this one isn't."""
    above, line = view.page.lines[at - 1 : at + 1]
    if len(above.words) > _LABEL_WORDS or len(line.words) < _TITLE_WORDS:
        return False
    return copies[above.lowered] >= _FEWEST_COPIES and copies[line.lowered] == 1


def _is_among_days(at: int, days: set[int]) -> bool:
    """Whether the next days above and below a line are as far from each other as from a third."""
    above = next((at - by for by in _NEAR if by > 0 and at - by in days), None)
    below = next((at + by for by in _NEAR if by > 0 and at + by in days), None)
    if above is None or below is None or below - above > _FARTHEST:
        return False
    step = below - above
    return above - step in days or below + step in days
