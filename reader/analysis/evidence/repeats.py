"""Which line says again what an earlier one said.

Pages print things twice: a caption as alternative text and as caption, a linked headline beside its picture and below
it. Copied as text the two stand one after the other, the second often with a section's name before it or a credit
after it. Of two such lines next to each other the first is hardly ever the story's, which makes this the strongest
single sign of boilerplate that plain text has.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.evidence.page import Line

SHORTEST = 25
"""Characters: a shorter line ("Share", "Read more") is no repetition, it just stands in several places."""
_LARGEST_ADDITION = 0.6
"""The largest share of the longer line that may be new: beyond, it is a paragraph that happens to hold the shorter."""
_NEAR = 3
"""Lines back in which a repetition with something added is looked for: what is printed twice is printed together."""


def find_repeats(lines: Sequence[Line]) -> list[int | None]:
    """For each line, the index of the earlier line that it repeats, whole or as its greater part."""
    found: list[int | None] = [None] * len(lines)
    seen: dict[str, int] = {}
    texts = [line.lowered for line in lines]
    for index, text in enumerate(texts):
        if len(lines[index].text) < SHORTEST:
            continue
        first = seen.setdefault(text, index)
        if first != index:
            found[index] = first
            continue
        # In one question for all of them, which hardly ever is answered yes.
        near = tuple(texts[max(0, index - _NEAR) : index])
        if text.startswith(near) or text.endswith(near):
            found[index] = _near_repeat(lines, index)
    return found


def _near_repeat(lines: Sequence[Line], index: int) -> int | None:
    """The closest of the few lines before that `index` repeats with something put before or after it."""
    text = lines[index].lowered
    least = max(SHORTEST, (1 - _LARGEST_ADDITION) * len(text))
    for other in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        shorter = lines[other].lowered
        if least <= len(shorter) < len(text) and (text.startswith(shorter) or text.endswith(shorter)):
            return other
    return None
