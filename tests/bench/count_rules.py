"""How often each rule speaks on labelled pages, and how often it is wrong.

    python -m tests.bench.count_rules PASTED.jsonl.xz [--errors RULE]

The pages are those `fit_segment.py` is fitted on: lines labelled story (1), not story (0) or unknown. The table is
Markdown, as it stands in `reader/analysis/rules/README.md`.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.article.model import Role
from tests.bench.pasted import read_pages


def main() -> None:
    """Print the table, the most talkative rule first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", help="print the lines this rule is wrong about")
    options = parser.parse_args()
    spoken: Counter[str] = Counter()
    judged: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    says = {rule.name: rule.kind for rule in rule_book().rules}
    for labelled in read_pages(options.data):
        page = read_page(labelled.document)
        verdicts = rule_book().verdicts(page, find_repeats(page.lines))
        for line, verdict, label, kind in zip(page.lines, verdicts, labelled.labels, labelled.kinds, strict=True):
            if verdict is None:
                continue
            spoken[verdict.name] += 1
            kinds[verdict.name][kind] += 1
            if label is not None:
                judged[verdict.name] += 1
                if label is (verdict.kind.role is not Role.BODY):
                    wrong[verdict.name] += 1
                    if options.errors == verdict.name:
                        print(f"{labelled.name}\t{line.text[:140]}")
    print("| rule | says | spoke | of lines with a label | wrong | class names say |\n|---|---|---|---|---|---|")
    for name, count in spoken.most_common():
        weak = ", ".join(f"{kind} {number}" for kind, number in kinds[name].most_common(3))
        print(f"| `{name}` | {says[name].value} | {count:,} | {judged[name]:,} | {wrong[name]:,} | {weak} |")
    print("\nNever matched:", ", ".join(f"`{name}`" for name in sorted(set(says) - set(spoken))))


if __name__ == "__main__":
    main()
