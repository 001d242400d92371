import { Button } from 'react-aria-components';
import { ofCourse, useExchange } from '../../exchange/exchange.ts';
import type { CourseView } from '../../../contract/views.ts';
import { linksLink, moduleLink } from '../../address/address.ts';
import { CourseNotes } from '../../annotating/course-notes.tsx';
import { Cover } from '../../cover/cover.tsx';
import { useKeys } from '../../keys/keys-provider.tsx';
import { IndexingLine } from '../library/indexing-line.tsx';
import { nameModule } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';
import { minutesLeft } from './minutes-left.ts';

export function CourseSide({ view }: { view: CourseView }) {
  const words = useWords();
  const { openExport } = useExchange();
  const { course, modules } = view;
  const part = course.slideCount === 0 ? 0 : course.seenSlides / course.slideCount;
  const left = minutesLeft(modules);
  return (
    <aside className="course__side" aria-label={course.title}>
      <Cover cover={course.cover} title={course.title} course={course.title} shape="book" />
      {course.description !== null && (
        <p className="course__about" dir="auto" lang={course.language ?? undefined}>
          {course.description}
        </p>
      )}
      {course.state === 'indexing' ? (
        <div className="course__state">
          <IndexingLine course={course} />
        </div>
      ) : (
        <>
          <span className="progress" style={{ '--at': `${part * 100}%` }} />
          <p className="course__state">
            {words.modulesReadLong(course.modulesRead, course.moduleCount)}
            {left > 0 && ` · ${words.minutesLeft(left)}`}
          </p>
        </>
      )}
      <Continue view={view} />
      <CourseNotes course={course.id} />
      <div className="course__small">
        {course.authors.length > 0 && <p>{words.by(course.authors.join(', '))}</p>}
        {course.licence !== null && <p>{words.licence(course.licence)}</p>}
        {course.source.kind === 'folder' && <p>{words.folder(course.source.path)}</p>}
        <p>
          <a className="link" href={linksLink(course.id)}>
            {words.linksCourse}
          </a>
        </p>
        <p>
          <Button className="link" onPress={() => openExport(ofCourse(course.id, course.title))}>
            {words.exchange.exportThese}
          </Button>
        </p>
      </div>
    </aside>
  );
}

function Continue({ view }: { view: CourseView }) {
  const words = useWords();
  const { course, modules, resume } = view;
  const first = modules[0];
  const next = modules.find((module) => module.path === resume?.module.path) ?? first;
  const link = resume
    ? moduleLink(course.id, resume.module.path, resume.slide.key)
    : first && moduleLink(course.id, first.path);
  useKeys(link === undefined ? {} : { continue: () => void (window.location.hash = link) });
  if (link === undefined || next === undefined) return null;
  const { number } = nameModule(next);
  return (
    <a className="btn btn--main btn--big" href={link}>
      {resume ? words.continueWith(number) : words.startWith(number)}
    </a>
  );
}
