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

/** A part of the chip that shows: itself, a button, or a text. */
interface ChipNode {
  role: 'group' | 'button' | 'text';
  /** A button's accessible name; a text. */
  name: string;
  box: Box;
}

/** A page's debugger, and the worlds in which its frames run Passlink's scripts, by frame. */
interface Debugger {
  session: CDPSession;
  worlds: Map<string, number>;
}

/** Kept as long as the page: to begin with a debugger costs more than a look. */
const debuggers = new WeakMap<Page, Promise<Debugger>>();

function debuggerOf(page: Page): Promise<Debugger> {
  const known = debuggers.get(page);
  if (known) return known;
  const begun = beginLooking(page);
  debuggers.set(page, begun);
  return begun;
}

async function beginLooking(page: Page): Promise<Debugger> {
  const session = await page.context().newCDPSession(page);
  const worlds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    const { frameId } = (auxData ?? {}) as Record<string, unknown>;
    if (origin.startsWith('chrome-extension:')) worlds.set(String(frameId), id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    for (const [frameId, id] of worlds) if (id === executionContextId) worlds.delete(frameId);
  });
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  return { session, worlds };
}

/**
 * Runs a function in Passlink's own world of a frame: nothing else can read a closed shadow root.
 * @param address of the frame; default the page's main frame.
 * @returns undefined while Passlink runs nothing there.
 */
async function inOurWorld<Result>(
  page: Page,
  address: string | undefined,
  func: (findChip: () => Element | undefined) => Result,
): Promise<Result | undefined> {
  const { session, worlds } = await debuggerOf(page);
  const contextId = worlds.get(await frameOf(session, address));
  if (contextId === undefined) return undefined;
  try {
    const { result } = await session.send('Runtime.evaluate', {
      // The runner of scripts marks functions with their names, by a function of its own.
      expression: `((__name) => (${String(func)})(${String(findChip)}))((named) => named)`,
      contextId,
      returnByValue: true,
    });
    return result.value as Result;
  } catch {
    // The frame has gone to another page in between.
    return undefined;
  }
}

/**
 * The chip that shows, in a frame's world of Passlink's. Where the extension was reloaded, that world
 * is left without its means, and the chip is the one that was seen before.
 */
function findChip(): Element | undefined {
  const known = globalThis as typeof globalThis & { testedChips?: Element[] };
  try {
    // A hostile page may have put it anywhere.
    known.testedChips = [...document.querySelectorAll('div')].flatMap((host) => [
      ...(chrome.dom
        .openOrClosedShadowRoot(host)
        ?.querySelectorAll('[role=group][aria-label=Passlink]') ?? []),
    ]);
  } catch {
    // No means are left.
  }
  return known.testedChips?.find((chip) => chip.checkVisibility({ visibilityProperty: true }));
}

function readStyle(find: typeof findChip): Record<string, string> | undefined {
  const chip = find();
  if (!chip) return undefined;
  const style = getComputedStyle(chip);
  return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
}

/** The chip itself, then its buttons and texts; nothing while it does not show. */
function readChip(find: typeof findChip): ChipNode[] {
  const chip = find();
  if (!chip) return [];
  const frame = { x: 0, y: 0 };
  for (let inner: Window = window; inner.frameElement; inner = inner.parent) {
    const { frameElement } = inner;
    const { x, y } = frameElement.getBoundingClientRect();
    frame.x += x + frameElement.clientLeft;
    frame.y += y + frameElement.clientTop;
  }
  /** Where an element stands in the page's window. */
  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: frame.x + x, y: frame.y + y, width, height };
  };
  const nodes: ChipNode[] = [{ role: 'group', name: 'Passlink', box: boxOf(chip) }];
  const walker = document.createTreeWalker(chip, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.checkVisibility({ visibilityProperty: true })) continue;
    const words = node.textContent?.trim() ?? '';
    if (node === element && element.matches('button')) {
      const name = element.getAttribute('aria-label') ?? words;
      nodes.push({ role: 'button', name, box: boxOf(element) });
    } else if (node !== element && words !== '') {
      nodes.push({ role: 'text', name: words, box: boxOf(element) });
    }
  }
  return nodes;
}

/** The debugger's name for the frame of an address. */
async function frameOf(session: CDPSession, address?: string): Promise<string> {
  const { frameTree } = await session.send('Page.getFrameTree');
  if (address === undefined) return frameTree.frame.id;
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
      .filter(({ role }) => role === 'text')
      .map(({ name }) => name)
      .join(' ');
  }

  /** The whole chip's box; undefined while it does not show. */
  async area(): Promise<Box | undefined> {
    const [group] = await this.#nodes();
    return group?.box;
  }

  /** The chip's computed style. */
  async style(): Promise<Record<string, string>> {
    const style = await inOurWorld(this.page, this.frame?.url(), readStyle);
    if (!style) throw new Error('The chip does not show.');
    return style;
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

  async #nodes(): Promise<ChipNode[]> {
    return (await inOurWorld(this.page, this.frame?.url(), readChip)) ?? [];
  }

  /** Where a button stands in the window, in CSS pixels, once it shows. */
  async box(name: RegExp): Promise<Box> {
    const deadline = Date.now() + TO_COME;
    while (Date.now() < deadline) {
      const nodes = await this.#nodes();
      const button = nodes.find((node) => node.role === 'button' && name.test(node.name));
      if (button) return button.box;
      await this.page.waitForTimeout(30);
    }
    throw new Error(`The chip has no button ${String(name)}, only: ${await this.text()}`);
  }
}
