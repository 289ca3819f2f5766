/** A project's snippet, proven on MoEngage's own engine. Pure: whoever calls brings the network. */
export { failingStyles } from './failing-styles';
export { fingerprintOf } from './fingerprint';
export { proveOnEngine, type Render } from './prove';
export type { Proof } from './types';
export { engineLines, proofSummary, STYLE_NAMES, verdictOf } from './words';
