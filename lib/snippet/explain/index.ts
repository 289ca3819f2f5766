/** Explains a snippet: what each piece does, and how to colour it. */
export {
  type ExplainedLine,
  explainSigningBlock,
  explainSnippet,
  explainSuffixSnippet,
} from './explain';
export { type Token, tokenize, tokenizeLines } from './tokens';
