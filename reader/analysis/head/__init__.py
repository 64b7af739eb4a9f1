"""How bylines (`bylines`, with `leads` for the words around names, `words` for those of more `languages`, `surnames`),
datelines (`datelines`) and titles (`titles`) are printed, and what is declared is weighed (`authors`, `standfirsts`).
`metadata` asks them; `whole` tells the segmentation which lines are a day or a byline and nothing else.
"""
