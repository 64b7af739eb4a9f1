"""The confidence in a speaker: the share of quotations whose speaker was found in the same way and was right.

Measured out of fold on the labelled articles; what is set by hand says so.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence

MEASURED = {
    "en": (
        (0.0, 0.15, 0.4, 0.55, 0.65, 0.75, 0.85, 0.93, 1.0),
        (0.3, 0.37, 0.6, 0.73, 0.79, 0.86, 0.905, 0.955, 0.985),
    ),
    "de": ((0.0, 0.15, 0.4, 0.55, 0.75, 0.85, 0.93, 0.98, 1.0), (0.4, 0.45, 0.53, 0.66, 0.73, 0.75, 0.77, 0.87, 0.965)),
}
"""For each model, what `by_odds` interpolates between: the likeliest mention's share of all odds, in ascending order,
and the part of the mentions with such a share that were right.
"""
LEAST = {"en": 0.35, "de": 0.6}
"""Confidence below which nobody is named, for each model: two of three were wrong in English, nine of ten in German."""
PLAIN = {"en": 0.98, "de": 0.93}
"""Confidence in a speaker who stands right behind the words (`plain_speaker`), for each model."""
ONLY, SAME = 0.99, 0.955
"""Confidence in the only one with a verb of speech (`only_speaker`): as the only candidate, or as who spoke before."""
SILENT = 0.55
"""The most confidence in what may be a thing or a place, and has no verb of speech: half of them were right in English,
seven of ten in German; on pages that are no news fewer.
"""
THING = {"en": 0.75, "de": 0.85}
"""The part of the confidence by odds that is left where such a noun has a verb of speech, for each model."""
QUOTED = 0.9
"""Confidence in the one whom somebody is said to quote."""
ANNOUNCED = 0.9
"""Confidence in the one who is said to say something where the paragraph before ends with a colon."""
VIEWED = 0.8
"""Confidence in the one whose words or view it is said to be; set by hand, for there are too few to measure."""
CITED = 0.75
"""Confidence in the one whom somebody is said to cite; a quarter of the labels name who cites."""
BESIDE = 0.9
"""Confidence in the one whom the words beside the marks name, where no blanks part them; set by hand."""
UNSAID = 0.8
"""Confidence in the speaker before where the verb behind the words has no subject."""
ASKED = 0.85
"""Confidence in the one whom an interview without labels is about; set by hand, for there are too few to measure."""
TURNED = 0.85
"""Confidence in the one whose turn it is to ask or to answer; set by hand, as the one before."""
MARKED = 0.97
"""Confidence in a speaker whom the page's form names."""


def by_odds(scores: Sequence[float], at: int, models: str) -> float:
    """The confidence in mention number `at`, from the scores (logarithms of odds) of all: the part its odds have of the
    sum of all odds, read off the table in `MEASURED` of the given model.
    """
    odds = [1 / (1 + math.exp(-score)) for score in scores]
    share = odds[at] / max(1.0, sum(odds))
    shares, right = MEASURED[models]
    past = bisect_right(shares, share, hi=len(shares) - 1)
    low, high = shares[past - 1], shares[past]
    return right[past - 1] + (right[past] - right[past - 1]) * (share - low) / (high - low)
