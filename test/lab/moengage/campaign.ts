import { mailDocument, mailFragment } from '../templates/marketing-mail.ts';
import { SWITCHING, type Switches } from './switches.ts';

/** Which text of a campaign an editor shows. */
export interface Version {
  locale: string;
  variation: string;
}

/** A field of one line: the dashboard keeps it as text and as its component's HTML. */
export interface FieldValue {
  text: string;
  html: string;
}

export type FieldName = 'subject' | 'previewText' | 'sms' | 'pushTitle' | 'pushMessage';

/** What the dashboard holds of a campaign, and would save. Only a change of it is saved. */
export interface Campaign {
  id: string;
  locales: readonly string[];
  variations: readonly string[];
  fields: Readonly<Partial<Record<FieldName, FieldValue>>>;
  /** Values of plain inputs, by name. */
  inputs: Readonly<Record<string, string>>;
}

/** Whom a version's text comes from: an editor, or the store that takes a change back. */
type Restore = (html: string) => void;

const keyOf = ({ locale, variation }: Version) => `${locale}/${variation}`;

/** The locales that a new practice campaign has. */
const LOCALES = ['Default', 'en_US', 'ar_KW', 'fr_FR'];

/**
 * A campaign as the dashboard's state holds it. An editor reports changes; depending on the
 * switches, the store accepts one and restores its earlier text some time later, as a controlled
 * React editor does when a change did not come the way a person's does.
 */
export class CampaignStore {
  private campaign: Campaign;
  private readonly html = new Map<string, string>();
  /** Each version's text before its last change that changed anything. */
  private readonly earlier = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private switchedAt = -Infinity;
  private mounted: Version | undefined;

  constructor(
    id: string,
    private readonly switches: Switches,
  ) {
    const variations = switches.hasVariations ? ['Variation 1', 'Variation 2'] : ['Variation 1'];
    this.campaign = { id, locales: LOCALES, variations, fields: {}, inputs: {} };
    const mail = firstMail(switches);
    for (const locale of LOCALES) {
      for (const variation of variations) this.html.set(keyOf({ locale, variation }), mail);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Campaign => this.campaign;

  htmlOf(version: Version): string {
    return this.html.get(keyOf(version)) ?? '';
  }

  /** Everything that Save would send, by locale and variation. */
  saved(): Record<string, string> {
    return Object.fromEntries(this.html);
  }

  /** A tab was clicked. */
  noteSwitch(): void {
    this.switchedAt = performance.now();
  }

  /** The version whose editor takes an author's input now; undefined while none does. */
  noteMounted(version: Version | undefined): void {
    this.mounted = version;
  }

  mountedVersion(): Version | undefined {
    return this.mounted;
  }

  /**
   * A version's text has changed in its editor.
   * @param restore sets the editor's text; used where the store takes the change back.
   */
  change(version: Version, html: string, restore: Restore): void {
    const before = this.htmlOf(version);
    if (before !== html) this.earlier.set(keyOf(version), before);
    this.html.set(keyOf(version), html);
    this.tell();
    const { revert } = this.switches;
    if (!revert || !this.takesBack(before, html)) return;
    // After a change that changed nothing, the state from before the last real one comes back.
    const back = this.earlier.get(keyOf(version)) ?? before;
    setTimeout(() => {
      if (this.htmlOf(version) !== html) return;
      this.html.set(keyOf(version), back);
      restore(back);
      this.tell();
    }, revert.after);
  }

  setField(name: FieldName, value: FieldValue): void {
    this.update({ fields: { ...this.campaign.fields, [name]: value } });
  }

  setInput(name: string, value: string): void {
    this.update({ inputs: { ...this.campaign.inputs, [name]: value } });
  }

  /** A new locale starts as a copy of Default. */
  addLocale(locale: string): void {
    for (const variation of this.campaign.variations) {
      this.html.set(
        keyOf({ locale, variation }),
        this.htmlOf({ locale: LOCALES[0] ?? '', variation }),
      );
    }
    this.update({ locales: [...this.campaign.locales, locale] });
  }

  private takesBack(before: string, after: string): boolean {
    switch (this.switches.revert?.when) {
      case 'noop':
        return before === after && this.earlier.size > 0;
      case 'switching':
        return before !== after && performance.now() - this.switchedAt < SWITCHING;
      default:
        return before !== after;
    }
  }

  private update(change: Partial<Campaign>): void {
    this.campaign = { ...this.campaign, ...change };
    this.tell();
  }

  private tell(): void {
    this.campaign = { ...this.campaign };
    for (const listener of this.listeners) listener();
  }
}

function firstMail({ isFragment, encodesQuotes, kilobytes }: Switches): string {
  const mail = isFragment ? mailFragment(kilobytes) : mailDocument(kilobytes);
  // An author whose editor writes quotes as entities has learned to do without them in tags.
  return encodesQuotes ? mail.replaceAll(/\{\{.*?\}\}/g, 'you') : mail;
}
