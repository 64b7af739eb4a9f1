"""Article -> rows of runs: the layout of the page, pure, without a widget or a colour.

- `rows` are what comes out; `flow` shows a stretch of a page of units that become rows when they are looked at.
- The pages: the article (`page`: its `front`, its paragraphs, the `aside` below), the `source` as it was saved, the
  quotations (`roll`), and `contents`, an outline.
- A block becomes rows in `paragraph`, `table` or `code`: set in `faces`, broken by `wrap`, which counts by `graphemes`.
- `voices` says who speaks in an article, `labels` what kinds are called.
"""
