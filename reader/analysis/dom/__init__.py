"""The segmentation of HTML pages, where elements tell more than words: the counterpart of `evidence` and `labels`.

The steps, in the order in which `labels` takes them:

1. `elements`: the tree of elements that the page's lines lie in, and what each holds. `names` reads their classes and
   ids ("recirc" leads to other stories; `names_abroad` for other languages than English), `lineage` those of an element
   and of all around it.
2. `features`: numbers for each line; `pictures` has those that say how near a picture is.
3. `first_look`: a small forest sets aside at once what is plainly not the story; a large one, in `labels`, gives the
   others their chance to be the story's.
4. `headline`: which line the page is titled after.
5. `belonging`, `comments`, `captions`, `headed`: corrections by what stands around a line.
6. `kinds`: what is set aside, by a forest (`asides`, with `namesakes`, weights of names), and the reason that is shown;
   `illustrations` has the story's pictures that look like links to other stories.

models/dom.md says how good it is.
"""
