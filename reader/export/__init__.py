"""Article -> Markdown, text, JSON, citations: one format per file.

- Whole articles: `text`, `markdown` (by way of `html` and `inline`), `json`; `selection` says which blocks are printed,
  `layout` in which order. `explain` prints every line with its label, `case` a case for the tests.
- What was said, and what was cut out: `quotes`, `clippings`; `citation` is one quotation with its source.
- Of several of these: `source_line`, `dates`, `lists`, `names`, `people`; `escape` for Markdown.
"""
