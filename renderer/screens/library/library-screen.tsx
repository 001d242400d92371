import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { LibraryView } from '../../../contract/views.ts';
import { useAdding } from '../../adding/adding.ts';
import { useTransport } from '../../asking/ask.ts';
import { libraryQuery } from '../../asking/queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { TopBar } from '../../frame/top-bar.tsx';
import { useKeptScroll } from '../../frame/use-kept-scroll.ts';
import { Waiting } from '../../frame/waiting.tsx';
import { useKeys } from '../../keys/keys-provider.tsx';
import { useSettings } from '../../look/use-settings.ts';
import { useWords } from '../../words/words.ts';
import { countTags } from '../course/count-tags.ts';
import { TagFilter } from '../course/tag-filter.tsx';
import { ReviewLine } from '../review/review-line.tsx';
import { AddCourseCard } from './add-course-card.tsx';
import { arrangeBooks } from './arrange-books.ts';
import { Book } from './book.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import { Resume } from './resume.tsx';
import { ShelfOrder } from './shelf-order.tsx';
import { useWelcome } from './use-welcome.ts';

export function LibraryScreen() {
  const words = useWords();
  const { data, error, refetch } = useQuery(libraryQuery(useTransport()));
  const adding = useAdding();
  useKeys({ 'add-course': () => adding.chooseFolder() });

  return (
    <div className="screen">
      <title>{words.windowTitle(words.library)}</title>
      <TopBar screen="library" />
      {error !== null && data === undefined ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : (
        <Content library={data} />
      )}
    </div>
  );
}

function Content({ library }: { library: LibraryView | undefined }) {
  const words = useWords();
  if (library === undefined || (library.courses.length === 0 && library.scanning)) {
    return (
      <Waiting>
        <p className="h-part">{words.courses}</p>
        <ul className="shelf">
          {[1, 2, 3].map((each) => (
            <li key={each} className="waiting__block" />
          ))}
        </ul>
      </Waiting>
    );
  }
  return library.courses.length === 0 ? <EmptyLibrary /> : <Shelf library={library} />;
}

function Shelf({ library }: { library: LibraryView }) {
  const words = useWords();
  const keptScroll = useKeptScroll('library');
  useWelcome(library);
  const { settings } = useSettings();
  const tags = useMemo(() => countTags(library.courses).map(({ tag: each }) => each), [library.courses]);
  const [chosen, setTag] = useState<string | null>(null);
  // The last course with it may have left the shelf.
  const tag = chosen !== null && tags.includes(chosen) ? chosen : null;
  const resumeCourse = library.courses.find((course) => course.id === library.resume?.course.id);
  return (
    <main className="page" tabIndex={-1} ref={keptScroll}>
      <div className="wrap">
        {library.resume && resumeCourse && (
          <Resume resume={library.resume} moduleCount={resumeCourse.moduleCount} />
        )}
        <ReviewLine course={null} />
        <div className="shelf__head">
          <h1 className="h-part">{words.courses}</h1>
          {library.courses.length > 1 && <ShelfOrder />}
        </div>
        {library.courses.length > 1 && <TagFilter tags={tags} chosen={tag} onChoose={setTag} />}
        <ul className="shelf names">
          {arrangeBooks(library.courses, settings.shelfOrder, tag, words.locale).map((course) => (
            <Book key={course.id} course={course} />
          ))}
          <li className="book--drop">
            <AddCourseCard />
          </li>
        </ul>
      </div>
    </main>
  );
}
