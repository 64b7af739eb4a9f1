"""The tables of the library, as SQL: one numbered migration after the other, never changed once released.

`user_version` of the file says how many of them it has been through. Paths, which are bytes to the system, are stored
as bytes; times are seconds since 1970.
"""

from __future__ import annotations

APPLICATION = 0x52656164
"""`application_id` of a library: "Read"."""
PLACES_A_MINUTE = 64
"""How many article numbers each minute has; see `article.id`."""

_FIRST = """
-- A file that was read, whether it is still there or not. Its path, size and time say that it need not be read again;
-- its hash finds it again where it was moved to.
CREATE TABLE file (
    id       INTEGER PRIMARY KEY,
    path     BLOB NOT NULL UNIQUE,   -- absolute, UTF-8, lone surrogates for bytes that are none
    hash     BLOB NOT NULL,          -- BLAKE2b of its bytes, 16 bytes
    size     INTEGER NOT NULL,
    modified INTEGER NOT NULL,       -- nanoseconds
    analyser TEXT NOT NULL,          -- the version of Reader's analysis that its articles come from
    vanished REAL                    -- since when it is known to be gone; NULL while it is there
);
CREATE INDEX file_hash ON file (hash);
CREATE INDEX file_size ON file (size);

-- An article. The number is its place in time: minutes since 1970 of its moment, times 64, and the next free number
-- from there. So the newest articles, and the newest that hold a word, are read from
-- the end of an index without sorting. It changes when the date does, and all that refers to it follows.
CREATE TABLE article (
    id         INTEGER PRIMARY KEY,
    file       INTEGER NOT NULL REFERENCES file (id),
    address    BLOB NOT NULL,            -- the file's path; with "#" and an id for one of several in a file
    dropped    REAL,                     -- since when the file holds it no more, though it is there
    added      REAL NOT NULL,            -- when it was first seen
    moment     INTEGER NOT NULL,         -- when it was published; when its file was changed, where that isn't known
    title      TEXT,
    kicker     TEXT,
    standfirst TEXT,
    byline     TEXT,                     -- a name a line
    dateline   TEXT,
    published  TEXT,                     -- ISO 8601, as far as it is known
    site       TEXT,
    url        TEXT,
    language   TEXT,
    sources    TEXT NOT NULL,            -- site and host, folded, for `site:`
    words      INTEGER NOT NULL,
    quotes     INTEGER NOT NULL,         -- those that somebody spoke
    speaker    TEXT,                     -- who is quoted most
    story      INTEGER,                  -- the same for articles that tell the same story; NULL for most
    read       INTEGER NOT NULL DEFAULT 0,
    starred    INTEGER NOT NULL DEFAULT 0,
    position   INTEGER,                  -- the block that was reached
    UNIQUE (address, file)               -- a file may be called what a part of another is
);
CREATE INDEX article_file ON article (file);
CREATE INDEX article_number ON article (id);     -- all numbers, for a list, without reading the rows
CREATE INDEX article_unread ON article (id) WHERE read = 0;
CREATE INDEX article_starred ON article (id) WHERE starred = 1;
CREATE INDEX article_story ON article (story) WHERE story IS NOT NULL;

-- The article as `codec` writes it: its source, its analysis and what was put right in it. Apart from the rows that
-- lists read, because it is thirty times their size.
CREATE TABLE content (
    article  INTEGER PRIMARY KEY REFERENCES article (id) ON UPDATE CASCADE ON DELETE CASCADE,
    source   TEXT NOT NULL,              -- what its corrections are kept by
    stale    INTEGER NOT NULL DEFAULT 0, -- its corrections were changed, and are not in `data` yet
    data     BLOB NOT NULL
);
CREATE INDEX content_source ON content (source);
CREATE INDEX content_stale ON content (article) WHERE stale = 1;

-- The words of each article; `article.id` is the rowid. The text itself is in `content`, and is not kept twice.
CREATE VIRTUAL TABLE word USING fts5 (
    headline, body, speakers, quotations, notes,
    content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- What likeness is looked up by: any two articles that share a band may tell the same story.
CREATE TABLE band (
    hash    INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id) ON UPDATE CASCADE ON DELETE CASCADE,
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX band_article ON band (article);

CREATE TABLE tag (
    article INTEGER NOT NULL REFERENCES article (id) ON UPDATE CASCADE ON DELETE CASCADE,
    key     TEXT NOT NULL,               -- the name, folded
    name    TEXT NOT NULL,
    PRIMARY KEY (article, key)
) WITHOUT ROWID;
CREATE INDEX tag_key ON tag (key, article);

-- What was put right, by the hash of the article's source: it holds for every copy, also of files never added here.
CREATE TABLE correction (
    source TEXT PRIMARY KEY,
    data   TEXT NOT NULL                 -- JSON
) WITHOUT ROWID;

-- Saved quotations, highlighted paragraphs and notes. The words are here, so that they outlive the file they are from.
CREATE TABLE clipping (
    id      INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON UPDATE CASCADE ON DELETE CASCADE,
    kind    TEXT NOT NULL,               -- quote, paragraph
    text    TEXT NOT NULL,
    context TEXT NOT NULL,               -- the sentence or paragraph around it
    note    TEXT NOT NULL DEFAULT '',
    speaker TEXT,
    role    TEXT,                        -- the speaker's
    block   INTEGER NOT NULL,            -- where it was found: the block, and the span in its text
    start   INTEGER NOT NULL,
    stop    INTEGER NOT NULL,
    made    REAL NOT NULL
);
CREATE INDEX clipping_article ON clipping (article);

-- What was changed, newest last, each with what it takes to undo it.
CREATE TABLE journal (
    id   INTEGER PRIMARY KEY,
    made REAL NOT NULL,
    data BLOB NOT NULL
);

-- Queries that were given a name.
CREATE TABLE search (
    name  TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    made  REAL NOT NULL
) WITHOUT ROWID;
"""

_SECOND = """
-- Folders that were read into the library, whose files are looked for while it is open.
CREATE TABLE folder (
    path BLOB PRIMARY KEY,               -- absolute, as of a file
    seen REAL NOT NULL                   -- when it was gone through last: what is older is known, or was forgotten
) WITHOUT ROWID;
"""

_THIRD = """
-- A byte of each number that an article's bands are made of: says of most articles that share a band that they are not
-- alike. Those that were here before have none.
CREATE TABLE sketch (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON UPDATE CASCADE ON DELETE CASCADE,
    data    BLOB NOT NULL
);
"""

_FOURTH = """
-- How an article begins that has no title and shares its file with others, such as a post: what it is called.
ALTER TABLE article ADD COLUMN opening TEXT;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD, _FOURTH)
"""What turns a library of each version into one of the next."""
