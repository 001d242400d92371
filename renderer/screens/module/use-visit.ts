import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { ModuleView, SlideView } from '../../../contract/views.ts';
import { RequestFailure, ask, useTransport } from '../../asking/ask.ts';
import { keyOf } from '../../asking/queries.ts';
import { useFailureToast } from '../../frame/toasts.tsx';

/** A slide one only leafs past is not seen. */
const LOOKED_AT_MS = 600;

/** Reports the slide in view once it was looked at for a moment: it is seen, and where the learner is. */
export function useVisit(module: ModuleView, slide: SlideView | null): void {
  const transport = useTransport();
  const client = useQueryClient();
  const tellFailure = useFailureToast();

  const visit = useEffectEvent((key: string) => {
    const address = { course: module.course.id, module: module.path };
    ask(transport, 'module.visit', { ...address, slide: key }).then(
      () =>
        client.setQueryData<ModuleView>(
          keyOf.module(address.course, address.module),
          (held) => held && seen(held, key),
        ),
      (error: unknown) => {
        // Told by a banner on every screen.
        if (error instanceof RequestFailure && error.code === 'read-only') return;
        tellFailure(error);
      },
    );
  });

  const key = slide?.key ?? null;
  useEffect(() => {
    if (key === null) return;
    const timer = setTimeout(() => visit(key), LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, [key]);
}

function seen(module: ModuleView, key: string): ModuleView {
  const slide = module.slides.find((each) => each.key === key);
  if (slide === undefined) return module;
  return {
    ...module,
    position: { n: slide.n, key, title: slide.title.text },
    slides: module.slides.map((each) => (each.key === key ? { ...each, seen: true } : each)),
  };
}
