import MarkdownIt from 'markdown-it';
import { addFormulaBlocks, addFormulas } from './formula-rules.ts';

/** CommonMark, tables, strikethrough, formulas, and addresses that stand bare in the text. */
export const markdownParser = new MarkdownIt({
  html: true,
  linkify: true,
  breaks: false,
  typographer: false,
});
addFormulas(markdownParser);
markdownParser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** The same, but it stops after the block structure. */
export const blockParser = new MarkdownIt({ html: true });
blockParser.core.ruler.enableOnly(['normalize', 'block']);
addFormulaBlocks(blockParser);
