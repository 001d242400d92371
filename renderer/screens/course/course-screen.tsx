import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CourseView } from '../../../contract/views.ts';
import { useTransport } from '../../asking/ask.ts';
import { courseQuery } from '../../asking/queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { TopBar } from '../../frame/top-bar.tsx';
import { useKeptScroll } from '../../frame/use-kept-scroll.ts';
import { Waiting } from '../../frame/waiting.tsx';
import { useWords } from '../../words/words.ts';
import { ReviewLine } from '../review/review-line.tsx';
import { AwayNotice } from './away-notice.tsx';
import { Changes } from './changes.tsx';
import { CourseSide } from './course-side.tsx';
import { ModuleRow } from './module-row.tsx';
import { Problems } from './problems.tsx';
import { TagFilter } from './tag-filter.tsx';

/** A course: what it is about, and its modules in order. */
export function CourseScreen({ course }: { course: string }) {
  const { data, error, refetch } = useQuery(courseQuery(useTransport(), course));
  return (
    <div className="screen">
      <TopBar screen="course" />
      {data ? (
        <Content view={data} />
      ) : error ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : (
        <Waiting>
          <div className="course">
            <div className="cover--book waiting__block" />
            <div>
              {[1, 2, 3, 4].map((each) => (
                <div key={each} className="module">
                  <span className="waiting__block" />
                  <span />
                  <span className="waiting__block" />
                </div>
              ))}
            </div>
          </div>
        </Waiting>
      )}
    </div>
  );
}

function Content({ view }: { view: CourseView }) {
  const words = useWords();
  const [tag, setTag] = useState<string | null>(null);
  const keptScroll = useKeptScroll(`course ${view.course.id}`);
  const { course, modules } = view;
  const shown = tag === null ? modules : modules.filter((module) => module.tags.includes(tag));
  return (
    <main className="page" tabIndex={-1} ref={keptScroll}>
      <title>{words.windowTitle(course.title)}</title>
      <div className="wrap course">
        <CourseSide view={view} />
        <section className="names">
          <h1 className="h-page" dir="auto">
            {course.title}
          </h1>
          {course.state === 'not-reachable' && <AwayNotice course={course} />}
          <ReviewLine course={course.id} />
          <Changes course={course} />
          <TagFilter tags={course.tags} chosen={tag} onChoose={setTag} />
          {modules.length === 0 && course.state === 'ready' && (
            <p className="notice-in-page">
              <b>{words.noModules}</b>
              {words.noModulesText(course.source.path)}
            </p>
          )}
          <ol className="names">
            {shown.map((module) => (
              <li key={module.path}>
                <ModuleRow module={module} course={course} />
              </li>
            ))}
          </ol>
          <Problems course={course} />
        </section>
      </div>
    </main>
  );
}
