/** Class names as emotion writes them: different with every load, so nobody can hold on to one. */
function hashed(): string {
  return `dashboard-ui-${Math.random().toString(36).slice(2, 9)}`;
}

const NAMES = [
  'page',
  'top',
  'main',
  'steps',
  'card',
  'row',
  'tabs',
  'tab',
  'split',
  'field',
  'counter',
  'chip',
  'portal',
  'preview',
  'saved',
] as const;

type Name = (typeof NAMES)[number];

/** Today's class of each part. */
export const classes = Object.fromEntries(NAMES.map((name) => [name, hashed()])) as Record<
  Name,
  string
>;

const RULES: Record<Name, string> = {
  page: 'font: 14px/20px system-ui, sans-serif; color: #1f2937; background: #f3f4f6; min-height: 100vh; margin: 0;',
  top: 'display: flex; justify-content: space-between; padding: 12px 24px; background: #ffffff; border-bottom: 1px solid #e5e7eb;',
  main: 'max-width: 1180px; margin: 0 auto; padding: 16px 24px 64px;',
  steps: 'display: flex; gap: 8px; list-style: none; padding: 0; margin: 0 0 16px;',
  card: 'background: #ffffff; border: 1px solid #e5e7eb; border-radius: 6px; padding: 16px; margin-bottom: 16px;',
  row: 'display: grid; gap: 4px; margin-bottom: 12px;',
  tabs: 'display: flex; gap: 4px; flex-wrap: wrap; margin-bottom: 8px;',
  tab: 'font: inherit; padding: 4px 12px; border: 1px solid #d1d5db; border-radius: 4px; background: #ffffff; color: inherit; cursor: pointer;',
  split: 'display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 16px;',
  field:
    'border: 1px solid #9ca3af; border-radius: 4px; padding: 8px 10px; min-height: 20px; white-space: pre-wrap; background: #ffffff;',
  counter: 'color: #6b7280; font-size: 12px; text-align: right;',
  chip: 'background: #e0f2f1; border-radius: 4px; padding: 0 4px;',
  portal:
    'position: absolute; z-index: 10; background: #ffffff; border: 1px solid #d1d5db; border-radius: 4px; padding: 8px; min-width: 200px;',
  preview: 'width: 100%; height: 560px; border: 1px solid #e5e7eb; background: #ffffff;',
  saved: 'color: #6b7280;',
};

/** Puts the rules into the page, under today's names. */
export function writeStyles(): void {
  const sheet = document.createElement('style');
  const own = NAMES.map((name) => `.${classes[name]} { ${RULES[name]} }`);
  sheet.textContent = [
    ...own,
    `.${classes.tab}[aria-selected="true"] { background: #0f766e; color: #ffffff; border-color: #0f766e; }`,
    `.${classes.field}:empty::before { content: attr(placeholder); color: #6b7280; }`,
    'body { margin: 0; }',
  ].join('\n');
  document.head.append(sheet);
}
