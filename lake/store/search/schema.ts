/**
 * The search index's tables. They hold nothing that is not in `document`, and may be dropped and
 * filled again. Run when the file is opened for writing.
 *
 * `search_document` one row a document: where it lies (published id and layer), its type, and `seq`,
 *   which changes with every change of the document.
 * `search_deleted` the last deletions, for readers that keep sets of documents.
 * `search_path` one row a distinct (path, value) of a document; see `pathRows` for which. References
 *   stand under the path `->`.
 * `search_head` large documents without their long attributes; see `headOf`.
 * `search_text` the words of a document, tokenised by `groq/text/tokens.ts`: FTS5's own tokenizer
 *   only splits them at the spaces again ("ascii" keeps every non-ASCII letter in its word).
 */
export const searchSchema = `
  CREATE TABLE IF NOT EXISTS search_dataset (
    dataset INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS search_document (
    document_key INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL,
    base_id TEXT NOT NULL,
    layer TEXT NOT NULL,
    type TEXT NOT NULL,
    seq INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    UNIQUE (dataset, base_id, layer)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS search_document_type ON search_document (dataset, type, base_id, layer, seq);
  CREATE INDEX IF NOT EXISTS search_document_layer ON search_document (dataset, layer, base_id);

  CREATE INDEX IF NOT EXISTS search_document_seq ON search_document (dataset, seq);

  CREATE TABLE IF NOT EXISTS search_deleted (
    dataset INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    document_key INTEGER NOT NULL,
    PRIMARY KEY (dataset, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS search_path_name (
    path_key INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE IF NOT EXISTS search_path (
    dataset INTEGER NOT NULL,
    path_key INTEGER NOT NULL,
    value ANY NOT NULL,
    document_key INTEGER NOT NULL,
    PRIMARY KEY (dataset, path_key, value, document_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS search_path_document ON search_path (document_key, path_key);

  CREATE TABLE IF NOT EXISTS search_head (
    document_key INTEGER PRIMARY KEY,
    head TEXT NOT NULL
  ) STRICT;

  CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
`
