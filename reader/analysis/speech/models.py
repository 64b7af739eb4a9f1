"""The two fitted models that judge a language's quotations."""

from __future__ import annotations

from reader.analysis.speech.ranking import Ranking
from reader.analysis.speech.verdicts import Verdicts
from reader.article.quick import quick


@quick(frozen=True, slots=True)
class Models:
    """The two models; a fitting script hands in a pair of its own to judge it."""

    ranking: Ranking
    """Finds the likeliest speaker."""
    verdicts: Verdicts
    """Tells what is no speech."""

    @staticmethod
    def of(language: str) -> Models:
        """Those that come with the package; read once."""
        return Models(Ranking.of(language), Verdicts.of(language))
