import type { DialectName } from '../../../../../core/module/detect-dialect.ts';

export type Block = {
  kind: 'paragraph' | 'items' | 'code' | 'picture' | 'quotation' | 'table' | 'heading';
  words: string[];
};
/** `title` is '' where a slide has none. */
export type Deck = { title: string; body: Block[]; notes: Block[] }[];

/** Writes a deck as an author who knows the dialect would; “setting” stands only where nobody must see it. */
export type DeckWriter = {
  write(deck: Deck): string;
  hasNotes: boolean;
  /** False where a slide without a title can't be written. */
  hasUntitled: boolean;
};

const head = (title: string, marks = '##'): string => (title === '' ? '' : `${marks} ${title}`);
const lines = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n\n');

function blocks(list: readonly Block[], bullet = '-'): string {
  return lines(...list.map((block) => writeBlock(block, bullet)));
}

function writeBlock({ kind, words }: Block, bullet: string): string {
  const [first = '', ...others] = words;
  switch (kind) {
    case 'paragraph':
      return `${first} *${others.join(' ')}*`;
    case 'items':
      return `${bullet} ${first}\n${others.map((word) => `  ${bullet} ${word}`).join('\n')}`;
    case 'code':
      return `\`\`\`js\n${words.join('\n---\n')}\n\`\`\``;
    case 'picture':
      return `![${words.join(' ')}](picture.png)`;
    case 'quotation':
      return `> ${words.join('\n> ')}`;
    case 'table':
      return `| ${first} | ${others.join(' ')} |\n| - | - |`;
    case 'heading':
      return `#### ${words.join(' ')}`;
  }
}

function titled(deck: Deck): Deck {
  // A heading inside the text would be the title of a slide that has none, where nothing but pictures precedes it.
  return deck.map((slide) => {
    const start = slide.body.findIndex(({ kind }) => kind !== 'picture');
    const isTitle = slide.title === '' && slide.body[start]?.kind === 'heading';
    if (!isTitle) return slide;
    return {
      ...slide,
      body: slide.body.map((block, index) => (index === start ? { ...block, kind: 'paragraph' } : block)),
    };
  });
}

export const writers: Record<DialectName, DeckWriter> = {
  carrel: {
    hasNotes: true,
    hasUntitled: true,
    write: (deck) =>
      deck
        .map(({ title, body, notes }, index) =>
          lines(
            `## Slide ${index + 1}: ${title}`,
            blocks(body),
            notes.length > 0 ? `Notes:\n${blocks(notes)}` : '',
          ),
        )
        .join('\n\n---\n\n'),
  },
  plain: {
    hasNotes: false,
    hasUntitled: false,
    write: (deck) => deck.map(({ title, body }) => lines(head(title), blocks(body))).join('\n\n'),
  },
  marp: {
    hasNotes: true,
    hasUntitled: true,
    write: (deck) =>
      `---\nmarp: true\nfooter: setting\n---\n\n${titled(deck)
        .map(({ title, body, notes }) =>
          lines(
            '<!-- _class: setting -->',
            '![bg left:40%](setting.png)',
            head(title, '#'),
            blocks(body, '*'),
            notes.length > 0 ? `<!--\n${blocks(notes)}\n-->` : '',
          ),
        )
        .join('\n\n---\n\n')}`,
  },
  slidev: {
    hasNotes: true,
    hasUntitled: true,
    write: (deck) =>
      `---\ntheme: setting\ntransition: setting\n---\n\n${titled(deck)
        .map(({ title, body, notes }) =>
          lines(
            head(title, '#'),
            '<!-- setting -->',
            '<v-clicks>',
            blocks(body),
            '</v-clicks>',
            '::setting::',
            notes.length > 0 ? `<!--\n[click] ${blocks(notes)}\n-->` : '<br>',
          ),
        )
        .join('\n\n---\nlayout: setting\nsetting: yes\n---\n\n')}`,
  },
  reveal: {
    hasNotes: true,
    hasUntitled: true,
    write: (deck) =>
      titled(deck)
        .map(({ title, body, notes }) =>
          lines(
            '<!-- .slide: data-background="setting" -->',
            head(title),
            blocks(body),
            '<!-- .element: class="fragment" -->',
            notes.length > 0 ? `Note:\n${blocks(notes)}` : '',
          ),
        )
        .join('\n\n---\n\n'),
  },
  remark: {
    hasNotes: true,
    hasUntitled: true,
    write: (deck) =>
      titled(deck)
        .map(({ title, body, notes }) =>
          lines(
            'class: setting, middle\nname: setting',
            head(title, '#'),
            ...body.flatMap((block, index) => [index > 0 ? '--' : '', `.left[\n${blocks([block])}\n]`]),
            notes.length > 0 ? `???\n\n${blocks(notes)}` : '',
          ),
        )
        .join('\n\n---\n'),
  },
  pandoc: {
    hasNotes: true,
    hasUntitled: true,
    write: (deck) =>
      `---\nslide-level: 2\n---\n\n${titled(deck)
        .map(({ title, body, notes }) =>
          lines(
            title === '' ? '' : `## ${title} {.setting}`,
            '::: {.column width="setting"}',
            blocks(body),
            ':::',
            '. . .',
            notes.length > 0 ? `::: notes\n${blocks(notes)}\n:::` : '',
          ),
        )
        .join('\n\n---\n\n')}`,
  },
  deckset: {
    hasNotes: true,
    hasUntitled: true,
    write: (deck) =>
      `theme: setting\nbuild-lists: true\n\n${titled(deck)
        .map(({ title, body, notes }) =>
          lines(
            '[.background-color: setting]',
            title === '' ? '' : `# [fit] ${title}`,
            blocks(body),
            ...notes.map(({ words }) => `^ ${words.join('\n')}`),
          ),
        )
        .join('\n\n---\n\n')}`,
  },
  'ia-presenter': {
    hasNotes: true,
    hasUntitled: true,
    write: (deck) =>
      titled(deck)
        .map(({ title, body, notes }) =>
          lines(
            head(title, '#'),
            blocks(body).replace(/^(?=.)/gm, '\t'),
            ...notes.map(({ words }) => words.map((word) => `So ${word}`).join('\n')),
          ),
        )
        .join('\n\n---\n\n'),
  },
  obsidian: {
    hasNotes: false,
    hasUntitled: true,
    write: (deck) =>
      titled(deck)
        .map(({ title, body }) => lines(head(title, '#'), '%% setting %%', blocks(body), '![[setting.png]]'))
        .join('\n\n---\n\n'),
  },
};
