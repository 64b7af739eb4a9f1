"""The README's pictures: the app on the bundled samples, in two themes, as SVG.

`python -m tests.bench.screens [FOLDER]` writes them to `.screenshots/` in the checkout, unless a folder is named.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from reader.library.shelf import Shelf
from reader.ui.app import ReaderApp
from reader.ui.options import Options
from tests.bench.probe import CHECKOUT

SIZE = (140, 40)
THEMES = ("newsprint-light", "midnight")
SAMPLE = "seeds/baltic-tanker-checks.txt"
"""The article that is shown: a news agency's, with all the troubles of a pasted page."""
KEYS = ("right_square_bracket",) * 3


async def picture(theme: str) -> str:
    """The screen as SVG: the sample open, its third quotation current, everything else looked into."""
    app = ReaderApp(Shelf([SAMPLE]), Options(theme=theme))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(2)
        await pilot.press(*KEYS)
        await pilot.pause(1)
        return app.export_screenshot(title="reader seeds/")


def main() -> None:
    """Write one picture for each theme."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else CHECKOUT / ".screenshots"
    target = target.absolute()
    target.mkdir(parents=True, exist_ok=True)
    os.chdir(CHECKOUT)  # the header names the folder as it was typed
    for theme in THEMES:
        written = target / f"{theme}.svg"
        written.write_text(asyncio.run(picture(theme)), "utf-8")
        print(written)


if __name__ == "__main__":
    main()
