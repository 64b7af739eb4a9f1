"""Web pages: from bytes to nodes, and what a page says of itself.

The steps, in the order in which `page` takes them:

1. `charset`: bytes to text. `parse`: the text to a tree.
2. `head`: what the page says of its article: by `jsonld`, by what it has `marked`, in `titles` and the `site_name`.
3. `nodes` walks through the tree once. `elements` says what each element is to a browser, `hidden` what isn't shown;
   `parts` and `place` have what the walk looks up of each, `manners` how the text of a block is read (a `table`, a
   `formula`). It grows in a `text`, or all at once where it is `lone`; `joints` parts what only touches.
4. The nodes come to lie on a `sheet`.

Other formats use `fragment` (pieces of HTML), `frames` (pages in a page), `moment` (days) and `names` (of authors).
`pictures` finds those of an article when somebody wants to see them.
"""
