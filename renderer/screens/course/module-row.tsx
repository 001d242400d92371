import { Check, TriangleAlert } from 'lucide-react';
import type { CourseCard, ModuleCard } from '../../../contract/views.ts';
import { moduleLink } from '../../address/address.ts';
import { Cover } from '../../cover/cover.tsx';
import { nameModule } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';
import { changeKinds } from './list-changes.ts';

/** A module in its course's list. The link goes to where the learner was in it. */
export function ModuleRow({ module, course }: { module: ModuleCard; course: CourseCard }) {
  const words = useWords();
  const { number, name } = nameModule(module);
  const errors = module.problems.filter((problem) => problem.severity === 'error').length;
  return (
    <a className="module" href={moduleLink(course.id, module.path, module.position?.key ?? null)}>
      <div aria-hidden="true">
        <Cover cover={module.cover} title={module.title} course={course.title} shape="thumb" />
      </div>
      <span className="module__n">{number}</span>
      <div>
        <h2 dir="auto">{name}</h2>
        {module.description !== null && (
          <p className="module__about" dir="auto">
            {module.description}
          </p>
        )}
        <News module={module} />
        {errors > 0 && (
          <p className="trouble">
            <TriangleAlert aria-hidden />
            {words.problemCount(errors)}
          </p>
        )}
      </div>
      <span className="module__end">
        <State module={module} />
        {module.tags[0] !== undefined && <span className="tag">{module.tags[0]}</span>}
      </span>
    </a>
  );
}

/** What is new in it since the edition before. */
function News({ module }: { module: ModuleCard }) {
  const words = useWords();
  const { changes } = module;
  if (changes === null) return null;
  const counts = changeKinds
    .filter((kind) => changes[kind] > 0)
    .map((kind) => words.news[kind](changes[kind]));
  const said = changes.isNew ? [words.newModuleLong] : counts;
  return said.length === 0 ? null : <p className="news">{said.join(', ')}</p>;
}

function State({ module }: { module: ModuleCard }) {
  const words = useWords();
  const part = module.slideCount === 0 ? 0 : module.seenSlides / module.slideCount;
  return (
    <>
      <span className="row row--apart">
        <span className="num">{words.minutes(module.minutes)}</span>
        {part >= 1 ? (
          <span className="row module__read">
            <Check aria-hidden />
            <span>{words.read}</span>
          </span>
        ) : (
          part > 0 && <span className="num">{words.percent(part)}</span>
        )}
      </span>
      {part > 0 && part < 1 && <span className="progress" style={{ '--at': `${part * 100}%` }} />}
    </>
  );
}
