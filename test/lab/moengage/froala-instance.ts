/** The part of a Froala editor that the practice dashboard uses; the same in every version. */
export interface FroalaInstance {
  html: { get(): string; set(html: string): void };
  codeView: { get(): string; isActive(): boolean; toggle(): void };
  undo: { reset(): void };
  destroy(): void;
}

/** What the dashboard hears of its editor. */
export interface FroalaEvents {
  contentChanged(): void;
  blur(): void;
  beforeCommand(name: string): void;
}

/** Makes an editor of one version; resolves once it is ready. Toolbar buttons come in groups. */
export type CreateFroala = (
  host: HTMLElement,
  options: Record<string, unknown> & { toolbarButtons: string[][] },
  events: FroalaEvents,
) => Promise<FroalaInstance>;
