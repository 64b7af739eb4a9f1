"""The parts of the reading screen. Each does one thing and has its own state; the first line names the keys for it.

`desk` is what they are given: what lies on the screen, and a way to ask (`asking`, the line to type in) and to say
something. `deeds` says which command leads to which part.

- Around the list: `listing`, `filtering`, `searching` and `saving` (searches of the library), `gathering` and
  `watching` (files that come), `marking` and `tagging`.
- From the list to the article and back: `browsing`, `placing` with `columns` (the panes), `recalling`.
- In the article: `viewing`, `finding`, `linking`, `showing`, `overhearing` (told speech), `comparing`, `copying`.
- What is put right or kept: `correcting` and `naming`, `cutting` and `leafing` (clippings); `keeping` has it stored and
  undone, `filing` is the way to the library.
"""
