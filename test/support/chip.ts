import type { CDPSession, Frame, Page } from '@playwright/test';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Milliseconds; a click that comes much sooner is taken for none. */
export const TO_READ = 450;

/** Milliseconds that a button is waited for. */
const TO_COME = 15_000;

/** Milliseconds that the chip is given to change anything after a click, and how often it is clicked. */
const TO_ANSWER = 3000;
const MOST_CLICKS = 4;

interface ChipNode {
  role: string;
  name: string;
  backendNodeId: number;
}

/** A page's debugger, kept as long as the page: to begin with it costs more than a look. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function debuggerOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const begin = async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return session;
  };
  const begun = begin();
  sessions.set(page, begun);
  return begun;
}

/** The chip's accessibility tree: its closed shadow root can be read by nothing else. */
async function chipNodes(page: Page, address?: string): Promise<ChipNode[]> {
  const session = await debuggerOf(page);
  const chip = await findChip(session, address);
  return chip === undefined ? [] : below(session, chip);
}

/** The chip's element in a frame; undefined where none shows. */
async function findChip(session: CDPSession, address?: string): Promise<number | undefined> {
  const frameId = address === undefined ? {} : { frameId: await frameOf(session, address) };
  const { node } = await session.send('Accessibility.getRootAXNode', frameId);
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    ...(node.backendDOMNodeId !== undefined && { backendNodeId: node.backendDOMNodeId }),
    role: 'group',
    accessibleName: 'Passlink',
  });
  return nodes.find(({ ignored }) => !ignored)?.backendDOMNodeId;
}

/** What shows of an element and in it; nothing if it is gone. */
async function below(session: CDPSession, backendNodeId: number): Promise<ChipNode[]> {
  try {
    const { nodes } = await session.send('Accessibility.queryAXTree', { backendNodeId });
    return nodes.flatMap(({ ignored, backendDOMNodeId, role, name }) =>
      ignored || backendDOMNodeId === undefined
        ? []
        : [
            {
              role: String(role?.value),
              name: String(name?.value ?? ''),
              backendNodeId: backendDOMNodeId,
            },
          ],
    );
  } catch {
    return [];
  }
}

/** The debugger's name for the frame of an address. */
async function frameOf(session: CDPSession, address: string): Promise<string> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const trees = [frameTree];
  for (const { frame, childFrames = [] } of trees) {
    if (frame.url === address) return frame.id;
    trees.push(...childFrames);
  }
  throw new Error(`No frame shows ${address}`);
}

/** The chip of a page's main frame, or of a frame of the same origin, as an author uses it. */
export class ChipOn {
  constructor(
    private readonly page: Page,
    private readonly frame?: Frame,
  ) {}

  /** The names of its buttons; empty while it does not show. */
  async buttons(): Promise<string[]> {
    const nodes = await this.#nodes();
    return nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
  }

  /** All text that it shows. */
  async text(): Promise<string> {
    const nodes = await this.#nodes();
    return nodes
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' ');
  }

  /** The whole chip's box; undefined while it does not show. */
  async area(): Promise<Box | undefined> {
    const [group] = await this.#nodes();
    return group && boxOf(this.page, group);
  }

  /** The chip's computed style. */
  async style(): Promise<Record<string, string>> {
    const [group] = await this.#nodes();
    if (!group) throw new Error('The chip does not show.');
    const session = await debuggerOf(this.page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.pushNodesByBackendIdsToFrontend', {
      backendNodeIds: [group.backendNodeId],
    });
    const { computedStyle } = await session.send('CSS.getComputedStyleForNode', {
      nodeId: nodeIds[0] ?? 0,
    });
    return Object.fromEntries(computedStyle.map(({ name, value }) => [name, value]));
  }

  /**
   * Clicks a button with the mouse, once it has shown for as long as it takes to read it. On a slow
   * computer it may have come into sight later than it came to be: a click that changes nothing was
   * too soon, and is made again.
   */
  async press(name: RegExp): Promise<void> {
    const shown = async () => JSON.stringify(await this.#nodes());
    for (let attempt = 0; attempt < MOST_CLICKS; attempt += 1) {
      await this.box(name);
      await this.page.waitForTimeout(TO_READ);
      const { x, y, width, height } = await this.box(name);
      const before = await shown();
      await this.page.mouse.click(x + width / 2, y + height / 2);
      const deadline = Date.now() + TO_ANSWER;
      while (Date.now() < deadline) {
        if ((await shown()) !== before) return;
        await this.page.waitForTimeout(30);
      }
    }
    throw new Error(`The chip does not answer to ${String(name)}`);
  }

  /** Closes a note, unless it goes by itself first. */
  async dismiss(): Promise<void> {
    const isThere = async () => (await this.buttons()).includes('Dismiss');
    if (!(await isThere())) return;
    try {
      await this.press(/^Dismiss/);
    } catch (error) {
      if (await isThere()) throw error;
    }
  }

  #nodes(): Promise<ChipNode[]> {
    return chipNodes(this.page, this.frame?.url());
  }

  /** Where a button stands in the window, in CSS pixels, once it shows. */
  async box(name: RegExp): Promise<Box> {
    const deadline = Date.now() + TO_COME;
    while (Date.now() < deadline) {
      const nodes = await this.#nodes();
      const button = nodes.find((node) => node.role === 'button' && name.test(node.name));
      const place = button && (await boxOf(this.page, button));
      if (place) return place;
      await this.page.waitForTimeout(30);
    }
    throw new Error(`The chip has no button ${String(name)}, only: ${await this.text()}`);
  }
}

async function boxOf(page: Page, node: ChipNode): Promise<Box | undefined> {
  const session = await debuggerOf(page);
  try {
    const { model } = await session.send('DOM.getBoxModel', {
      backendNodeId: node.backendNodeId,
    });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: left, y: top, width: right - left, height: bottom - top };
  } catch {
    // It was drawn anew in between.
    return undefined;
  }
}
