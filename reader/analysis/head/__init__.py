"""How bylines (`bylines`, with `leads` for the words around names), datelines (`datelines`) and titles (`titles`) are
printed. `metadata` asks them.
"""
