"""The screen: the only place that imports Textual.

- `app` starts with `options`, which the command line hands down. `screens` has a file for each screen; what the keys of
  the reading screen do is in its `parts`.
- `commands` is the table of all keys, with what they say (a `command` each); `keymap` puts the user's own in,
  `key_signs` are those that write a sign, `turns` keeps their order.
- `typeset` makes an article rows of text, `widgets` draw them. `themes` are read from TOML, `roles` are the colours of
  Reader's own that they name (`contrast` makes up what they leave out), `inks` the styles made of these.
- What the parts ask for: `find` (in a page), `links`, `choices`, `purpose` (of the line to type in), `undone`,
  `pictures`, `new_file`. The help is `help_page`, with `signs`; `palette` is the other way to the commands.
- The terminal and what is around it: `clipboard`, `browser`, `desktop`, `leaving`; `aside` has threads for long work,
  `lean` makes Textual start sooner.
"""
