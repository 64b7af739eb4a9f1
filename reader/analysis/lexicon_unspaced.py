"""The part of a lexicon by which speakers are read in Chinese, Japanese and Korean; see `speech.unspaced`."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.lexicon_file import setting, words


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Unspaced:
    """The words by which speakers are read off what stands beside the marks, where no spaces part words."""

    cues: frozenset[str] = words("speech.neutral", "speech.loaded")
    """Verbs of speech."""
    said: frozenset[str] = words("unspaced.said")
    """Particles right behind what is said; none in Chinese."""
    subjects: frozenset[str] = words("unspaced.subject")
    """Particles behind a subject."""
    honorifics: frozenset[str] = words("unspaced.honorifics")
    titles: frozenset[str] = words("unspaced.titles")
    """Words behind a name."""
    letter: str = setting("unspaced.name", "")
    """A pattern for a letter of a name."""
    pronouns: frozenset[str] = words("unspaced.pronouns")
    """They mean whoever was named last."""
    topical: frozenset[str] = words("unspaced.topical")
    """Verbs of speech before what is talked of: 他谈起“老桥”."""
    between: frozenset[str] = words("unspaced.between")
    """Words between a subject and its verb."""
    surnames: frozenset[str] = words("unspaced.surnames")
    emphasis: frozenset[str] = words("unspaced.emphasis")
    """Opening marks of terms and titles rather than of speech, unless a particle says that they are that."""
    stops: frozenset[str] = words("unspaced.stops")
    """Words at which a name ends, in Arabic, which has spaces but no capitals; empty elsewhere. See `speech.arabic`."""
    naming: frozenset[str] = words("unspaced.naming")
    """Words before a name in marks, in Arabic: قال محمد علي لصحيفة «الشرق»."""
    bodies: frozenset[str] = words("unspaced.bodies")
    """Endings of the names of bodies."""
