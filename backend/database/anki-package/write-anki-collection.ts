import type { AnkiRows } from '../../../core/exchange/anki/anki-collection.ts';
import { openDatabase, type Sqlite } from '../open-database.ts';
import { ankiSchema } from './anki-schema.ts';

/** Notes between two steps: some milliseconds of work. */
const batch = 100;
/** What there is to give away at a step: no byte, but whoever takes it can let others have their turn, or stop. */
const nothingYet = new Uint8Array();

/**
 * Writes `collection.anki2`, of Anki's schema 11, to a path where no file stands yet, step by step: whole once the last
 * step is done, and good for nothing where it was left before.
 */
export function* writeAnkiCollection(sqlite: Sqlite, file: string, rows: AnkiRows): Iterable<Uint8Array> {
  const db = openDatabase(sqlite, file);
  try {
    // The file is read on only when it is whole: until then nobody misses it.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.exec(ankiSchema);
    const addNote = db.prepare(
      `INSERT INTO notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
       VALUES (:id, :guid, :mid, :mod, -1, :tags, :flds, :sfld, :csum, 0, '')`,
    );
    const addCard = db.prepare(
      `INSERT INTO cards (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid,
                          flags, data)
       VALUES (:id, :nid, :did, 0, :mod, -1, 0, 0, :due, 0, 0, 0, 0, 0, 0, 0, 0, '')`,
    );
    db.exec('BEGIN');
    let count = 0;
    for (const { note, card } of rows.notes()) {
      addNote.run(note);
      addCard.run(card);
      count += 1;
      if (count % batch === 0) yield nothingYet;
    }
    db.prepare(
      `INSERT INTO col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)
       VALUES (1, :crt, :mod, :scm, :ver, 0, 0, 0, :conf, :models, :decks, :dconf, '{}')`,
    ).run(rows.col());
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}
