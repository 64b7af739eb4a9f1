"""What the lines are that are not the story's, told by what they repeat and by the heading they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from reader.analysis.evidence.page import CLOSING, Line
from reader.analysis.head.bylines import find_names
from reader.analysis.labels.boilerplate import boilerplate_kinds
from reader.analysis.labels.looks import kind_by_looks
from reader.analysis.labels.reasons import reason_of
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.model import Kind

_PULLED_WORDS, _PULLED_MOST = 6, 60
_PULLED_LABEL = 8
"""Words from which a line without the end of a sentence is no mere label."""
_PULLED_FROM = 40
"""Lines before and after a pull quote in which its paragraph stands."""
_OPENING = "\"'“”„«»‘’‹›「『 "
_ENDING = CLOSING + ".,… "
_QUOTES = frozenset('"“”«»„')
_BYLINE, _STANDFIRST, _COMMENT, _RELATED = Kind.BYLINE, Kind.STANDFIRST, Kind.COMMENT, Kind.RELATED
_NAVIGATION = Kind.NAVIGATION
_HEADS = {
    "related-heading": Kind.RELATED,
    "more-on": Kind.RELATED,
    "comment-heading": Kind.COMMENT,
    "about-the-author": Kind.BIO,
    "newsletter": Kind.PROMO,
    "related-heading-abroad": Kind.RELATED,
    "more-from-section": Kind.RELATED,
    "topics-heading": Kind.NAVIGATION,
    "about-name": Kind.BIO,
    "by-alone": Kind.BYLINE,
    "newsletter-name": Kind.PROMO,
    "read-it-by-mail": Kind.PROMO,
    "sources-heading": Kind.OTHER,
}
"""Rules whose lines head others, and what those are."""
_HEADED = {
    Kind.RELATED: 12,
    Kind.COMMENT: 200,
    Kind.BIO: 4,
    Kind.BYLINE: 1,
    Kind.PROMO: 3,
    Kind.NAVIGATION: 8,
    Kind.OTHER: 40,
}
"""Lines that a heading may head."""
_LEAST_WORDS = {Kind.RELATED: 3, Kind.PROMO: 6}
"""Words of the least that links to another story, not to a section or a subject; and that asks for something."""
_SILENT = 5
"""Lines without a sentence, after which nobody is commenting any more."""
_BIO_WORDS, _BIO_REACH = 8, 12
"""Words of the shortest bio, and lines below the story in which one stands below its author's name."""
_STANDFIRST_REACH = 6
"""Lines below the headline in which a standfirst stands."""
_DISTANT = Verdict(Kind.NAVIGATION, "short, and far from any paragraph", 0.98)
_MONTH = re.compile(r"[^\W\d_]{3,10}\.? (?:19|20)\d\d|(?:19|20)\d\d ?[/-] ?[^\W\d_]{3,10}")
_FEWEST_MONTHS = 3
_ARCHIVE = Verdict(Kind.NAVIGATION, "one of a row of months", 0.95)
_ABOVE = {"player": Kind.OTHER, "role-alone": Kind.BYLINE}
"""What a word of a menu is above a line that a rule knows: "Video" above the clock of a player, a name above what its
bearer does.
"""
_LOOKS, _SURE_OF_LOOKS = "looks like it", 0.9
_BIO_NAMES = 2
"""Words a name has at least, to know its bearer's bio by it."""


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
    return found


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
    """A sentence printed twice running is a picture's text, as alternative text and as caption."""
    found: dict[int, Verdict] = {}
    for one, two in pairwise(view.page.lines):
        is_double = view.repeats[two.index] == one.index and len(one.words) >= _PULLED_WORDS
        if is_double and one.ends_sentence and view.rules[one.index] is None and view.rules[two.index] is None:
            verdict = Verdict(Kind.CAPTION, "said twice running, as pictures' texts are", 0.95)
            found[one.index] = found[two.index] = verdict
    return found


def bios(view: View) -> Verdicts:
    """Lines at the end that start with the name of the byline."""
    names = [
        name.lower()
        for at, rule in enumerate(view.rules)
        if rule is not None and rule.kind is _BYLINE
        for name in find_names(view.page.lines[at].text)
        if len(name.split()) >= _BIO_NAMES
    ]
    found: dict[int, Verdict] = {}
    openings = tuple(f"{name} " for name in names)
    for line in view.page.lines[view.page.tail :] if names else ():
        names_author = line.lowered.lstrip("*_ ").startswith(openings) and len(line.words) >= _PULLED_WORDS
        if names_author and _QUOTES.isdisjoint(line.text):
            found[line.index] = Verdict(Kind.BIO, "starts with the author's name, below the story", 0.9)
    return found


def headed(view: View) -> Verdicts:
    """Lines right below a heading that says what they are, up to the next line of another kind."""
    found: dict[int, Verdict] = {}
    for at, rule in enumerate(view.rules):
        kind = _HEADS.get(rule.name) if rule is not None else None
        if kind is not None:
            for below in _below(view, at, kind):
                found.setdefault(below, Verdict(kind, f"below a heading of {kind.value}", 0.9))
    return found


def _below(view: View, heading: int, kind: Kind) -> Iterator[int]:
    """The lines that a heading of this kind heads."""
    silent = 0
    for at in range(heading + 1, min(len(view.rules), heading + 1 + _HEADED[kind])):
        rule = view.rules[at]
        if view.is_story[at] or at == view.headline or (rule is not None and rule.kind is not kind):
            return
        if kind is _COMMENT and at < view.first:
            return  # the button above a story, not the heading over what its readers say
        silent = 0 if view.page.lines[at].ends_sentence else silent + 1
        if kind is _COMMENT and silent > _SILENT:
            return
        line = view.page.lines[at]
        if rule is None and _may_stand_below(kind, line) and kind_by_looks(line) is not Kind.CAPTION:
            yield at


def _may_stand_below(kind: Kind, line: Line) -> bool:
    """Whether a line is as long as links to stories are, or what asks for something."""
    return len(line.words) >= _LEAST_WORDS.get(kind, 0)


def archives(view: View) -> Verdicts:
    """Runs of months with their years, in any language: the links to what a blog has printed."""
    found: dict[int, Verdict] = {}
    run: list[int] = []
    for line in view.page.lines:
        has_year = line.text[-4:].isdigit() or line.text[:4].isdigit()
        if not has_year or _MONTH.fullmatch(line.text) is None or view.is_story[line.index]:
            run = []
            continue
        run.append(line.index)
        if len(run) >= _FEWEST_MONTHS:
            found.update(dict.fromkeys(run, _ARCHIVE))
    return found


def remaining(view: View, taken: Verdicts) -> Verdicts:
    """What the classifier makes of the lines that nothing else has said anything about."""
    lines = [at for at in view.open_lines(0, len(view.rules)) if at not in taken]
    settled = view.judgement.evidence.settled
    found = {at: _DISTANT for at in lines if settled[at] < 0}
    lines = [at for at in lines if not settled[at] < 0]
    by_looks = {at: kind for at in lines if (kind := kind_by_looks(view.page.lines[at])) is not None}
    found |= {at: Verdict(kind, _LOOKS, _SURE_OF_LOOKS) for at, kind in by_looks.items()}
    lines = [at for at in lines if at not in by_looks]
    kinds = boilerplate_kinds(view.rules, view.judgement, lines)
    for at, kind in zip(lines, kinds, strict=True):
        first = view.repeats[at]
        if first is not None and first in found:
            kind = found[first].kind
        else:
            kind = _in_its_place(view, at, kind, found.get(at - 1) or taken.get(at - 1))
        reason = reason_of(view.judgement.evidence, at, story=False)
        found[at] = Verdict(kind, reason, 1 - view.judgement.story[at])
    return found


def _in_its_place(view: View, at: int, kind: Kind, above: Verdict | None) -> Kind:
    """What a line is that is said to be of a kind, but stands where such lines don't."""
    line = view.page.lines[at]
    if above is not None and above.kind is _BYLINE and _may_be_bio(view, line):
        return Kind.BIO
    if kind is _STANDFIRST and not _is_near_headline(view, at):
        return _RELATED  # a teaser: the same words, under another story
    if kind is _BYLINE and view.first < at < view.last:
        return Kind.CAPTION  # a name amid the story is that of who is in the picture
    if kind is _NAVIGATION and at + 1 < len(view.rules) and (below := view.rules[at + 1]) is not None:
        kind = _ABOVE.get(below.name, kind)
    is_one_word = " " not in line.text and "@" not in line.text
    if kind is _BYLINE and line.text.isupper() and at > view.last:
        return _NAVIGATION  # a section's name in a list of links
    if (kind is _BYLINE and is_one_word) or (kind is _COMMENT and not any(map(str.isalpha, line.text))):
        return _NAVIGATION  # a word of a menu; the number of a page or of votes
    return kind


def _is_near_headline(view: View, at: int) -> bool:
    """Whether a line stands between headline and story, and not far below the headline."""
    return at < view.first and (view.headline is None or 0 < at - view.headline <= _STANDFIRST_REACH)


def _may_be_bio(view: View, line: Line) -> bool:
    """Whether a line below a name stands below the story too, and is long enough to tell of the name's bearer."""
    return len(line.words) >= _BIO_WORDS and view.last < line.index <= view.last + _BIO_REACH
