"""What can be seen of a page of plain text, and how likely each line is to be the story's.

The steps, in the order in which `segment` takes them:

1. `page`: the lines, each cut into words; where the page's head and tail are. `repeats`: which line says again what an
   earlier one said.
2. `rules`: lines that a rule of `rules/<kind>.toml` is certain of. No model is asked about these.
3. `features`: numbers for each other line, in `columns` (by feature one list, with an entry for each line): its `form`,
   its `wording` (weights of words, kept as `packed_words`), its `surroundings`, and the `zones` of the page between
   blocks of links and buttons. `settled` and `series` find lines that need no model: prose amid prose, numbered
   subheads, `formulas` that were copied sign by sign.
4. `judgement`: two forests turn the numbers into the chance of each line to be the story's. `second_look` has the
   features of the second one, which knows what the first thought of the lines around.

models/segment.md says how good it is. What the lines are that are not the story's is told in `labels`.
"""
