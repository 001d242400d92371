import type { PreviewedModule } from '../../contract/preview-view.ts';
import type { ProblemView } from '../../contract/views.ts';
import { countWords, readingMinutes } from '../../core/course/reading-time.ts';
import type { EditionSlide } from '../../core/edition/edition.ts';
import type { Module } from '../../core/module/module.ts';
import type { Problem } from '../../core/problem.ts';
import { dialects, type DialectChoice } from '../../core/module/detect-dialect.ts';
import { checkImages } from '../library/check-images.ts';
import { parseModuleSource, readModuleFile } from '../library/read-module.ts';
import type { ListedCourse } from './list-course.ts';

/** What a course's files say, before the course is one of the library's. */
export type ReadCourse = {
  description: string | null;
  language: string | null;
  moduleCount: number;
  slideCount: number;
  minutes: number;
  modules: PreviewedModule[];
  problemCount: number;
  problems: ProblemView[];
  /** With their text; empty where nobody wants to compare them. */
  slides: EditionSlide[];
};

export type ReadingTools = {
  /** To be awaited between two modules; throws where the preview was ended. */
  giveWay(): Promise<void>;
  /** True where the slides are to be compared. */
  wantsSlides: boolean;
  /** Another module was read. */
  read(): void;
};

/** A page shows no more of either, and a hostile course has a million. */
const maxModules = 200;
const maxProblems = 50;

export async function readForPreview(
  { folder, metadata, paths, problems: ofCourse }: ListedCourse,
  { giveWay, wantsSlides, read }: ReadingTools,
): Promise<ReadCourse> {
  const course: ReadCourse = {
    description: metadata.description,
    language: metadata.language,
    moduleCount: paths.length,
    slideCount: 0,
    minutes: 0,
    modules: [],
    problemCount: ofCourse.length,
    problems: ofCourse.slice(0, maxProblems),
    slides: [],
  };
  const dialect: DialectChoice | null =
    metadata.dialect === null ? null : { name: metadata.dialect, setBy: 'course' };
  for (const path of paths) {
    const { title, module, problems } = await readModule(folder, path, dialect);
    course.slideCount += module?.slides.length ?? 0;
    course.minutes += module ? minutesOf(module) : 0;
    course.problemCount += problems.length;
    const room = maxProblems - course.problems.length;
    course.problems.push(...problems.slice(0, Math.max(room, 0)).map((problem) => ({ ...problem, path })));
    if (course.modules.length < maxModules) {
      course.modules.push({
        path,
        title,
        slideCount: module?.slides.length ?? 0,
        dialect: module && dialectOf(module),
        problemCount: problems.length,
      });
    }
    if (wantsSlides && module) course.slides.push(...slidesOf(module, path));
    read();
    await giveWay();
  }
  return course;
}

/** As the library will read it. */
async function readModule(
  folder: string,
  path: string,
  dialect: DialectChoice | null,
): Promise<{ title: string; module: Module | null; problems: Problem[] }> {
  const read = await readModuleFile(folder, path);
  if (!read.ok) return { title: read.title, module: null, problems: [read.problem] };
  const module = parseModuleSource(read.source, path, dialect);
  const images = await checkImages(folder, module, read.source);
  return {
    title: module.title,
    module,
    problems: [...read.problems, ...module.problems, ...images.problems],
  };
}

function dialectOf({ dialect }: Module): PreviewedModule['dialect'] {
  const { name, confidence, reason } = dialect;
  return { label: dialects.find((each) => each.name === name)?.label ?? name, confidence, reason };
}

/** As the library counts them: all that a reader reads. */
function minutesOf({ introduction, description, slides }: Module): number {
  const texts = [introduction, description, ...slides.flatMap(({ body, notes }) => [body, notes])];
  return readingMinutes(texts.reduce((sum, { text }) => sum + countWords(text), 0));
}

function slidesOf({ slides }: Module, module: string): EditionSlide[] {
  return slides.map(({ n, key, title, body, notes }) => ({
    module,
    n,
    key,
    title: title.text,
    body: body.text,
    notes: notes.text,
  }));
}
