import type { PreviewedCourse, PreviewedModule } from '../../contract/preview-view.ts';
import { useWords } from '../words/words.ts';
import { countDialects } from './sum-up-preview.ts';

/** The dialects in one line; unfolded, module by module, with what spoke for each. */
export function HowItIsRead({ course }: { course: PreviewedCourse }) {
  const words = useWords();
  if (course.modules.length === 0) return null;
  const said = countDialects(course.modules)
    .map(({ label, count }) => (label === null ? words.notRead(count) : words.readAs(count, label)))
    .join(', ');
  const more = course.moduleCount - course.modules.length;
  return (
    <details className="unfold">
      <summary>{more > 0 ? words.ofTheFirst(course.modules.length, said) : said}</summary>
      <ul className="unfold__list" aria-label={words.howItIsRead}>
        {course.modules.map((module) => (
          <li key={module.path}>
            <b dir="auto">{module.title}</b>
            <span className="unfold__path">{module.path}</span>
            <Dialect module={module} />
          </li>
        ))}
        {more > 0 && <li className="quiet">{words.previewMore(more)}</li>}
      </ul>
    </details>
  );
}

function Dialect({ module }: { module: PreviewedModule }) {
  const words = useWords();
  const { dialect } = module;
  if (dialect === null) return <p className="unfold__bad">{words.notRead(1)}</p>;
  return (
    <p>
      {words.slides(module.slideCount)} ·{' '}
      {words.dialectSaid.detection(dialect.label, words.percent(dialect.confidence))}
      <br />
      {dialect.reason}
    </p>
  );
}
