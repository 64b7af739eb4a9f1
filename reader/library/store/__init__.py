"""The library's file: its tables, what articles look like in them, and taking a whole library out and in.

- `database` opens the file, `schema` has its tables, `doctor` checks whether all is well.
- `articles` are whole (as bytes: `codec`), a `row` is what lists show of one, `folders` are where they came from;
  `journal` is what `u` takes back.
- `words` fills the index of words, with the parts that `indexed` names, `folding` being how it compares.
- What is kept of an article: `paths`, `hashes`, `moments`, and the version of the `analyser`.
- `transfer` takes a library out and in, as the `records` that lists print too.
"""
