/** A snippet made readable: what each piece does, and what to colour how. */
export { type ExplainedLine, explainSigningBlock, explainSnippet } from './explain';
export { type Token, tokenize, tokenizeLines } from './tokens';
