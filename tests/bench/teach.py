"""What an extraction library makes of the HTML of the labelled pages, for `fit_segment.py --teacher`.

    python -m tests.bench.teach HTML-DEV.tar.xz TEXTS.json

Needs trafilatura (measured with 2.3.1), which is no dependency of the project: run it from an environment of its own.
"""

from __future__ import annotations

import json
import sys
import tarfile
from pathlib import Path

_SETTINGS: tuple[dict[str, bool], ...] = ({}, {"favor_recall": True}, {"favor_precision": True})


def main() -> None:
    """Write {page: [text in each setting]}."""
    from trafilatura import extract  # type: ignore[import-not-found]  # of an environment of its own

    source, target = map(Path, sys.argv[1:])
    texts: dict[str, list[str]] = {}
    with tarfile.open(source) as pack:
        for member in pack:
            handle = pack.extractfile(member) if member.name.endswith(".html") else None
            if handle is not None:
                html = handle.read()
                said = [extract(html, include_comments=False, **setting) or "" for setting in _SETTINGS]
                texts[Path(member.name).stem] = said
    target.write_text(json.dumps(texts, sort_keys=True), encoding="utf-8")


if __name__ == "__main__":
    main()
