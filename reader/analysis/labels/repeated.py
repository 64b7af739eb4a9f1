"""What a line is because the page says the same elsewhere: pull quotes, pictures' texts, the headline again."""

from __future__ import annotations

from itertools import accumulate, pairwise

from reader.analysis.evidence.page import CLOSING, PROSE_WORDS, Line
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.model import Kind

_PULLED_WORDS, _PULLED_MOST = 6, 60
_PULLED_LABEL = 8
"""Words from which a line without the end of a sentence is no mere label."""
_PULLED_FROM = 40
"""Lines before and after a pull quote in which its paragraph stands."""
_OPENING = "\"'“”„«»‘’‹›「『 "
_ENDING = CLOSING + ".,… "
_LONGEST_LABEL = 40
"""Words of the longest text of a picture that isn't a sentence."""
_SHORT_WORD = 2
"""Letters of words that say little by themselves."""
_TWICE = Verdict(Kind.CAPTION, "said twice running, as pictures' texts are", 0.95)
_AGAIN = Verdict(Kind.CAPTION, "the headline again, amid the story, as pictures' texts are", 0.95)


def pull_quotes(view: View) -> Verdicts:
    """Lines of which every word stands in a longer paragraph of the story."""
    page, found = view.page, dict[int, Verdict]()
    told = [line.lowered if is_story else "" for line, is_story in zip(page.lines, view.is_story, strict=True)]
    said, starts = "\n".join(told), [0, *accumulate([len(text) + 1 for text in told])]
    for at, (line, rule) in enumerate(zip(page.lines, view.rules, strict=True)):
        if rule is not None or not _PULLED_WORDS <= len(line.words) <= _PULLED_MOST or at == view.headline:
            continue
        if not (page.gap_before(at) and page.gap_after(at) and _may_be_pulled(line)):
            continue
        # Cheap first: the story around must say it, in a line beside this one.
        core, first, past = _core(line), *_near(at, len(page.lines))
        if said.count(core, starts[first], starts[past]) <= view.is_story[at]:
            continue
        paragraph = _paragraph_with(view, line, core)
        if paragraph is not None:
            earlier = paragraph if paragraph < at else None
            found[at] = Verdict(Kind.PULL_QUOTE, "the story says it in a paragraph", 0.95, earlier)
    # Several in a row are a letter or a statement that the story quotes, printed in whole.
    in_row = {at for at in found if view.is_story[at] and (at - 1 in found or at + 1 in found)}
    return {at: verdict for at, verdict in found.items() if at not in in_row}


def _may_be_pulled(line: Line) -> bool:
    """Whether a line is more than a name or a label that the story has too."""
    return line.ends_sentence or len(line.words) >= _PULLED_LABEL or line.text[0] in _OPENING


def _core(line: Line) -> str:
    """The line without the marks of a quotation or the end of a sentence around it."""
    return line.lowered.strip(_OPENING).rstrip(_ENDING)


def _near(at: int, lines: int) -> tuple[int, int]:
    """The lines in which the paragraph that a line was pulled from may stand: the first, and past the last."""
    return max(0, at - _PULLED_FROM), min(lines, at + _PULLED_FROM)


def _paragraph_with(view: View, line: Line, core: str) -> int | None:
    """Index of a longer line of the story not far away that holds all of this one."""
    first, past = _near(line.index, len(view.page.lines))
    for other in view.page.lines[first:past]:
        if view.is_story[other.index] and len(other.words) > len(line.words) and core in other.lowered:
            return other.index
    return None


def doubled_captions(view: View) -> Verdicts:
    """What is printed twice running is a picture's text, as alternative text and as caption: a sentence anywhere, and a
    label where the story stands around it.
    """
    found: dict[int, Verdict] = {}
    for one, two in pairwise(view.page.lines):
        if one.lowered != two.lowered and view.repeats[two.index] != one.index:
            continue
        if view.rules[one.index] is not None or view.rules[two.index] is not None:
            continue
        is_sentence = one.ends_sentence and len(one.words) >= _PULLED_WORDS
        if (is_sentence and view.repeats[two.index] == one.index) or _is_doubled_label(view, one, two):
            found[one.index] = found[two.index] = _TWICE
    return found


def _is_doubled_label(view: View, one: Line, two: Line) -> bool:
    """Whether two lines are the same label above a paragraph, or above what isn't the story's, one of them held for the
    story's. A song's lines are said twice too, but others as short follow them; and so do a table's figures.
    """
    if one.lowered != two.lowered or not (view.is_story[one.index] or view.is_story[two.index]):
        return False
    if len(one.words) > _LONGEST_LABEL or not any(len(word) > _SHORT_WORD and word.isalpha() for word in one.words):
        return False
    below = two.index + 1
    return below == len(view.rules) or not view.is_story[below] or _is_prose(view.page.lines[below])


def _is_prose(line: Line) -> bool:
    return line.ends_sentence and len(line.words) >= PROSE_WORDS


def headline_again(view: View) -> Verdicts:
    """The headline, said again amid the story: the text of the picture beside it. No story heads its parts with it."""
    if view.headline is None:
        return {}
    said = view.page.lines[view.headline].lowered
    again = [line for line in view.page.lines[view.headline + 1 :] if line.lowered == said]
    return {line.index: _AGAIN for line in again if view.is_story[line.index] and line.is_prose_shape}
