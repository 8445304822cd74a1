import { closeSync, openSync, readSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

import { LakeError } from '../errors.ts'

/** 'CLak': marks the file as ours (`PRAGMA application_id`, https://sqlite.org/pragma.html). */
const applicationId = 0x434c616b

/**
 * The forward migrations: entry N brings a file of version N to N + 1. Only ever append.
 * `PRAGMA user_version` says which the file is at.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE dataset (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    acl_mode TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    addon_for TEXT,
    profile TEXT
  ) STRICT;

  CREATE TABLE document (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset INTEGER NOT NULL REFERENCES dataset (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    rev TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (dataset, id)
  ) STRICT;
  CREATE INDEX document_type_updated ON document (dataset, type, updated, id);
  CREATE INDEX document_updated ON document (dataset, updated, id);

  CREATE TABLE reference (
    dataset INTEGER NOT NULL REFERENCES dataset (key) ON DELETE CASCADE,
    target TEXT NOT NULL,
    source TEXT NOT NULL,
    weak INTEGER NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (dataset, target, source, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reference_source ON reference (dataset, source);

  CREATE TABLE txn (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset INTEGER NOT NULL REFERENCES dataset (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    author TEXT NOT NULL,
    timestamp TEXT NOT NULL,
    UNIQUE (dataset, id)
  ) STRICT;

  CREATE TABLE txn_document (
    dataset INTEGER NOT NULL REFERENCES dataset (key) ON DELETE CASCADE,
    document TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES txn (seq) ON DELETE CASCADE,
    type TEXT NOT NULL,
    previous_rev TEXT,
    result_rev TEXT,
    mutations TEXT NOT NULL,
    apply TEXT NOT NULL,
    revert TEXT NOT NULL,
    PRIMARY KEY (dataset, document, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX txn_document_seq ON txn_document (seq);

  CREATE TABLE key_value (
    user TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE user (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT,
    image TEXT,
    role TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE token (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // By source first: that is how a document's references are replaced at every write.
  `
  ALTER TABLE reference RENAME TO old_reference;
  DROP INDEX reference_source;
  CREATE TABLE reference (
    dataset INTEGER NOT NULL REFERENCES dataset (key) ON DELETE CASCADE,
    source TEXT NOT NULL,
    path TEXT NOT NULL,
    target TEXT NOT NULL,
    weak INTEGER NOT NULL,
    PRIMARY KEY (dataset, source, path)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO reference SELECT dataset, source, path, target, weak FROM old_reference;
  DROP TABLE old_reference;
  CREATE INDEX reference_target ON reference (dataset, target, weak);
  `,
  // Tokens end, and one that was removed is known as such; who read what is recorded.
  `
  ALTER TABLE token ADD COLUMN expires_at TEXT;
  ALTER TABLE token ADD COLUMN last_used_at TEXT;
  ALTER TABLE token ADD COLUMN removed_at TEXT;

  CREATE TABLE read_log (
    dataset INTEGER NOT NULL REFERENCES dataset (key) ON DELETE CASCADE,
    day TEXT NOT NULL,
    document TEXT NOT NULL,
    user TEXT NOT NULL,
    way TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (dataset, document, day, user, way)
  ) STRICT, WITHOUT ROWID;
  `,
  // The user need not be in the table of users: the local administrator is not.
  `
  CREATE TABLE session (
    hash TEXT PRIMARY KEY,
    user TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // A team: people with a password, and the links by which they are asked in.
  `
  CREATE INDEX session_user ON session (user);

  CREATE TABLE person (
    user TEXT PRIMARY KEY REFERENCES user (id) ON DELETE CASCADE,
    email TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    document TEXT,
    signed_in_at TEXT,
    disabled_at TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE invitation (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user TEXT REFERENCES user (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    email TEXT,
    document TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
  ) STRICT, WITHOUT ROWID;
  `,
  // The search index is made anew when the file is opened: it holds the heads of large documents, and
  // each word once.
  `
  DROP TABLE IF EXISTS search_dataset;
  DROP TABLE IF EXISTS search_document;
  DROP TABLE IF EXISTS search_deleted;
  DROP TABLE IF EXISTS search_path_name;
  DROP TABLE IF EXISTS search_path;
  DROP TABLE IF EXISTS search_text;
  `,
  // Nobody asks them: the search index has the time of every change.
  `
  DROP INDEX document_type_updated;
  DROP INDEX document_updated;
  `,
]

export const schemaVersion = migrations.length

/**
 * Brings the file to this version, in one transaction.
 *
 * @throws LakeError `newerData` when a newer lake made the file, `damaged` when it is not a lake.
 */
export function migrate(db: DatabaseSync, file: string): void {
  const version = readPragma(db, 'user_version')
  const application = readPragma(db, 'application_id')
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']
  if (tables !== 0 && application !== applicationId) {
    throw new LakeError(
      'damaged',
      `${file} is an SQLite file, but not a lake's: choose another folder with --data.`,
    )
  }
  refuseNewer(file, version)
  if (version === schemaVersion) return
  db.exec('BEGIN IMMEDIATE')
  try {
    for (const step of migrations.slice(version)) db.exec(step)
    db.exec(`PRAGMA application_id = ${applicationId}`)
    db.exec(`PRAGMA user_version = ${schemaVersion}`)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

function readPragma(db: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name])
}

/**
 * Refuses a file by its head alone, before anything of it is looked at more closely: how a newer lake
 * leaves its file, only a newer lake knows.
 *
 * @throws LakeError `newerData`
 */
export function refuseNewerHead(file: string): void {
  // https://sqlite.org/fileformat.html#the_database_header
  const head = Buffer.alloc(100)
  const opened = openSync(file, 'r')
  try {
    if (readSync(opened, head, 0, head.length, 0) < head.length) return
  } finally {
    closeSync(opened)
  }
  if (head.readUInt32BE(68) === applicationId) refuseNewer(file, head.readInt32BE(60))
}

function refuseNewer(file: string, version: number): void {
  if (version <= schemaVersion) return
  throw new LakeError(
    'newerData',
    `${file} was made by a newer version of the lake (data version ${version}, this program reads up to ${schemaVersion}); it was left untouched: update the program, or choose another folder with --data.`,
  )
}
