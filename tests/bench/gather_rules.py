"""The rules of `reader/analysis/rules/*.toml` in the one file that the package reads, without reasons and examples.

    python -m tests.bench.gather_rules

To be run after a rule was changed; a test says when it wasn't.
"""

from __future__ import annotations

import json
import tomllib
from typing import Any

from reader.analysis.evidence.rules import FOLDER, GATHERED

_FOR_PEOPLE = frozenset({"why", "yes", "no"})
"""What a rule tells of itself that the package doesn't ask for."""


def written_rules() -> list[dict[str, Any]]:
    """Every rule as it is written, in the order in which they are asked, and its `kind`."""
    return [
        {"kind": file.stem, **rule}
        for file in sorted(FOLDER.glob("*.toml"))
        for rule in tomllib.loads(file.read_text(encoding="utf-8"))["rule"]
    ]


def gathered(rules: list[dict[str, Any]]) -> str:
    """The rules as the package reads them, one a line."""
    lines = (
        json.dumps({key: value for key, value in rule.items() if key not in _FOR_PEOPLE}, ensure_ascii=False)
        for rule in rules
    )
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    GATHERED.write_text(gathered(written_rules()), encoding="utf-8")
