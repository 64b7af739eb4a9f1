"""Quotations and speakers: which quoted strings are speech, and who said them.

    "We are ready," Interior Minister Ada Brandt told reporters, adding that the bridge was "sound".

The steps, in the order in which `quotes` and `speakers` take them:

1. Find the quoted strings (`marks`). Speech that stands in no marks is given as a quoted string too: `dialogue` (behind
   dashes), `turns` (behind labels), `interviews` (answers below questions). `insets` are cues printed inside the marks.
2. Make each paragraph a row of tokens, with a tag of one letter for each (`words`, `looks`, `tagging`, `romance`,
   `mending`, `tokens`): the tags of the sentence above are `QCTCCSH,URDNEQ.`, and `tagging` says what the letters mean.
   There is no parser: patterns are searched in this row. `mood` finds verb forms of reported speech in it.
3. Find the mentions, that is whatever may name a speaker: "Interior Minister Ada Brandt", "reporters", "the bridge"
   (`mentions`, `naming`, `offices`, `parting`), and for each the verbs that it may be the subject of (`clauses`; for
   German and its like also `standing` and `subjects`).
4. Put the names of one person or body together (`entity`, `entities`, `likeness`), with `roles`; `cases` undoes Slavic,
   Finnish, Greek and Romanian case endings. With this an article is a `story`.
5. For each string (`situation`): does the form of the page name the speaker (`signatures`, `exchanges`), or do the
   words around it (`told` asks the ways in turn: `plainly`, `parted`, `citations`, `nested` and `passives` for what
   one says that another said, `appositions`; `announced` for a paragraph before that ends with a colon; `pointed` for
   "Det sier Ada Lind" behind the words; `viewpoints` for what has no verb of speech, and `readings` for what something
   is read in; `enclosed` for verbs behind the words whose subject stands before them, as in Turkish; `unsaid` for verbs
   without a subject; `unspaced` for Chinese, Japanese and Korean, `arabic` for Arabic)?
6. `works` tells titles by the noun before them: the film "North Light". Where nothing has told, two fitted models
   decide (`models`): one says whether it is speech at all (`verdicts`, from the features in `strings` and `kinds`), one
   who of the `candidates` is likeliest to have said it (`ranking`, by those in `pairs`; `german` and `frames` add some
   for German and its like). `confidence` says how often each way is right, and `doubts` and `silence` which of the
   likeliest had better not be named, or not for certain.
7. Say whether it is direct or partial (`extent`), who said it together (`joint`), and which words report it (`cues`,
   `opinions`); give words that stand twice one speaker (`repeats`); put a name to "he" and "the minister" (`pronouns`;
   `holders` for whose office it is, `meaning` for what may stand for somebody at all, `appointments` for who was
   chosen minister).

`reports` finds indirect speech ("Brandt said that …"), which only some commands ask for. `tests/analysis/speech` has an
example of nearly everything, and models/quotes.md says how good it is.
"""
