import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { isPlainText } from './plain-text.ts';

/**
 * Lets a parser make tokens whose fields are simply set, and take a plain sentence as it is. markdown-it's own are made
 * field by field by a helper of its build, in which parsing spent a tenth of its time; and it asks its rules at each
 * character that might mean something. What tokens there are, and what they hold, stays the same: a test compares the two.
 */
export function makeTokensQuickly(parser: MarkdownIt): void {
  const newToken = tokenMaker(parser);
  const { inline } = parser;
  const parseInline = inline.parse.bind(inline);
  inline.parse = (source, md, env, tokens) => {
    if (!isPlainText(source)) {
      parseInline(source, md, env, tokens);
    } else if (source !== '') {
      const token = newToken('text', '', 0);
      token.content = source;
      tokens.push(token);
    }
  };
  parser.block.State = class extends parser.block.State {
    override push(type: string, tag: string, nesting: Nesting): Token {
      const token = newToken(type, tag, nesting);
      token.block = true;
      if (nesting === -1) this.level -= 1;
      token.level = this.level;
      if (nesting === 1) this.level += 1;
      this.tokens.push(token);
      return token;
    }
  };
  parser.inline.State = class extends parser.inline.State {
    override pushPending(): Token {
      const token = newToken('text', '', 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.pending = '';
      this.tokens.push(token);
      return token;
    }

    override push(type: string, tag: string, nesting: Nesting): Token {
      if (this.pending !== '') this.pushPending();
      const token = newToken(type, tag, nesting);
      if (nesting === -1) closeLevel(this);
      token.level = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(nesting === 1 ? openLevel(this) : undefined);
      this.pendingLevel = this.level;
      return token;
    }
  };
}

type Nesting = Token['nesting'];

/** Inside of a link, emphasis is paired by itself. */
function openLevel(state: StateInline): { delimiters: StateInline['delimiters'] } {
  state.level += 1;
  state._prev_delimiters.push(state.delimiters);
  state.delimiters = [];
  return { delimiters: state.delimiters };
}

function closeLevel(state: StateInline): void {
  state.level -= 1;
  state.delimiters = state._prev_delimiters.pop() ?? [];
}

type MakeToken = (type: string, tag: string, nesting: Nesting) => Token;

function tokenMaker(parser: MarkdownIt): MakeToken {
  const { prototype } = new parser.block.State('', parser, {}, []).Token;
  return (type, tag, nesting) => {
    const token = Object.create(prototype) as Token; // As its prototype says; all fields follow.
    token.type = type;
    token.tag = tag;
    token.attrs = null;
    token.map = null;
    token.nesting = nesting;
    token.level = 0;
    token.children = null;
    token.content = '';
    token.markup = '';
    token.info = '';
    token.meta = null;
    token.block = false;
    token.hidden = false;
    return token;
  };
}
