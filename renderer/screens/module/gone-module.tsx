import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { courseLink, type ModuleAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useTransport } from '../../asking/ask.ts';
import { changesQuery, courseQuery } from '../../asking/queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { Waiting } from '../../frame/waiting.tsx';
import { useWords } from '../../words/words.ts';

type Props = { address: ModuleAddress; error: unknown; onTryAgain(): void };

/** A module whose file isn't in the course any more: under its new name where it has one, else the way on is shown. */
export function GoneModule({ address, error, onTryAgain }: Props) {
  const words = useWords();
  const transport = useTransport();
  const tell = useToast();
  const course = useQuery(courseQuery(transport, address.course));
  const changes = useQuery(changesQuery(transport, address.course));
  const renamed = changes.isFetching
    ? undefined
    : changes.data?.modules.find((module) => module.renamedFrom === address.module);
  const movedTo = renamed?.module ?? null;

  const follow = useEffectEvent((module: string) => {
    tell({ text: words.moduleRenamed });
    goTo({ ...address, module }, { replace: true });
  });
  useEffect(() => {
    if (movedTo !== null) follow(movedTo);
  }, [movedTo]);

  const isTold = !course.isFetching && !changes.isFetching && movedTo === null;
  useEffect(() => {
    // What had the focus went with the module.
    if (isTold) document.querySelector('main')?.focus({ preventScroll: true });
  }, [isTold]);

  if (!isTold) return <Waiting />;
  // The whole course is gone: that is another matter.
  if (!course.data) return <Failure error={error} onTryAgain={onTryAgain} />;
  return (
    <main className="notice" tabIndex={-1}>
      <title>{words.windowTitle(words.moduleGoneTitle)}</title>
      <h1 className="h-page">{words.moduleGoneTitle}</h1>
      <p>{words.moduleGoneText(address.module)}</p>
      <div className="row row--3 row--wrap">
        <a className="btn btn--main btn--big" href={courseLink(address.course)}>
          {words.allModulesOf(course.data.course.title)}
        </a>
      </div>
    </main>
  );
}
