import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';

import { DATA_CENTERS } from '../../../lib/moengage/data-centers.ts';
import { BlockStore } from './block-store.ts';
import { selfSigned } from '../certificate.ts';
import { checkCredentials, readBody } from './door.ts';
import { Engine, type EngineTraits } from './engine.ts';
import { readEvents } from './events.ts';
import { renderPreview } from './previews.ts';
import { RateLimit } from './rate-limit.ts';
import { type NextAnswer, REFUSALS, type RefusalName, RefusedError, replyTo } from './refusals.ts';
import { type Endpoint, type Route, ROUTES } from './routes.ts';
import type { AcceptedEvent, MoEngageOptions, ReceivedRequest, Reply } from './types.ts';

export type { EngineTraits } from './engine.ts';
export { fetchFrom } from './fetch-from.ts';
export { type NextAnswer, REFUSALS, type RefusalName } from './refusals.ts';
export type { AcceptedEvent, MoEngageOptions, ReceivedRequest, Reply } from './types.ts';

/** A MoEngage of our own with one workspace, that keeps to the documentation word by word. */
export function createMoEngage(options: MoEngageOptions): MoEngage {
  return new MoEngage(options);
}

const ACCEPTED = 'Your request has been accepted and will be processed soon.';

export class MoEngage {
  /** Everything that came, refused or not, in order. */
  readonly received: ReceivedRequest[] = [];
  /** Events that were accepted, in order. */
  readonly accepted: AcceptedEvent[] = [];
  readonly contentBlocks = new BlockStore();
  /** What previews are rendered by from now on. */
  engine: EngineTraits;

  private readonly options: MoEngageOptions;
  private readonly renderer = new Engine();
  private readonly next: NextAnswer[] = [];
  private readonly certificate = selfSigned(DATA_CENTERS.map(({ apiHost }) => apiHost));
  private readonly server: Server;
  private readonly limits: Record<'events' | 'preview', RateLimit>;

  constructor(options: MoEngageOptions) {
    this.options = options;
    this.engine = options.engine ?? {};
    const { perMinute: { events = 30_000, previews = 10_000 } = {}, now = Date.now } = options;
    this.limits = {
      events: new RateLimit(events, now, 'seconds to go'),
      preview: new RateLimit(previews, now, 'epoch seconds'),
    };
    this.server = createServer(this.certificate, (request, response) => {
      void this.handle(request, response);
    });
  }

  /**
   * Serves all data centers' hosts on one port of this machine.
   * @returns the port, and the certificate to trust, as PEM.
   */
  async listen(): Promise<{ port: number; certificate: string }> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.server.address() as AddressInfo;
    return { port, certificate: this.certificate.cert };
  }

  /** What the next requests get, one each, whatever they ask. */
  answerNextWith(...answers: NextAnswer[]): void {
    this.next.push(...answers);
  }

  async close(): Promise<void> {
    this.renderer.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request);
    this.received.push(received);
    const instead = this.next.shift();
    if (instead === 'hang') return;
    if (instead === 'reset') return void request.socket.destroy();
    const reply = await this.replyTo(received, instead);
    if (instead === 'accept, then reset') return void request.socket.destroy();
    received.status = reply.status;
    send(response, reply);
  }

  private async replyTo(request: ReceivedRequest, instead?: NextAnswer): Promise<Reply> {
    if (typeof instead === 'object') return instead;
    const route = ROUTES.find(({ path }) => path.test(request.path));
    const requestId = randomBytes(4).toString('hex');
    const reply = await this.answer(route, request, requestId, instead).catch((error: unknown) => {
      if (error instanceof RefusedError)
        return replyTo(route?.family ?? 'data', error.refusal, requestId);
      return { status: 500, body: `The stand-in itself broke: ${String(error)}` };
    });
    const limit = route && this.limitOf(route);
    return { ...reply, ...(limit && { headers: limit.headers() }) };
  }

  private async answer(
    route: Route | undefined,
    request: ReceivedRequest,
    requestId: string,
    instead?: NextAnswer,
  ): Promise<Reply> {
    if (isRefusal(instead)) throw new RefusedError(REFUSALS[instead]);
    if (route === undefined) throw new RefusedError(REFUSALS['not found']);
    const { method, path } = request;
    if (!route.methods.includes(method)) throw new RefusedError(REFUSALS['method not allowed']);
    checkCredentials(request, this.options, this.options[route.key], route.workspaceIn(request));
    const body = readBody(request, route.mostBytes);
    const answers: Record<Endpoint, () => unknown> = {
      events: () => this.acceptEvents(body, requestId),
      preview: () => this.preview(body),
      blocks: () => this.contentBlocks.answer({ method, path, body }),
    };
    return { status: 200, body: await answers[route.endpoint]() };
  }

  private preview(body: Record<string, unknown>): Promise<unknown> {
    this.count('preview', 1);
    return renderPreview(body, {
      engine: this.renderer,
      traits: this.engine,
      users: this.options.users ?? {},
      activeBlocks: this.contentBlocks.activeContents(),
    });
  }

  private acceptEvents(body: Record<string, unknown>, requestId: string): unknown {
    const { now = Date.now } = this.options;
    const events = readEvents(body, now());
    this.count('events', events.length);
    this.accepted.push(...events);
    return { status: 'success', message: ACCEPTED, request_id: requestId };
  }

  private count(endpoint: 'events' | 'preview', many: number): void {
    if (!this.limits[endpoint].take(many)) throw new RefusedError(REFUSALS['rate limited']);
  }

  private limitOf({ endpoint }: Route): RateLimit | undefined {
    return endpoint === 'blocks' ? undefined : this.limits[endpoint];
  }
}

function isRefusal(answer: NextAnswer | undefined): answer is RefusalName {
  return typeof answer === 'string' && answer in REFUSALS;
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url = '', headers } = request;
  return {
    method,
    host: (headers.host ?? '').replace(/:\d+$/, ''),
    path: url,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  const isText = typeof body === 'string';
  const type = isText ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(status, {
    // Over a kept HTTP/1.1 connection that breaks, Chromium sends a request again by itself; the
    // real servers speak HTTP/2, where it knows what they have taken.
    connection: 'close',
    ...(body !== undefined && { 'content-type': type }),
    ...headers,
  });
  if (body === undefined) response.end();
  else response.end(isText ? body : JSON.stringify(body));
}
