import type { AnkiRows } from '../../../core/exchange/anki/anki-collection.ts';
import { openDatabase, type Sqlite } from '../open-database.ts';
import { ankiSchema } from './anki-schema.ts';

/** Writes `collection.anki2`, of Anki's schema 11, to a path where no file stands yet. Returns how many notes it holds. */
export function writeAnkiCollection(sqlite: Sqlite, file: string, rows: AnkiRows): number {
  const db = openDatabase(sqlite, file);
  try {
    // The file is moved on only when it is whole: until then nobody misses it.
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
    let count = 0;
    db.transaction(() => {
      for (const { note, card } of rows.notes()) {
        addNote.run(note);
        addCard.run(card);
        count++;
      }
      db.prepare(
        `INSERT INTO col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)
         VALUES (1, :crt, :mod, :scm, :ver, 0, 0, 0, :conf, :models, :decks, :dconf, '{}')`,
      ).run(rows.col());
    })();
    return count;
  } finally {
    db.close();
  }
}
