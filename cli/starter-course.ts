import { slugify } from '../core/slug.ts';

/** The files of a course to begin with, by path: small, whole, and written as docs/module-format.md says. */
export function starterCourse(title: string): Record<string, string> {
  return {
    'course.yaml': courseYaml(title),
    '01-first-steps.md': firstSteps,
    '02-writing-on.md': writingOn,
    'images/slide-and-notes.svg': picture,
  };
}

/** JSON's quotes are YAML's too. An id is short, and begins and ends with a letter or a digit. */
function courseYaml(title: string): string {
  const id = slugify(title).slice(0, 60).replace(/-+$/, '') || 'course';
  return `# Stays the same for all editions: what readers write in the course hangs on it.
id: ${JSON.stringify(id)}
title: ${JSON.stringify(title)}
description: Say in a sentence what one knows after this course.
authors: []
language: en
order:
  - 01-first-steps.md
  - 02-writing-on.md
`;
}

const firstSteps = `---
title: First steps
description: What a module is made of.
tags:
  - Writing
language: en
---

Text above the first slide is the module's introduction. It is read before the slides, and takes as much room as it needs.

## Slide 1: A slide and its notes

- A slide shows a few points
- Its notes say the rest, below a line that reads \`Notes:\`

![A sheet with three short lines, and beside it a column with many long ones.](images/slide-and-notes.svg)

Notes:
Notes are what you would say aloud. They can run over several paragraphs, and hold **emphasis**, lists, tables and code like a slide.

A picture is a file of the course. The words in its brackets are shown where it can't be seen, and the search finds them.

## Slide 2: Where to go on

- The number after “Slide” is only there to be read
- A link leads to [a slide of another module](02-writing-on.md#a-few-things-to-try)

Notes:
A link names the other module's file, and behind the # a slide's key: its title in lower case, joined by hyphens.
`;

const writingOn = `---
title: Writing on
description: How a course grows from here.
tags:
  - Writing
language: en
---

## Slide 1: A few things to try

1. Change a title, and read the course again
2. Add a module: a file beside this one, with a line of its own in \`course.yaml\`
3. Run \`carrel check\`, and mend what it names

Notes:
What the check calls an error is something that your readers can't have, such as a link that leads nowhere. A warning is worth a look.

## Slide 2: A table and some code

| This      | is written so   |
| --------- | --------------- |
| emphasis  | \`*emphasis*\`    |
| a formula | \`$E = mc^2$\`    |

\`\`\`js
console.log('Code keeps its lines.');
\`\`\`

Notes:
Take these two modules as a pattern and put your own in their place. Keep the id in \`course.yaml\` once somebody reads your course: their bookmarks and notes are kept under it.
`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120">
  <rect x="10" y="15" width="170" height="90" rx="6" fill="#f4efe4" stroke="#3b5249" stroke-width="2"/>
  <path d="M28 42h96M28 60h120M28 78h78" stroke="#3b5249" stroke-width="5" stroke-linecap="round"/>
  <path d="M200 24h108M200 36h100M200 48h108M200 60h92M200 72h108M200 84h104M200 96h64" stroke="#b98b3f" stroke-width="3" stroke-linecap="round"/>
</svg>
`;
