"""How bylines (`bylines`), datelines (`datelines`) and titles (`titles`) are printed; `metadata` asks them."""
