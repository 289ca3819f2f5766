import { encodeHex } from '../../bytes/hex';
import { encodeUtf8 } from '../../bytes/utf8';
import type { Payload } from '../../passkit';
import { checkDigest } from '../../project/check-draft';
import { snippetRequest } from '../../project/snippet-request';
import { generateSnippet } from '../../snippet';
import type { SnippetStyle } from '../../snippet/types';
import { orderedJson } from '../../text/ordered-json';
import type { PreviewProject } from '../preview';
import { engineFacts } from './engine-facts';
import { delimited } from './delimiters';
import { NULL, PROBES } from './probes';
import { styleProof } from './style-proof';
import type { EngineProof, ProofDocument, Rendered, StyleProof } from './types';

const STYLES = ['quoted', 'quoteless', 'inline'] as const satisfies readonly SnippetStyle[];

/** Has MoEngage render a document with these attributes. */
export type Render = (document: ProofDocument, attributes: RenderAttributes) => Promise<Rendered>;

/** Attribute values by name. */
export interface RenderAttributes {
  user: Record<string, unknown>;
  event: Record<string, unknown>;
}

export interface ProofRequest {
  project: PreviewProject;
  attributes: RenderAttributes;
  /** The data that the recipient's pass has to contain. */
  payload: Payload;
  /**
   * Signs the snippets instead of the project's own secret, because the engine treats all secrets
   * alike. If a content block on MoEngage signs, this is the project's own, and no snippet contains
   * it.
   */
  secret: string;
  render: Render;
}

/**
 * Renders a project's snippet in every style on MoEngage's engine, together with a probe for each
 * question that MoEngage's documentation leaves open. Compares the answers with what PassKit
 * accepts.
 * @throws SnippetError, PassKitError if no snippet of the project can be correct.
 */
export async function proveOnEngine(
  request: ProofRequest,
): Promise<Pick<EngineProof, 'styles' | 'engine'>> {
  const { project, attributes, payload, secret, render } = request;
  const { url, utm } = project;
  const problem = checkDigest(project.digest);
  if (problem !== undefined) throw new Error(problem);
  const snippets = STYLES.map((style) => {
    const { block, reference } = generateSnippet(snippetRequest(project, secret, style));
    return { id: style, html: block + delimited(style, reference) };
  });
  const answers = new Map<string, Rendered>();
  const ask = async (documents: readonly ProofDocument[], asked: RenderAttributes) => {
    for (const document of documents) answers.set(document.id, await render(document, asked));
  };
  // Two requests at a time: quick, and far below any limit.
  await Promise.all([
    ask(snippets, attributes),
    ask(PROBES, { user: { [NULL]: null }, event: {} }),
  ]);
  const expected = { url, secret, payload, utm };
  const proofs = await Promise.all(
    STYLES.map(async (style): Promise<[SnippetStyle, StyleProof]> => [
      style,
      await styleProof(style, answers.get(style), expected),
    ]),
  );
  const styles = Object.fromEntries(proofs) as Record<SnippetStyle, StyleProof>;
  return { styles, engine: await engineFacts(answers) };
}

/** SHA-256, in hex, of everything that a project's links depend on, except its secret. */
export async function fingerprintOf(project: PreviewProject): Promise<string> {
  const { url, digest, utm, variable, signing, fields } = project;
  const parts = [url, digest, Object.entries(utm).toSorted(), variable, fields];
  const text = orderedJson(signing ? [...parts, signing] : parts);
  const hash = await crypto.subtle.digest('SHA-256', encodeUtf8(text));
  return encodeHex(new Uint8Array(hash));
}
