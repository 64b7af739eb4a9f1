"""Lines whose words the page has elsewhere too: pull quotes, captions printed twice, the headline again."""

from __future__ import annotations

from itertools import accumulate, pairwise

from reader.analysis.evidence.page import CLOSING, Line
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.bare import letters
from reader.article.model import Kind

_PULLED_WORDS, _PULLED_MOST = 6, 60
"""The fewest and the most words of a pull quote."""
_PULLED_LABEL = 8
"""A line of fewer words without a sentence's end is a mere label."""
_PULLED_FROM = 40
"""Lines above and below a pull quote among which its paragraph stands."""
_OPENING = "\"'“”„«»‘’‹›「『 "
_ENDING = CLOSING + ".,… "
_LONGEST_LABEL = 40
"""The most words of a caption that is no sentence."""
_SHORT_WORD = 2
"""A word with no more letters says little by itself."""
_TWIN_REACH = 2
_TWIN = Verdict(Kind.HEADLINE, "the headline again, right below it", 0.9)
_TWICE = Verdict(Kind.CAPTION, "said twice running, as pictures' texts are", 0.95)
_AGAIN = Verdict(Kind.CAPTION, "the headline again, amid the story, as pictures' texts are", 0.95)


def pull_quotes(view: View) -> Verdicts:
    """Lines that stand word for word within a longer paragraph of the story."""
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
    """Whether a line is more than a name or label, which stands in the story too."""
    return line.ends_sentence or len(line.words) >= _PULLED_LABEL or line.text[0] in _OPENING


def _core(line: Line) -> str:
    """The line in lower case, without quotation marks around it and without its sentence's end."""
    return line.lowered.strip(_OPENING).rstrip(_ENDING)


def _near(at: int, lines: int) -> tuple[int, int]:
    """The lines among which the paragraph of a pull quote may stand: the first, and the one past the last."""
    return max(0, at - _PULLED_FROM), min(lines, at + _PULLED_FROM)


def _paragraph_with(view: View, line: Line, core: str) -> int | None:
    """Index of the longer line of the story, not far away, that holds all of this one; None for none."""
    first, past = _near(line.index, len(view.page.lines))
    for other in view.page.lines[first:past]:
        if view.is_story[other.index] and len(other.words) > len(line.words) and core in other.lowered:
            return other.index
    return None


def doubled_captions(view: View) -> Verdicts:
    """Lines printed twice in a row: a picture's alternative text and its caption. Sentences count anywhere, shorter
    lines only amid the story.
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
    """Whether two short lines are the same, one of them taken for the story's, above a paragraph or boilerplate. Below
    the lines of a song, or of a table, which may repeat too, others as short follow.
    """
    if one.lowered != two.lowered or not (view.is_story[one.index] or view.is_story[two.index]):
        return False
    if len(one.words) > _LONGEST_LABEL or not any(len(word) > _SHORT_WORD and word.isalpha() for word in one.words):
        return False
    below = two.index + 1
    return below == len(view.rules) or not view.is_story[below] or view.page.lines[below].is_prose


def headline_twin(view: View) -> Verdicts:
    """The headline said again right below it, or with one line in between: a page's title and its headline."""
    if view.headline is None:
        return {}
    said = letters(view.page.lines[view.headline].text)
    below = view.page.lines[view.headline + 1 : view.headline + 1 + _TWIN_REACH]
    twins = [line.index for line in below if said and view.rules[line.index] is None and letters(line.text) == said]
    return dict.fromkeys(twins, _TWIN)


def headline_again(view: View) -> Verdicts:
    """The headline said again amid the story: it is a picture's text, for no story has it as a subhead."""
    if view.headline is None:
        return {}
    said = view.page.lines[view.headline].lowered
    again = [line for line in view.page.lines[view.headline + 1 :] if line.lowered == said]
    return {line.index: _AGAIN for line in again if view.is_story[line.index] and line.is_prose_shape}
