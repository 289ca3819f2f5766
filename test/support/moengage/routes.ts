import type { Family, MoEngageOptions, ReceivedRequest } from './types.ts';

export type Endpoint = 'events' | 'preview' | 'blocks';

export interface Route {
  endpoint: Endpoint;
  path: RegExp;
  methods: readonly string[];
  family: Family;
  key: keyof Pick<MoEngageOptions, 'dataKey' | 'campaignKey'>;
  /** Where the request names its workspace a second time. */
  workspaceIn(request: ReceivedRequest): string | undefined;
  /** As far as documented. */
  mostBytes: number;
}

const inHeader = ({ headers }: ReceivedRequest) => headers['moe-appkey'];
const BLOCKS = '/v1/external/campaigns/content-blocks';

/** The endpoints that Passlink knows, as the specifications' servers and paths have them. */
export const ROUTES: readonly Route[] = [
  {
    endpoint: 'events',
    path: /^\/v1\/event\/([^/]*)$/,
    methods: ['POST'],
    family: 'data',
    key: 'dataKey',
    workspaceIn: ({ path }) => decodeURIComponent(path.slice('/v1/event/'.length)),
    mostBytes: 128 * 1024,
  },
  {
    endpoint: 'preview',
    path: /^\/core-services\/v1\/personalization\/preview$/,
    methods: ['POST'],
    family: 'campaigns',
    key: 'campaignKey',
    workspaceIn: inHeader,
    mostBytes: Infinity,
  },
  {
    endpoint: 'blocks',
    path: new RegExp(`^${BLOCKS}$`),
    methods: ['POST', 'PUT'],
    family: 'block change',
    key: 'campaignKey',
    workspaceIn: inHeader,
    mostBytes: Infinity,
  },
  {
    endpoint: 'blocks',
    path: new RegExp(`^${BLOCKS}/(?:search|get-by-ids)$`),
    methods: ['POST'],
    family: 'block search',
    key: 'campaignKey',
    workspaceIn: inHeader,
    mostBytes: Infinity,
  },
];
