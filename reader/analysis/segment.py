"""Which block is what, and why.

What is certain comes first: which line repeats which, and what a rule is sure of. For the other lines a model says how
likely each is to be the story's, by the page as a whole (`evidence`). Then the headline is found and what stands around
it, and a kind for each line that is set aside (`labels`). The first step that says anything about a line is believed,
and every verdict gives its reason.

Where the format has elements, as HTML has, `dom` does all this from them.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.evidence.judgement import Judgement, judge
from reader.analysis.evidence.page import Page, read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import Rule, rule_book
from reader.analysis.evidence.zones import PROSE
from reader.analysis.labels.authors import author_names, bios, led_names
from reader.analysis.labels.body import ruled_kind
from reader.analysis.labels.by_format import told_by_format
from reader.analysis.labels.company import by_company
from reader.analysis.labels.front import find_headline
from reader.analysis.labels.front_matter import front_matter
from reader.analysis.labels.headed import headed
from reader.analysis.labels.heads import head_lines
from reader.analysis.labels.reasons import reason_of
from reader.analysis.labels.repeated import doubled_captions, headline_again, headline_twin, pull_quotes
from reader.analysis.labels.set_aside import archives, remaining
from reader.analysis.labels.subheads import body_kinds
from reader.analysis.labels.tables import tables
from reader.analysis.labels.verdict import Verdict, Verdicts, View
from reader.article.document import Document, Node, Shape
from reader.article.model import SHAPED, Block, Kind, Role

# Looking up an attribute of an enumeration takes ten times as long as a name.
_LINE, _IMAGE, _HEADLINE, _BODY = Shape.LINE, Shape.IMAGE, Kind.HEADLINE, Role.BODY
_AMID_PROSE = "a paragraph amid paragraphs"
"""The reason for a line of the story that is known by its place, without the model."""
_NEEDED = {
    **dict.fromkeys(SHAPED, 0.15),
    Shape.PARAGRAPH: 0.4,
}
"""The probability by which a line is taken for the story's, if the format says what shape it has; for other lines 0.5.

It is lower because the model was fitted on plain text, in which a subhead or an item looks like a label.
"""
_EDGE = 0.42
"""The probability that is enough at the edge of the story, right above or below a line of it but not between two: a
list goes on, where a caption stands between paragraphs. Out of fold 54 of 100 such lines are the story's.
"""
_CLOSE = 0.7
"""Where no line reaches 0.5, lines with more than this share of the highest probability are the story."""
_TOLD_OF_A_PAGE = 0.1
"""A page on which rules know a larger share of the lines than this has menus, and is no bare text."""
_ROUNDS = 2
"""How often lines are told by those beside them: what is put right by these tells of others in turn."""
_PICTURE = Verdict(Kind.CAPTION, "the format says picture", 0.95)
_STEPS = (
    headline_twin,
    head_lines,
    led_names,
    front_matter,
    tables,
    doubled_captions,
    headline_again,
    pull_quotes,
    bios,
    archives,
    headed,
    author_names,
)
"""The steps of `labels`, in the order in which they are asked."""


def segment(document: Document) -> tuple[Block, ...]:
    """The blocks of a document: its nodes in order, each with a kind, a reason and a confidence."""
    if not document.nodes:
        return ()
    page = read_page(document)
    repeats = find_repeats(page.lines)
    rules = rule_book().verdicts(page, repeats)
    if any(node.place for node in document.nodes):
        # Imported here, because a text without elements needn't wait for it.
        from reader.analysis.dom.labels import label_by_elements

        labels = label_by_elements(document, page, rules)
        return tuple(map(_block, document.nodes, labels, repeats))
    judgement = judge(page, rules)
    told = [_by_format(node) if node.hints or node.shape is _IMAGE else None for node in document.nodes]
    headline, sure = _told_headline(told) or find_headline(page, rules, judgement) or (None, 0.0)
    is_story = _story(page, rules, judgement, headline, told)
    verdicts = _decide(View(page, rules, headline, is_story, repeats, judgement), sure, told)
    return tuple(map(_block, document.nodes, verdicts, repeats))


def _by_format(node: Node) -> Verdict | None:
    """What the format itself says of a picture or a node with hints; None where it says nothing."""
    return told_by_format(node) or (_PICTURE if node.shape is _IMAGE else None)


def _told_headline(told: Sequence[Verdict | None]) -> tuple[int, float] | None:
    """The headline's index and confidence, where the format says which line it is."""
    said = ((at, verdict.confidence) for at, verdict in enumerate(told) if verdict and verdict.kind is _HEADLINE)
    return next(said, None)


def _story(
    page: Page,
    rules: Sequence[Rule | None],
    judgement: Judgement,
    headline: int | None,
    told: Sequence[Verdict | None],
) -> list[bool]:
    """For each line whether it is the story's. Without any prose and any rule nothing tells a story from a menu: then
    all lines are.
    """
    open_to_all = [at != headline and verdict is None for at, verdict in enumerate(told)]
    story = [verdict is not None and verdict.kind.role is _BODY for verdict in told]
    if PROSE not in judgement.evidence.known and not any(rules):
        return [said or free for said, free in zip(story, open_to_all, strict=True)]
    needed = [0.5 if line.node.shape is _LINE else _NEEDED.get(line.node.shape, 0.5) for line in page.lines]
    found = [
        said or ((chance > least if rule is None else rule.kind.role is _BODY) and free)
        for said, chance, least, rule, free in zip(story, judgement.story, needed, rules, open_to_all, strict=True)
    ]
    if any(found):
        for at in _edges(page, found, judgement):
            found[at] = open_to_all[at] and rules[at] is None
        return found
    # The model believes nothing of this page: if it has menus, its likeliest lines are the story, else all are.
    ruled = sum([rule is not None for rule in rules])
    least = _CLOSE * max(judgement.story) if ruled > _TOLD_OF_A_PAGE * len(rules) else 0.0
    return [rule is None and open_to_all[at] and judgement.story[at] >= least for at, rule in enumerate(rules)]


def _edges(page: Page, found: Sequence[bool], judgement: Judgement) -> set[int]:
    """Lines right above or below the story whose probability is nearly enough; none above its first line."""
    first, last = found.index(True), len(found) - 1
    near = [at for at, chance in enumerate(judgement.story) if chance > _EDGE and first < at and not found[at]]
    return {at for at in near if found[at - 1] != (at < last and found[at + 1]) and page.lines[at].node.shape is _LINE}


def _decide(view: View, sure: float, told: Sequence[Verdict | None]) -> list[Verdict]:
    """A verdict for every line; `sure` is the confidence in the headline."""
    decided: dict[int, Verdict] = {}
    if view.headline is not None:
        decided[view.headline] = told[view.headline] or Verdict(Kind.HEADLINE, "the story says it again", sure)
    for at, (said, rule) in enumerate(zip(told, view.rules, strict=True)):
        if said is not None:
            decided.setdefault(at, said)
        elif rule is not None:
            kind = ruled_kind(rule.kind, view.page.lines[at])
            decided.setdefault(at, Verdict(kind, rule.name, rule.confidence))
    for step in _STEPS:
        _add(decided, step(view))
    rest = remaining(view, decided)
    _add(decided, rest)
    for _ in range(_ROUNDS):
        decided |= by_company(view, decided, {at: decided[at] for at in rest})
    story = [at for at in range(len(view.rules)) if at not in decided]
    decided |= {at: _paragraph(view, at, *told) for at, told in body_kinds(view.page, view.is_story, story).items()}
    return [decided[at] for at in range(len(view.rules))]


def _add(decided: dict[int, Verdict], verdicts: Verdicts) -> None:
    for at, verdict in verdicts.items():
        decided.setdefault(at, verdict)


def _paragraph(view: View, at: int, kind: Kind, why: str | None) -> Verdict:
    """The verdict on a line of the story, whose kind is known, and the reason if it is no plain paragraph."""
    chance = view.judgement.story[at]
    if why is None:
        evidence = view.judgement.evidence
        why = _AMID_PROSE if evidence.settled[at] > 0 else reason_of(evidence, at, story=True)
    return Verdict(kind, why, chance if chance > 0.5 else 1 - chance)


def _block(node: Node, verdict: Verdict, repeated: int | None) -> Block:
    """A node with its verdict as a block; `repeated` is the line that it repeats, unless the verdict knows better."""
    kind, reason, confidence, repeats = verdict
    return Block(node, kind, reason, _rounded(confidence), repeated if repeats is None else repeats)


def _rounded(confidence: float) -> float:
    """To three places, in a third of the time of `round`, which writes the number in figures for it."""
    return int(1000 * confidence + 0.5) / 1000
