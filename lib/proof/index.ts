/** A project's snippet, proven on MoEngage's own engine. Pure: whoever calls brings the network. */
export { disprovedStyles } from './disproved';
export { fingerprintOf } from './fingerprint';
export { type ProofRequest, proveOnEngine, type Render, type RenderAttributes } from './prove';
export { proofSchema } from './schema';
export type { EngineFacts, Proof, ProofDocument, Rendered, StyleProof } from './types';
export { engineLines, proofSummary, STYLE_NAMES, verdictOf } from './words';
