import {
  generateSnippet,
  type SnippetRequest,
  type SnippetStyle,
} from '../../../../../lib/snippet';

export const SECRET = 'Kq7-Tr0ub4dor-Zx';

const FIELDS: SnippetRequest['fields'] = [
  {
    field: 'person.surname',
    value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
    whenMissing: { kind: 'omit' },
  },
  {
    field: 'universal.expiryDate',
    value: {
      kind: 'attribute',
      object: 'EventAttribute',
      name: `It's "{{ x }}" & Revenue`,
      format: 'datetime',
    },
    whenMissing: { kind: 'suppress', reason: "it isn't there" },
  },
];

/** The snippet that Passlink writes for a project, as it goes into a template. */
export function passlinkSnippet(style: SnippetStyle, request: Partial<SnippetRequest> = {}) {
  const project = { url: 'https://pub1.pskt.io/c/demo01', secret: SECRET };
  return generateSnippet({ project, fields: FIELDS, ...request, style });
}

/** A quoted block alone. */
export function passlinkBlock(request: Partial<SnippetRequest> = {}): string {
  return passlinkSnippet('quoted', request).block;
}
