/** What a spec may ask any lab page: only tests read it, the extension never does. */
export interface LabHook {
  /** The template's source, as the page would save it. */
  getTemplate(): string;
  /** The badge's link, or the link field's value, as the page would save it. */
  getLink(): string;
  /** Every locale's and variation's text, as the page would save it; of campaign pages. */
  getSaved?(): Record<string, string>;
  /** The page's fields for personalized text, as it would save them; of campaign pages. */
  getFields?(): Record<string, { text: string; html: string } | undefined>;
  /** Milliseconds for which opening and closing Code View has kept the page busy; of campaign pages. */
  getBlocked?(): number;
  /** Whether the editor of the tab that is marked takes input; of campaign pages. */
  isMounted?(): boolean;
}

declare global {
  interface Window {
    /** Present once the page's editor is ready. */
    lab?: LabHook;
  }
}

/** Publishes the hook; calling it says that the page's editor is ready. */
export function ready(hook: LabHook): void {
  window.lab = hook;
}

/**
 * Where the wallet badge in a template's source links to; '' where it has no badge or no link.
 * Reads the source as a mail client would, so entities and percent-encoding show as they would be sent.
 */
export function badgeLink(template: string): string {
  const mail = new DOMParser().parseFromString(template, 'text/html');
  const badge = mail.querySelector('img[alt="Add to Apple Wallet"]');
  return badge?.closest('a')?.getAttribute('href') ?? '';
}
