import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTransport } from '../asking/ask.ts';
import { courseNotesQuery } from '../asking/queries.ts';
import { useWords } from '../words/words.ts';
import { MyEntry } from './my-entry.tsx';
import { NewNote, newNoteName } from './new-note.tsx';
import { draftsIn } from './note-drafts.ts';
import { useTrouble } from './use-trouble.ts';

/** What the learner wrote about a course as a whole. */
export function CourseNotes({ course }: { course: string }) {
  const words = useWords();
  const trouble = useTrouble();
  const { data: notes = [] } = useQuery(courseNotesQuery(useTransport(), course));
  const target = { course, module: null, slide: null, range: null };
  const [isWriting, setWriting] = useState(
    () => draftsIn(window.sessionStorage).read(newNoteName(target)) !== null,
  );
  // One that is being written for the first time stands in its field, and not in the list too.
  const [made, setMade] = useState<string | null>(null);
  const shown = notes.filter(({ id }) => !isWriting || id !== made);
  return (
    <section className="mine" aria-label={words.myNotes}>
      <div className="mine__head">
        <h2>{words.myNotes}</h2>
        {trouble === null && (
          <button
            type="button"
            className="iconbtn"
            aria-label={words.noteOnCourse}
            title={words.noteOnCourse}
            onClick={() => setWriting(true)}
          >
            <Plus aria-hidden />
          </button>
        )}
      </div>
      {trouble !== null && <p className="mine__trouble">{trouble}</p>}
      {shown.length > 0 && (
        <ul className="mine__list">
          {shown.map((annotation) => (
            <li key={annotation.id}>
              <MyEntry annotation={annotation} canEdit={trouble === null} />
            </li>
          ))}
        </ul>
      )}
      {isWriting && (
        <NewNote
          target={target}
          label={words.noteOnCourse}
          onMade={setMade}
          onEnd={() => {
            setWriting(false);
            setMade(null);
          }}
        />
      )}
    </section>
  );
}
