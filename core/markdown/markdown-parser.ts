import MarkdownIt from 'markdown-it';
import { addFormulaBlocks, addFormulas } from './formula-rules.ts';
import { isNormal } from './normal-address.ts';
import { makeTokensQuickly } from './quick-tokens.ts';

/** CommonMark, tables, strikethrough, formulas, and addresses that stand bare in the text. */
export const markdownParser = new MarkdownIt({
  html: true,
  linkify: true,
  breaks: false,
  typographer: false,
});
addFormulas(markdownParser);
makeTokensQuickly(markdownParser);
const { normalizeLink } = markdownParser;
// Taking most addresses apart and putting them together again gives what they were.
markdownParser.normalizeLink = (address) => (isNormal(address) ? address : normalizeLink(address));
const { linkify } = markdownParser;
linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
const hasAddress = linkify.test.bind(linkify);
// Every kind of address that is looked for holds one of these two, and looking for the kinds takes far longer.
linkify.test = (text) => (text.includes('//') || /mailto:/i.test(text)) && hasAddress(text);

/** The same, but it stops after the block structure. */
export const blockParser = new MarkdownIt({ html: true });
blockParser.core.ruler.enableOnly(['normalize', 'block']);
addFormulaBlocks(blockParser);
makeTokensQuickly(blockParser);
