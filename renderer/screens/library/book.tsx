import { useId } from 'react';
import type { CourseCard } from '../../../contract/views.ts';
import { assertNever } from '../../../core/assert-never.ts';
import { courseLink } from '../../address/address.ts';
import { useNow } from '../../asking/clock.ts';
import { Cover } from '../../cover/cover.tsx';
import { sayDayShort } from '../../words/say-when.ts';
import { useWords } from '../../words/words.tsx';
import { BookMenu } from './book-menu.tsx';
import { IndexingLine } from './indexing-line.tsx';
import { AwayNote, ProblemNote } from './trouble-notes.tsx';

/** A course on the shelf. */
export function Book({ course }: { course: CourseCard }) {
  const titleId = useId();
  return (
    <li className="book" data-away={course.state === 'not-reachable' || undefined}>
      <a href={courseLink(course.id)} aria-labelledby={titleId}>
        <Cover cover={course.cover} title={course.title} course={course.title} shape="book" />
      </a>
      {/* On a drawn cover the title stands already. */}
      <h2 id={titleId} dir="auto" className={course.cover.url === null ? 'vh' : 'book__title'}>
        {course.title}
      </h2>
      <div className="book__meta">
        <State course={course} />
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
        <span>{course.lastReadAt === null ? words.notStarted : sayDayShort(course.lastReadAt, now, words)}</span>
      </span>
    </>
  );
}
