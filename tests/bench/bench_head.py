"""What HTML pages say of themselves, against what people's tools made of the same pages: title, byline, day.

    python -m tests.bench.bench_head [--data ../shared/data/html-dev.tar.xz] [--errors]

The pages are those of the set "mozilla", with the `meta` that comes with them. A fact is right when it is the same but
for case and punctuation, a byline also but for "By"; of the date, the day counts. Facts that a page's `meta` hasn't got
aren't counted. Exit code 1 where a share is below its target.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tarfile
from collections import Counter
from pathlib import Path

from reader.pipeline import analyse
from reader.sources.reading import parse

TARGETS = {"title": 0.85, "byline": 0.75, "day": 0.95}
_LEAD = re.compile(r"^(?:by|par|von|por|di|written by)\s+", re.IGNORECASE)


def fold(text: str) -> str:
    """`text` without case, punctuation and white space between words."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def main() -> int:
    """Print the share of each fact that is right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/html-dev.tar.xz"))
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    right: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    with tarfile.open(options.data) as pack:
        pages = {member.name: member for member in pack.getmembers()}
        truths = [json.loads(line) for line in _content(pack, pages["truth.jsonl"]).splitlines()]
        for truth in truths:
            if truth["source"] != "mozilla":
                continue
            page = f"{truth['id']}.html"
            head = analyse(parse(_content(pack, pages[f"html/{page}"]), page)[0]).head
            meta = truth["meta"]
            facts = {
                "title": (fold(meta["title"] or ""), fold(head.title or "")),
                "byline": (fold(_LEAD.sub("", (meta["byline"] or "").strip())), fold(" and ".join(head.byline))),
                "day": ((meta["publishedTime"] or "")[:10], (head.published or "")[:10]),
            }
            if "byline" in facts:
                wanted, said = facts["byline"]
                facts["byline"] = (re.sub(r"\b(?:and|y|et|und)\b ?", "", wanted), re.sub(r"\band\b ?", "", said))
            for fact, (wanted, said) in facts.items():
                if not wanted:
                    continue
                counted[fact] += 1
                right[fact] += wanted == said
                if wanted != said and options.errors:
                    print(f"{truth['id']}\t{fact}\t{wanted!r}\t{said!r}")
    for fact, target in TARGETS.items():
        print(f"{fact:8s}{right[fact] / counted[fact]:.3f} of {counted[fact]}, target {target}")
    return int(any(right[fact] < target * counted[fact] for fact, target in TARGETS.items()))


def _content(pack: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = pack.extractfile(member)
    assert file is not None, "the member is a file"
    return file.read()


if __name__ == "__main__":
    sys.exit(main())
