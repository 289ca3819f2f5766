/** Proves a project's snippet on MoEngage's own engine. Pure: the caller brings the network. */
export { fingerprintOf, proveOnEngine, type Render } from './prove';
export type { EngineProof } from './types';
export { engineLines, proofSummary, STYLE_NAMES } from './words';
export { failingStyles, verdictOf } from './verdict';
