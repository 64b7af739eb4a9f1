"""The subject of each verb of speech in a paragraph, for German and its like.

`clauses` finds for each mention the verbs beside it. Where subjects stand before or behind their verbs, and verbs at a
clause's end, several mentions may claim one verb. Here each verb gets the one that word order, cases and conjunctions
leave.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.mentions import NAME, PRONOUN, Mention
from reader.analysis.speech.opinions import opinion_of
from reader.analysis.speech.standing import NO_SUBJECT, SUBJECT, case_of, standing
from reader.analysis.speech.tokens import Paragraph
from reader.article.quick import quick

NOBODY, PERHAPS, SOMEBODY = 0, 1, 2
"""How surely a mention means somebody who can speak."""
_SPEECH = frozenset("SU")
_OBLIQUE = 2
"""What `case_of` gives for a mention in another case than a subject's."""
_ENDS = frozenset(("A", "E", ",", ".", "", "-"))
"""Tags behind a verb that ends its clause: dass er das gesagt habe."""
_CLAUSE = frozenset(".:,RSU")
"""Tags at which the search for the beginning of a clause ends."""
_JOINTS = ("K", "KB", "KO")
"""Tags before a verb that shares the subject of the verb before it: und nannte, und auch äußerte."""
_PARTING = frozenset(",Q-(")
"""Tags before a source that is named in an aside."""


@quick(frozen=True, slots=True)
class Sayings:
    """What a paragraph plainly says about who speaks."""

    subjects: dict[int, list[Mention]]
    """For each verb of speech (by its token, in ascending order) its subject, followed by other mentions that might be.
    """
    sources: list[tuple[int, Mention]]
    """The sources that stand with laut, Angaben or zufolge: that word's token and the source's mention, in order."""
    able: list[Mention]
    """The mentions that may be subjects: no preposition stands before them, nor are they in another case or numbers."""
    firm: list[Mention]
    """Those of `able` that stand beside a verb."""


def sayings(paragraph: Paragraph, mentions: Sequence[Mention], lexicon: Lexicon) -> Sayings:
    """Reads a paragraph with its mentions."""
    able: list[Mention] = []
    firm: list[Mention] = []
    for mention in mentions:
        how = standing(mention, lexicon)
        if how != NO_SUBJECT and _may_be_subject(mention, lexicon):
            able.append(mention)
            if how == SUBJECT:
                firm.append(mention)
    sources = [(at, mention) for mention in mentions if (at := _source(mention, lexicon)) >= 0]
    sources += _by_own_account(paragraph, firm, lexicon)
    sources.sort(key=lambda source: source[0])
    return Sayings(_subjects(paragraph, able, lexicon), sources, able, firm)


def _may_be_subject(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention may be a subject by its case and form."""
    paragraph, first, last = mention.paragraph, mention.first, mention.last
    tags = paragraph.tags
    if tags[last] == "#" or (tags[last] == "Q" and tags[first - 1 : first] in ("C", "H", "T")):
        return False
    return case_of(paragraph, first, last, lexicon) != _OBLIQUE


def somebody(mention: Mention, lexicon: Lexicon) -> int:
    """How surely a mention means somebody who can speak, and no thing: `NOBODY`, `PERHAPS` or `SOMEBODY`."""
    paragraph, entity = mention.paragraph, mention.entity
    if mention.form is PRONOUN or (entity is not None and entity.person):
        return SOMEBODY
    unknown = mention.form is NAME and mention.first == mention.last and (entity is None or not entity.body)
    if unknown and paragraph.opens_sentence(mention.first):
        return NOBODY  # Besorgt äußerte sich der Minister
    if paragraph.tags[mention.last] == "H":
        return SOMEBODY
    return NOBODY if paragraph.lows[mention.last].endswith(lexicon.abstract) else PERHAPS


def _subjects(paragraph: Paragraph, able: Sequence[Mention], lexicon: Lexicon) -> dict[int, list[Mention]]:
    """The `subjects` of `Sayings`."""
    tags = paragraph.tags
    before: dict[int, list[Mention]] = {}
    behind: dict[int, list[Mention]] = {}
    for mention in able:
        clause = clause_of(mention)
        if clause.verb >= 0:
            before.setdefault(clause.verb, []).append(mention)
        if clause.left >= 0:
            behind.setdefault(clause.left, []).append(mention)
    found: dict[int, list[Mention]] = {}
    for verb, tag in enumerate(tags):
        if tag in _SPEECH:
            first, then = before.get(verb, []), behind.get(verb, [])
            one = _shared(paragraph, verb, found, then, able) or _of_clause(paragraph, verb, able)
            if one is None and first and then and _is_inverted(verb, first[0], then[0], lexicon):
                one = then[0]
            options = [one, *first, *then] if one is not None else [*first, *then]
            if options:
                found[verb] = options
    return found


def _is_inverted(verb: int, first: Mention, then: Mention, lexicon: Lexicon) -> bool:
    """Whether the mention before a verb (`first`) is its object, and the one behind (`then`) its subject: Jede
    Verantwortung weist der Minister von sich.
    """
    return then.first == verb + 1 and somebody(then, lexicon) == SOMEBODY and somebody(first, lexicon) == NOBODY


def _shared(
    paragraph: Paragraph,
    verb: int,
    found: dict[int, list[Mention]],
    then: Sequence[Mention],
    able: Sequence[Mention],
) -> Mention | None:
    """The subject that a verb behind "and" shares with the one before: Er kam und nannte die Pläne „falsch“."""
    if not paragraph.tags.endswith(_JOINTS, 0, verb):
        return None
    if then and paragraph.lows[then[0].first] in paragraph.nominative:
        return None
    sentences = paragraph.sentences
    past = next((at for at in reversed(found) if sentences[at] == sentences[verb]), -1)
    if past >= 0:
        return found[past][0]
    here = (m for m in able if m.last < verb and sentences[m.first] == sentences[verb])
    return next((mention for mention in here if clause_of(mention).shape), None)


def _of_clause(paragraph: Paragraph, verb: int, able: Sequence[Mention]) -> Mention | None:
    """The subject of a clause from "that" to its verb: dass der Minister den Plan gelobt habe."""
    tags = paragraph.tags
    if tags[verb + 1 : verb + 2] not in _ENDS:
        return None
    at = verb - 1
    while at >= 0 and tags[at] not in _CLAUSE:
        at -= 1
    if at < 0 or tags[at] != "R":
        return None
    return next((mention for mention in able if at < mention.first < verb), None)


def _source(mention: Mention, lexicon: Lexicon) -> int:
    """The token that makes a mention a source: "laut", or "Ansicht" in "seiner Ansicht nach"; -1 for none."""
    clause, paragraph = clause_of(mention), mention.paragraph
    tags, lows, at = paragraph.tags, paragraph.lows, clause.left
    if mention.possessive or (at >= 0 and lows[at] in lexicon.opinions):
        opinion = opinion_of(mention, clause, lexicon)
        told = opinion is not None and opinion.cue is not None
        return (mention.first if mention.possessive else at) if told else -1
    if at < 0 or tags[at] != "L":
        return -1
    aside = at > 0 and tags[at - 1] in _PARTING
    return at if aside or lows[at] not in lexicon.asides else -1  # so gewonnene Daten


def _by_own_account(paragraph: Paragraph, firm: Sequence[Mention], lexicon: Lexicon) -> Iterator[tuple[int, Mention]]:
    """The subjects that are sources by their own account: Der Minister war nach eigenen Angaben krank."""
    lows, sentences = paragraph.lows, paragraph.sentences
    if lexicon.own.isdisjoint(lows):
        return
    for at in range(1, len(lows)):
        if lows[at] in lexicon.opinions and lows[at - 1] in lexicon.own:
            subject = next((mention for mention in firm if sentences[mention.first] == sentences[at]), None)
            if subject is not None:
                yield at, subject
