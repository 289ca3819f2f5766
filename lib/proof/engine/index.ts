/** A project's snippet, proven on MoEngage's own engine. Pure: whoever calls brings the network. */
export { fingerprintOf, proveOnEngine, type Render } from './prove';
export type { EngineProof } from './types';
export { engineLines, proofSummary, STYLE_NAMES } from './words';
export { failingStyles, verdictOf } from './verdict';
