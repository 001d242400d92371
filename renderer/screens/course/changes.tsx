import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ModuleChangesView } from '../../../contract/changes-view.ts';
import type { CourseCard } from '../../../contract/views.ts';
import { moduleLink } from '../../address/address.ts';
import { ask, useTransport } from '../../asking/ask.ts';
import { useNow } from '../../asking/clock.ts';
import { changesQuery, keyOf } from '../../asking/queries.ts';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import { ChangeMark } from '../../slide/change-mark.tsx';
import { moduleName } from '../../words/name-module.ts';
import { saySince } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';
import { changeKinds, countChanges, listChanges, type Change } from './list-changes.ts';

/** What the author changed, in a line that unfolds; it stays until the learner says it is read. */
export function Changes({ course }: { course: CourseCard }) {
  const words = useWords();
  const now = useNow();
  const transport = useTransport();
  const client = useQueryClient();
  const tell = useToast();
  const onError = useFailureToast();
  const { data } = useQuery({ ...changesQuery(transport, course.id), enabled: course.changes !== null });
  const markRead = useMutation({
    mutationFn: () => ask(transport, 'library.changes-read', { course: course.id }),
    onSuccess: () => {
      for (const queryKey of [keyOf.library, keyOf.course(course.id), keyOf.modulesOf(course.id)]) {
        void client.invalidateQueries({ queryKey });
      }
      tell({ text: words.newsIsRead });
      // The button that was pressed is about to go.
      document.querySelector('main')?.focus({ preventScroll: true });
    },
    onError,
  });
  if (course.changes === null || data === undefined || data.modules.length === 0) return null;
  const counts = countChanges(data);
  const said = changeKinds.filter((kind) => counts[kind] > 0).map((kind) => words.news[kind](counts[kind]));
  const what = said.length === 0 ? words.newsModules : said.join(', ');
  return (
    <div className="changes" role="group" aria-label={words.newsTitle}>
      <details className="unfold">
        <summary>
          {data.since === null
            ? words.newsLately(what)
            : words.newsSince(saySince(data.since, now, words), what)}
        </summary>
        {data.modules.map((module) => (
          <ModuleChanges key={`${module.state} ${module.module}`} module={module} course={course.id} />
        ))}
      </details>
      <button type="button" className="link" onClick={() => markRead.mutate()}>
        {words.newsRead}
      </button>
    </div>
  );
}

function ModuleChanges({ module, course }: { module: ModuleChangesView; course: string }) {
  const words = useWords();
  const title = moduleName(module.title);
  return (
    <section className="changes__module names">
      <h2 dir="auto">
        {module.state === 'gone' ? title : <a href={moduleLink(course, module.module)}>{title}</a>}
        {module.state === 'new' && <span className="standing">{words.newModuleLong}</span>}
        {module.state === 'gone' && (
          <span className="standing" data-standing="taken">
            {words.goneModule}
          </span>
        )}
      </h2>
      {module.renamedFrom !== null && <p className="quiet">{words.renamedModule(module.renamedFrom)}</p>}
      <ul>
        {listChanges(module).map((change) => (
          <li key={`${change.kind} ${change.slide.key}`}>
            <Line change={change} module={module.module} course={course} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ change, module, course }: { change: Change; module: string; course: string }) {
  const words = useWords();
  const { kind, slide, before, isMoved } = change;
  const name = slide.title === '' ? words.slideName(slide.n) : slide.title;
  const was = before === null ? null : sayBefore(before);

  function sayBefore(place: NonNullable<Change['before']>): string | null {
    if (place.title !== slide.title && place.title !== '') return words.slideWasCalled(place.title);
    if (place.module !== slide.module) return words.slideMovedFrom(place.module, place.n);
    return isMoved ? words.slideWas(place.n) : null;
  }

  return (
    <>
      <ChangeMark kind={kind} />
      {kind === 'removed' ? (
        <del dir="auto">{name}</del>
      ) : (
        <a href={moduleLink(course, module, slide.key)} dir="auto">
          {name}
        </a>
      )}
      <span className="num">{kind === 'removed' ? '–' : slide.n}</span>
      {was !== null && <span className="changes__was">{was}</span>}
    </>
  );
}
