"""What the list shows, in order, narrowed, and followed as it changes.

A shelf has entries (`entry`) and opens their articles. There are two:

- `file_shelf`: the files of one sitting. `finds` finds them, `listing` the articles of a file that holds many,
  `arrange` sorts and filters; `following` and `walk_changes` bring in what `watching` has seen to change. `forerunner`
  opens the first article in another process, `analyse_once` keeps a long one from being taken apart twice.
- `library_shelf`: a whole library, of which only the rows in view are in memory (`window`, `held`).

`addresses` and `pictures` say what the links in an article lead to without leaving the shelf.
"""
