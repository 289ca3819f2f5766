import type { CDPSession, Page } from '@playwright/test';

interface ChipNode {
  role: string;
  name: string;
  backendNodeId: number;
}

/** What the chip offers to somebody who cannot see it: its shadow root is closed, even to us. */
async function chipNodes(session: CDPSession): Promise<ChipNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: ChipNode[] = [];
  const walk = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored && node.backendDOMNodeId !== undefined) {
      found.push({
        role: String(node.role?.value),
        name: String(node.name?.value ?? ''),
        backendNodeId: node.backendDOMNodeId,
      });
    }
    for (const child of node.childIds ?? []) walk(child);
  };
  const group = nodes.find(
    ({ role, name, ignored }) => !ignored && role?.value === 'group' && name?.value === 'Passlink',
  );
  if (group) walk(group.nodeId);
  return found;
}

/** The chip of a page's main frame, as an author uses it. */
export class ChipOn {
  constructor(private readonly page: Page) {}

  /** The names of its buttons; empty while it does not show. */
  async buttons(): Promise<string[]> {
    const nodes = await this.#nodes();
    return nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
  }

  /** All its words. */
  async text(): Promise<string> {
    const nodes = await this.#nodes();
    return nodes
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' ');
  }

  /** Clicks a button with the mouse once it shows. */
  async press(name: RegExp): Promise<void> {
    const { x, y } = await this.#placeOf(name);
    await this.page.mouse.click(x, y);
  }

  async #nodes(): Promise<ChipNode[]> {
    return this.#inspect(chipNodes);
  }

  async #placeOf(name: RegExp): Promise<{ x: number; y: number }> {
    const deadline = Date.now() + 5000;
    while (Date.now() < deadline) {
      const place = await this.#inspect((session) => centreOf(session, name));
      if (place) return place;
      await this.page.waitForTimeout(30);
    }
    throw new Error(`The chip has no button ${String(name)}, only: ${await this.text()}`);
  }

  async #inspect<Result>(work: (session: CDPSession) => Promise<Result>): Promise<Result> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      return await work(session);
    } finally {
      await session.detach();
    }
  }
}

async function centreOf(session: CDPSession, name: RegExp) {
  const nodes = await chipNodes(session);
  const button = nodes.find((node) => node.role === 'button' && name.test(node.name));
  if (!button) return undefined;
  try {
    const { model } = await session.send('DOM.getBoxModel', {
      backendNodeId: button.backendNodeId,
    });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  } catch {
    // It was drawn anew in between.
    return undefined;
  }
}
