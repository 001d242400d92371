import type { CourseCard } from '../../../contract/views.ts';
import { assertNever } from '../../../core/assert-never.ts';
import { courseLink } from '../../address/address.ts';
import { useNow } from '../../asking/clock.ts';
import { Cover } from '../../cover/cover.tsx';
import { sayDayShort } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';
import { BookMenu } from './book-menu.tsx';
import { IndexingLine } from './indexing-line.tsx';
import { AwayNote, ProblemNote } from './trouble-notes.tsx';
import { bookId } from './use-welcome.ts';

/** A course on the shelf. */
export function Book({ course }: { course: CourseCard }) {
  return (
    <li className="book" data-away={course.state === 'not-reachable' || undefined}>
      <Cover cover={course.cover} title={course.title} course={course.title} shape="book" />
      <h2 className={course.cover.url === null ? undefined : 'book__title'}>
        {/* The link lies over the cover. On a drawn one the title stands already. */}
        <a
          id={bookId(course.id)}
          className={course.cover.url === null ? 'book__link book__link--over' : 'book__link'}
          href={courseLink(course.id)}
          dir="auto"
        >
          {course.cover.url === null ? <span className="vh">{course.title}</span> : course.title}
        </a>
      </h2>
      <div className="book__meta">
        <State course={course} />
        <News course={course} />
        <ProblemNote course={course} />
      </div>
      {course.state !== 'not-reachable' && <BookMenu course={course} />}
    </li>
  );
}

function State({ course }: { course: CourseCard }) {
  switch (course.state) {
    case 'ready':
      return <Progress course={course} />;
    case 'indexing':
      return <IndexingLine course={course} />;
    case 'not-reachable':
      return <AwayNote course={course} />;
    default:
      return assertNever(course.state);
  }
}

/** How much the author changed since the learner last looked; the course's page says what. */
function News({ course }: { course: CourseCard }) {
  const words = useWords();
  if (course.changes === null || course.state === 'not-reachable') return null;
  return (
    <a className="news" href={courseLink(course.id)}>
      {words.newsCount(course.changes.count)}
    </a>
  );
}

function Progress({ course }: { course: CourseCard }) {
  const words = useWords();
  const now = useNow();
  const part = course.slideCount === 0 ? 0 : course.seenSlides / course.slideCount;
  return (
    <>
      <span className="progress" style={{ '--at': `${part * 100}%` }} />
      <span className="row row--apart">
        <span>
          {course.lastReadAt === null
            ? words.modules(course.moduleCount)
            : words.modulesRead(course.modulesRead, course.moduleCount)}
        </span>
        <span>
          {course.lastReadAt === null ? words.notStarted : sayDayShort(course.lastReadAt, now, words)}
        </span>
      </span>
    </>
  );
}
