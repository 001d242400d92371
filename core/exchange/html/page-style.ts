/** The inks of the reader's own page (renderer/theme/tokens.css), as far as a document needs them. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --sheet: light-dark(#fbfaf7, #1b1e21);
  --sunk: light-dark(#e7e3da, #0c0e0f);
  --ink: light-dark(#211f1b, #e7e2d8);
  --ink-2: light-dark(#544f48, #b8b2a7);
  --rule: light-dark(#dcd7cc, #2d3135);
  --accent: light-dark(#17594a, #86c8ae);
  --yellow: light-dark(#fbe7a1, #4e4317);
  --yellow-edge: light-dark(#8c6b00, #d9b93e);
  --green: light-dark(#d3ebc4, #25422b);
  --green-edge: light-dark(#3d7a2c, #7cc487);
  --blue: light-dark(#d0e4f5, #1f3d58);
  --blue-edge: light-dark(#2a6aa3, #79b4e6);
  --pink: light-dark(#f9d8e1, #522939);
  --pink-edge: light-dark(#b13a66, #ec8fb0);
  --orange: light-dark(#fbd9b8, #54331b);
  --orange-edge: light-dark(#a6560f, #eba063);
  --purple: light-dark(#e4daf4, #3b3058);
  --purple-edge: light-dark(#6c50aa, #b8a0ec);
  --read: 'Source Serif 4', 'Source Serif Pro', Charter, 'Bitstream Charter', Georgia, 'Noto Naskh Arabic', 'Noto Serif', serif;
  --say: Inter, system-ui, 'Noto Sans Arabic', 'Noto Sans', sans-serif;
  --code: 'JetBrains Mono', ui-monospace, 'DejaVu Sans Mono', monospace;
}
* { box-sizing: border-box; }
html { background: var(--sheet); color: var(--ink); font: 17px/1.6 var(--read); text-size-adjust: 100%; }
body { margin: 0 auto; padding: 3rem 1.5rem 4rem; max-width: 46rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2.3rem; margin: 0; }
h2 { font-size: 1.6rem; margin: 3.5rem 0 0; padding-top: 1.2rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.25rem; margin: 2.2rem 0 0; }
h4 { font: 600 0.85rem/1.4 var(--say); margin: 1.8rem 0 0.6rem; color: var(--ink-2); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:not([href]) { color: inherit; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
pre, code { font-family: var(--code); font-size: 0.86em; }
code { background: var(--sunk); border-radius: 3px; padding: 0.05em 0.3em; }
pre { background: var(--sunk); border-radius: 4px; padding: 0.7rem 0.9rem; overflow: auto; white-space: pre-wrap; }
pre code { background: none; padding: 0; font-size: 1em; }
kbd { font: 0.8em var(--say); border: 1px solid var(--rule); border-radius: 3px; padding: 0.05em 0.35em; }
table { border-collapse: collapse; font-size: 0.92em; }
th, td { border-bottom: 1px solid var(--rule); padding: 0.3rem 0.7rem; text-align: start; vertical-align: top; }
img { max-width: 100%; height: auto; }
.picture-text { display: block; font: 0.8rem/1.4 var(--say); color: var(--ink-2); }
math { font-family: math, 'STIX Two Math', 'Cambria Math', 'Latin Modern Math', var(--read); }
math mi { text-transform: none; }
math mi:not([mathvariant]) { font-style: italic; }
.formula-display { display: block; margin: 0.8em 0; text-align: center; }
.under { font: 0.85rem/1.5 var(--say); color: var(--ink-2); margin: 0.5rem 0 0; }
.under > * { unicode-bidi: isolate; }
.under > * + *::before { content: ' · '; color: var(--ink-2); display: inline-block; white-space: pre; }
@media print {
  :root { color-scheme: light; }
  html { background: none; font-size: 11pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  a { color: inherit; }
  h2, h3, h4 { break-after: avoid; }
  pre { white-space: pre-wrap; }
  pre, img, math, tr, li { break-inside: avoid; }
  /* A link can't be followed on paper. */
  a[href^='http']:not(.bare)::after { content: ' (' attr(href) ')'; font: 0.75em var(--say); color: var(--ink-2); overflow-wrap: anywhere; }
}
@page {
  margin: 20mm 18mm;
  @bottom-center { content: counter(page); font: 9pt Inter, system-ui, sans-serif; color: #544f48; }
}
`;

/** By colour and style: how marked words look. Other colours in print are kept, and a line keeps them on a grey printer. */
export const markStyle = ['yellow', 'green', 'blue', 'pink', 'orange', 'purple']
  .map((colour) => `.hl-${colour} { --mark: var(--${colour}); --edge: var(--${colour}-edge); }`)
  .concat(
    '.hl { background: var(--mark); color: inherit; text-decoration: underline 1px var(--edge); text-underline-offset: 0.2em; }',
    '.hl-underline { background: none; text-decoration: underline 2px var(--edge); }',
    '.hl-strikethrough { background: none; text-decoration: line-through 2px var(--edge); }',
    '.hl-outline { background: none; text-decoration: none; outline: 1.5px solid var(--edge); outline-offset: 1px; }',
  )
  .join('\n');
