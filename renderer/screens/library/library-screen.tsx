import { useQuery } from '@tanstack/react-query';
import type { LibraryView } from '../../../contract/views.ts';
import { useTransport } from '../../asking/ask.ts';
import { libraryQuery } from '../../asking/queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { TopBar } from '../../frame/top-bar.tsx';
import { useKeptScroll } from '../../frame/use-kept-scroll.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { useWords } from '../../words/words.ts';
import { AddCourseDialog } from './add-course-dialog.tsx';
import { AddCourseCard } from './add-course-card.tsx';
import { Book } from './book.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import { Resume } from './resume.tsx';
import { useAddCourse, type AddingCourse } from './use-add-course.ts';

export function LibraryScreen() {
  const words = useWords();
  const { data, error, refetch } = useQuery(libraryQuery(useTransport()));
  const adding = useAddCourse();
  useKeys({ 'add-course': adding.start });

  return (
    <div className="screen">
      <title>{words.windowTitle(words.library)}</title>
      <TopBar screen="library" />
      {error !== null && data === undefined ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : (
        <Content library={data} adding={adding} />
      )}
      <AddCourseDialog adding={adding} />
    </div>
  );
}

function Content({ library, adding }: { library: LibraryView | undefined; adding: AddingCourse }) {
  if (library === undefined || (library.courses.length === 0 && library.scanning)) return <Waiting />;
  if (library.courses.length === 0) return <EmptyLibrary adding={adding} />;
  return <Shelf library={library} adding={adding} />;
}

function Shelf({ library, adding }: { library: LibraryView; adding: AddingCourse }) {
  const words = useWords();
  const keptScroll = useKeptScroll('library');
  const resumeCourse = library.courses.find((course) => course.id === library.resume?.course.id);
  return (
    <main className="page" tabIndex={-1} ref={keptScroll}>
      <div className="wrap">
        {library.resume && resumeCourse && (
          <Resume resume={library.resume} moduleCount={resumeCourse.moduleCount} />
        )}
        <h1 className="h-part">{words.courses}</h1>
        <ul className="shelf names">
          {library.courses.map((course) => (
            <Book key={course.id} course={course} />
          ))}
          <li className="book--drop">
            <AddCourseCard adding={adding} />
          </li>
        </ul>
      </div>
    </main>
  );
}

function Waiting() {
  const words = useWords();
  return (
    <main className="page" tabIndex={-1} aria-busy="true">
      <div className="wrap waiting">
        <h1 className="h-part">{words.courses}</h1>
        <p className="vh" role="status">
          {words.reading}
        </p>
        <ul className="shelf" aria-hidden="true">
          {[1, 2, 3].map((each) => (
            <li key={each} className="waiting__block" />
          ))}
        </ul>
      </div>
    </main>
  );
}
