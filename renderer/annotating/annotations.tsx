import { useQuery } from '@tanstack/react-query';
import { createContext, use, useState, type ReactNode } from 'react';
import type { AnnotationView } from '../../contract/notebook-views.ts';
import type { ModuleView } from '../../contract/views.ts';
import type { PassagePart } from '../../core/passage/passage.ts';
import { useTransport } from '../asking/ask.ts';
import { annotationsQuery } from '../asking/queries.ts';
import {
  arrangeAnnotations,
  passageName,
  placeName,
  type ArrangedAnnotations,
  type HighlightMark,
  type SlideMarks,
} from './arrange-annotations.ts';

const none: readonly never[] = [];
const AnnotationsContext = createContext<ArrangedAnnotations | null>(null);

/** The learner's annotations in a module, for all that is shown of it below. */
export function AnnotationsProvider({ module, children }: { module: ModuleView; children: ReactNode }) {
  const { data = none } = useQuery(annotationsQuery(useTransport(), module.course.id, module.path));
  const slides = module.slides.map(({ key }) => key).join('\n');
  const [held, setHeld] = useState({ data, slides, arranged: arrange(data, slides, null) });
  if (held.data !== data || held.slides !== slides) {
    setHeld({ data, slides, arranged: arrange(data, slides, held.arranged) });
  }
  return <AnnotationsContext value={held.arranged}>{children}</AnnotationsContext>;
}

/** What is highlighted in a passage; nothing where `part` is null. */
export function usePassageMarks(slide: string | null, part: PassagePart | null): readonly HighlightMark[] {
  const arranged = use(AnnotationsContext);
  return (part !== null && arranged?.byPassage.get(passageName(slide, part))) || none;
}

/** All that stands on a slide; with null on the module itself, and what lost its slide. */
export function useSlideAnnotations(slide: string | null): readonly AnnotationView[] {
  return use(AnnotationsContext)?.bySlide.get(placeName(slide)) ?? none;
}

/** What a slide has for a glance; null where it has nothing. */
export function useSlideMarks(slide: string | null): SlideMarks | null {
  return use(AnnotationsContext)?.marks.get(placeName(slide)) ?? null;
}

/** All of the module's. */
export function useAnnotations(): readonly AnnotationView[] {
  return use(AnnotationsContext)?.all ?? none;
}

function arrange(
  data: readonly AnnotationView[],
  slides: string,
  before: ArrangedAnnotations | null,
): ArrangedAnnotations {
  return arrangeAnnotations(data, new Set(slides.split('\n')), before);
}
