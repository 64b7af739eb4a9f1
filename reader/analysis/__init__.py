"""Document -> Article: which block is what, what stands above the story, who said what. Imports the domain only.

The stages, in the order in which `reader.pipeline` calls them, and the folder with the parts of each, whose docstring
says its steps:

- `segment`: which block is what. `evidence` says how likely each line is to be the story's, `labels` what kind it is;
  `dom` does both for HTML pages, by their elements.
- `metadata`: headline, byline, dateline, date, language (`language`). `head` knows how these are printed.
- `quotes`: which quoted strings are speech, and by whom; `speakers`: who that is. `speech` has all that they ask.

Several stages use `lexicons`, the words of each language (`lexicon_file` says how they are read), `given_names`, and
`forest`, which evaluates the fitted models (`choice`: where one chooses between kinds; `model_file` has their files).

What a newcomer adds is mostly data: `rules/`, `lexicon/`. `models/` has the fitted models, and says how good they are.
"""
