import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCourseFile, courseFileCodes } from '../../../../core/checking/check-course-file.ts';
import { applyModuleRules, moduleRules } from '../../../../core/checking/module-rules.ts';
import { emptyCourseMetadata } from '../../../../core/course/read-course-metadata.ts';
import { parseModule } from '../../../../core/module/parse-module.ts';
import { parseFlatYaml } from '../parse-test-yaml.ts';

const line = fc.oneof(
  fc.constantFrom(
    ...[
      '---',
      'title: t',
      'date: 1',
      'language: x',
      '## Slide 1: A',
      '# B',
      '#### C',
      '- [a](b.md#c)',
      '[x](#)',
    ],
    ...[
      '![](a.png)',
      '![b](../../c)',
      'Notes:',
      '<a href="%">x</a>',
      '| a |',
      '| - |',
      '```',
      '$$',
      '',
      '',
      '\t- x',
    ],
  ),
  fc.string({ maxLength: 20 }),
);
const file = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

it('any file at all is judged without an exception; each problem has a known code, a line of the file and a remedy', () => {
  const codes = moduleRules.flatMap((rule) => rule.codes);
  fc.assert(
    fc.property(file, (source) => {
      const module = parseModule(source, { path: 'm.md', parseYaml: parseFlatYaml });
      const around = { modules: new Map([['m.md', module]]), isWhole: true, isFile: () => false };
      const lines = source.split(/\r\n?|\n/).length;
      for (const problem of applyModuleRules({ source, module }, around)) {
        expect(codes).toContain(problem.code);
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.line).toBeLessThanOrEqual(lines);
        expect(problem.message).toMatch(/\.$/);
        expect(problem.remedy).toMatch(/\.$/);
      }
    }),
    { numRuns: 500 },
  );
});

it('so is any course.yaml', () => {
  fc.assert(
    fc.property(file, fc.jsonValue(), fc.option(fc.string()), (text, data, image) => {
      const metadata = { ...emptyCourseMetadata, image, language: image };
      for (const problem of checkCourseFile({ text, data, metadata, hasCover: false })) {
        expect(courseFileCodes).toContain(problem.code);
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.remedy).toMatch(/\.$/);
      }
    }),
  );
});
