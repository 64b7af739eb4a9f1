"""The day and the byline at the head of the story, and those in the labelled lines at its foot, in any language.

These are lines that are nothing else (see `head.whole`), where such lines stand. The models take many for the story's,
for they know but the words of the pages that they were fitted to.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.evidence.page import Line
from reader.analysis.given_names import is_given_name
from reader.analysis.head.whole import kind_of_whole
from reader.analysis.labels.front_matter import is_name
from reader.analysis.labels.verdict import Outline, Verdict, Verdicts
from reader.article.document import Shape
from reader.article.model import Kind

_REACH = 6
"""Lines below the headline among which its front matter is looked for."""
_ABOVE = 2
_FOOT = 8
"""Lines below the story's last paragraph among which labelled lines say who wrote it and when."""
_PROSE = 60
"""Characters of a line that ends a sentence and is surely a paragraph."""
_DATE, _BYLINE = Kind.DATE, Kind.BYLINE
_DAY = Verdict(_DATE, "a day and nothing else, at the story's head or foot", 0.95)
_LED = Verdict(_BYLINE, "names, and before them what leads them in", 0.9)
_SIGNED = Verdict(_BYLINE, "a name beside the day", 0.85)


def head_lines(view: Outline) -> Verdicts:
    """Days and bylines around the headline; where none are there, labelled ones below the story."""
    found = {at: verdict for at in _around(view) if (verdict := _verdict(view, at))}
    top = -1 if view.headline is None else view.headline
    near = enumerate(view.rules[top + 1 : top + 1 + _REACH], top + 1)
    days = [at for at, verdict in found.items() if verdict.kind is _DATE]
    days += [at for at, rule in near if rule is not None and rule.kind is _DATE]
    found |= {at: _SIGNED for day in days for at in (day - 1, day + 1) if _is_signature(view, at, found)}
    return found | {at: verdict for at in _below(view) if _is_labelled(view, at) and (verdict := _verdict(view, at))}


def _around(view: Outline) -> Iterator[int]:
    """Lines above the headline, and those below it as far as the first paragraph, that no rule knows."""
    top = -1 if view.headline is None else view.headline
    yield from (at for at in range(max(0, top - _ABOVE), max(0, top)) if view.rules[at] is None)
    for at in range(top + 1, min(top + 1 + _REACH, len(view.rules))):
        if _is_prose(view.page.lines[at]):
            return
        if view.rules[at] is None:
            yield at


def _below(view: Outline) -> Iterator[int]:
    """The lines right below the last paragraph that no rule knows."""
    lines = view.page.lines
    last = next((at for at in range(view.last, -1, -1) if view.is_story[at] and _is_prose(lines[at])), len(lines))
    return (at for at in range(last + 1, min(last + 1 + _FOOT, len(lines))) if view.rules[at] is None)


def _verdict(view: Outline, at: int) -> Verdict | None:
    line = view.page.lines[at]
    kind = kind_of_whole(line.text) if line.node.shape is not Shape.IMAGE else None
    if kind is None:
        return None
    return _DAY if kind is _DATE else _SIGNED if any(map(str.isdecimal, line.text)) else _LED


def _is_labelled(view: Outline, at: int) -> bool:
    """Whether a line begins with a word, and not with a day, as those of links to other stories do."""
    return view.page.lines[at].text[:1].isalpha()


def _is_signature(view: Outline, at: int, found: Verdicts) -> bool:
    """Whether a line beside the day, below the headline, is a name with a known given name in it."""
    if at in found or not (view.headline or 0) < at < len(view.rules) or view.rules[at] is not None:
        return False
    line = view.page.lines[at]
    words = line.text.split()
    return is_name(line) and any(map(is_given_name, (words[0], words[-1])))


def _is_prose(line: Line) -> bool:
    return line.ends_sentence and len(line.text) >= _PROSE
