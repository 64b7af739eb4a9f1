"""How good out-of-fold verdicts on labelled pages are: line F1 by set and variant, and calibration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tests.bench.pasted import LabelledPage

Judged = tuple[LabelledPage, Iterable[float]]
"""A page, and for each line the probability that it is the story's."""
_VARIANTS = ("reader", "reader-alt", "select-all")
_CAP = 40
"""Story lines of a page that count in full in the capped figure, where no page of lists outweighs ten others."""


def _sets(page: LabelledPage) -> Iterator[str]:
    english = page.language == "en"
    if page.source == "trafilatura":
        yield "snippets-en" if english else "snippets-other"
        return
    yield "all" if english else "other-languages"
    if english and page.source == "scrapinghub":
        yield "sh-en"


def _f1(cells: Sequence[float]) -> float:
    hit, kept, lost = cells
    return 2 * hit / (2 * hit + kept + lost) if hit else 0.0


def print_figures(title: str, judged: Iterable[Judged]) -> None:
    """A line for each set: F1 of lines, of characters, and with each page's lines capped, by variant."""
    lines: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0] * 3)
    characters: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0] * 3)
    capped: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0] * 3)
    for page, probabilities in judged:
        cells = [0.0] * 3
        for node, label, probability in zip(page.document.nodes, page.labels, probabilities, strict=True):
            said = probability > 0.5
            if label is None or not (label or said):
                continue
            cell = 0 if label and said else 1 if said else 2
            cells[cell] += 1
            for name in _sets(page):
                characters[name, page.variant][cell] += len(node.text)
        story, kept = cells[0] + cells[2], cells[1]
        scales = (min(1, _CAP / (story or 1)), min(1, _CAP / (kept or 1)), min(1, _CAP / (story or 1)))
        for name in _sets(page):
            for cell in range(3):
                lines[name, page.variant][cell] += cells[cell]
                capped[name, page.variant][cell] += cells[cell] * scales[cell]
    print(f"{title}: F1 of lines (characters, capped)")
    for name in ("sh-en", "all", "other-languages", "snippets-en", "snippets-other"):
        keys = [(name, variant) for variant in _VARIANTS]
        parts = [f"{key[1]} {_f1(lines[key]):.3f} ({_f1(characters[key]):.3f}, {_f1(capped[key]):.3f})" for key in keys]
        print(f"  {name:16s}", "  ".join(parts))


def print_calibration(judged: Iterable[Judged]) -> None:
    """How often verdicts of each confidence are right, over the lines people marked."""
    right, total = [0] * 10, [0] * 10
    for page, probabilities in judged:
        for label, probability in zip(page.labels, probabilities, strict=True):
            if label is not None:
                confidence = max(probability, 1 - probability)
                bin_at = min(9, int(20 * (confidence - 0.5)))
                total[bin_at] += 1
                right[bin_at] += (probability > 0.5) == label
    print("calibration: confidence, verdicts, share right")
    for bin_at in range(10):
        if total[bin_at]:
            low = 0.5 + bin_at / 20
            print(f"  {low:.2f}-{low + 0.05:.2f} {total[bin_at]:7d}  {right[bin_at] / total[bin_at]:.3f}")
