"""How bylines (`bylines`, with `leads` for the words around names, `words` for those of more `languages`, `surnames`),
names beside days (`dated`), datelines (`datelines`) and titles (`titles`) are printed, and what is declared is weighed
(`authors`, `standfirsts`). `signed` finds the lines in which a story is signed; `metadata` asks all of them. `whole`
tells the segmentation which lines are a day or a byline and nothing else.
"""
