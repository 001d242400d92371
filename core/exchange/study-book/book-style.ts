/** A book to write in: the author's words in serif, the learner's in sans, in the outer margin. */
export const bookStyle = `
body { max-width: 62rem; }
.cover { min-height: 60vh; display: flex; flex-direction: column; justify-content: center; }
.cover h1 { font-size: 3rem; }
.cover-one { min-height: 0; }
.cover-one h1 { font-size: 2.3rem; }
.cover h1, .cover .under, .module > :is(h2, .under), .course > .under { text-align: -webkit-match-parent; text-align: match-parent; }
.cover nav { margin-top: 2.5rem; }
.cover ol { padding-inline-start: 1.6rem; margin: 0; }
.cover li { margin: 0.25rem 0; }
.cover nav .under { margin: 1.6rem 0 0.4rem; }
.cover-one ~ .module { margin-top: 2rem; }
.course { margin-top: 5rem; padding-top: 1.5rem; border-top: 3px solid var(--accent); }
.course > h2 { margin: 0.2rem 0 1.2rem; padding: 0; border: 0; font-size: 1.35rem; }
.course > .margin { max-width: 40rem; font-size: 0.95rem; }
.module > h2 { margin: 0.2rem 0 1.5rem; padding: 0; border: 0; font-size: 2rem; }
.module { margin-top: 5rem; padding-top: 1.5rem; border-top: 3px solid var(--accent); }
.lead { font-size: 1.12em; color: var(--ink-2); }
.spread { display: grid; grid-template-columns: minmax(0, 1fr) 15.5rem; gap: 0 2.5rem; }
.main { min-width: 0; grid-column: 1; }
.slide { margin-top: 2.2rem; padding-top: 1.4rem; border-top: 1px solid var(--rule); }
.slide h3 { margin: 0 0 0.8rem; font-size: 1.35rem; }
.folio { font: 500 0.8rem var(--say); color: var(--ink-2); margin-inline-end: 0.5rem; }
.body > :first-child, .main > div > :first-child { margin-top: 0; }
.spread + .spread { margin-top: 1.2rem; }
.spoken { padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--rule); font-size: 0.94em; color: var(--ink-2); }
.spoken h4 { margin: 0 0 0.3rem; }
.spoken p { margin: 0.5em 0; }
.margin { grid-column: 2; font: 0.84rem/1.5 var(--say); min-width: 0; }
.mine { position: relative; padding-inline-start: 1.5rem; margin: 0 0 1rem; break-inside: avoid; }
.mine > * { margin: 0.2rem 0; }
.mine > :nth-child(2) { margin-top: 0; }
.mine .under { font-size: inherit; }
.mine .under > * + *::before { content: '· '; }
.mine blockquote { color: var(--ink-2); font-style: italic; padding-inline-start: 0.6rem; border-inline-start: 3px solid var(--edge, var(--rule)); }
.mine ul, .mine ol { padding-inline-start: 1.1rem; }
.number { font: 600 0.68rem/1 var(--say); color: var(--accent); }
sup.number { padding-inline-start: 0.1em; vertical-align: super; }
.mine > .number { position: absolute; inset-inline-start: 0; top: 0.3rem; min-width: 1.1rem; padding: 0.12rem 0.2rem; text-align: center; border-radius: 3px; margin: 0; background: var(--mark, var(--sunk)); color: var(--ink); }
mark.hl { padding: 0.05em 0; }
@media (max-width: 52rem) {
  .spread { grid-template-columns: minmax(0, 1fr); }
  .margin { grid-column: 1; margin-top: 1rem; padding: 0.8rem 1rem 0; border-top: 1px solid var(--rule); }
}
@media print {
  .cover { min-height: 0; padding-top: 30mm; }
  .cover-one { padding-top: 0; }
  .course { break-before: page; margin: 0; padding: 0; border: 0; }
  .module { break-before: page; margin: 0; padding: 0; border: 0; }
  .cover-one + .module { break-before: auto; margin-top: 8mm; }
  .cover-one + .course, .course + .module { break-before: auto; margin-top: 12mm; }
  .spread { grid-template-columns: minmax(0, 1fr) 48mm; gap: 0 7mm; }
  .margin { grid-column: 2; margin: 0; padding: 0; border: 0; font-size: 8.5pt; }
  .slide { margin-top: 9mm; padding-top: 5mm; }
  /* What stands on one slide stays on one page, as far as there is room. */
  .body { break-inside: avoid; }
  .spoken { font-size: 10pt; }
}
`;
