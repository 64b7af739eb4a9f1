"""The two fitted models that judge a language's quotations."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.speech.ranking import Ranking
from reader.analysis.speech.verdicts import Verdicts


@dataclass(frozen=True, slots=True)
class Models:
    """What is asked about every quoted string; another pair may be handed in to be judged in its place."""

    ranking: Ranking
    """Weighs the mentions that may be its speaker."""
    verdicts: Verdicts
    """Tell what is no speech."""

    @staticmethod
    def of(language: str) -> Models:
        """Those that come with the package; read once."""
        return Models(Ranking.of(language), Verdicts.of(language))
