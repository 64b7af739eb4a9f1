"""The kind of each line, once it is known which lines are the story's.

`segment` asks them in turn, and the first that says anything about a line is believed. Most are functions from a `View`
of the page to a `Verdict` (kind, reason, confidence) on some of its lines; both are in `verdict`.

1. `by_format`: what the format itself says. `front` finds the headline among `candidates`, `heads` days and bylines of
   any language near it, `front_matter` what else stands around it.
2. `tables`, `repeated` (doubled captions, pull quotes), `authors` (bios, bylines away from the headline) and `headed`
   (what is below "More on this" and the like, with `comments`).
3. `set_aside`: everything else that isn't the story's. Of some lines the `looks` are enough (a day, a file's name, a
   row of links); the others are told by a forest (`boilerplate`, with `telltales`, weights of words).
   `company` then corrects what the lines around gainsay, and `rhythm` what returns every few lines.
4. `body`: what a line of the story is: paragraph, heading, list item, table; `subheads` has the headings of plain text.

`reasons` puts into words why a model decided as it did.
"""
