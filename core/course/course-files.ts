const aboutTheCourse = new Set(['readme', 'license', 'licence', 'sources', 'changelog']);

export const courseFileName = 'course.yaml';

/** True for the name of a file that is a module: Markdown, not hidden, not `_set-aside`, not about the course itself. */
export function isModuleFile(name: string): boolean {
  const match = /^([^._].*)\.md$/i.exec(name);
  return match !== null && !aboutTheCourse.has((match[1] ?? '').toLowerCase());
}

/** True for the name of a folder whose modules count. */
export function isCourseFolder(name: string): boolean {
  return !/^[._]/.test(name) && name !== 'node_modules';
}
