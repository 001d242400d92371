/** Never to be changed: by them a second import knows the note types of the first. */
export const basicModelId = 1_764_288_000_001;
export const clozeModelId = 1_764_288_000_002;

export const ankiFields = { basic: ['Front', 'Back'], cloze: ['Text', 'Back Extra'] } as const;

const css = `.card { font: 20px/1.5 Georgia, serif; text-align: center; max-width: 34em; margin: 0 auto; }
.cloze { font-weight: bold; color: #17594a; }
.nightMode .cloze { color: #86c8ae; }
small { font: 13px/1.4 system-ui, sans-serif; }
small a { color: inherit; }
hr { border: 0; border-top: 1px solid currentColor; opacity: 0.3; }`;

const latexPre = `\\documentclass[12pt]{article}
\\special{papersize=3in,5in}
\\usepackage[utf8]{inputenc}
\\usepackage{amssymb,amsmath}
\\pagestyle{empty}
\\setlength{\\parindent}{0in}
\\begin{document}
`;

/** The two note types, by id, as `col.models` holds them. `mod` in seconds. */
export function ankiModels(mod: number): Record<string, object> {
  return {
    [basicModelId]: model(basicModelId, 'Carrel', 0, ankiFields.basic, mod, {
      qfmt: '{{Front}}',
      afmt: '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}',
    }),
    [clozeModelId]: model(clozeModelId, 'Carrel Cloze', 1, ankiFields.cloze, mod, {
      qfmt: '{{cloze:Text}}',
      afmt: '{{cloze:Text}}<br>\n<br>\n{{Back Extra}}',
    }),
  };
}

function model(
  id: number,
  name: string,
  type: 0 | 1,
  fields: readonly string[],
  mod: number,
  formats: { qfmt: string; afmt: string },
): object {
  return {
    id,
    name,
    type,
    mod,
    usn: -1,
    did: 1,
    sortf: 0,
    tags: [],
    vers: [],
    flds: fields.map((field, ord) => ({
      ...{ name: field, ord, font: 'Arial', size: 20, rtl: false, sticky: false, media: [] },
    })),
    tmpls: [{ name: type === 1 ? 'Cloze' : 'Card 1', ord: 0, did: null, bqfmt: '', bafmt: '', ...formats }],
    req: [[0, 'any', [0]]],
    css,
    latexPre,
    latexPost: '\\end{document}',
    latexsvg: false,
  };
}
