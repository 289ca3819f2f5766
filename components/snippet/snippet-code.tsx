import { Disclosure, lazyPart, Waiting } from '../ui';
import type { CodePanelProps } from './code-panel';

const CodePanel = lazyPart(
  async () => (await import('./code-panel')).CodePanel,
  <Waiting label="Opening the code" />,
);

/** The machinery, for whoever wants to see it: closed at first, the secret never shown. */
export function SnippetCode(props: CodePanelProps) {
  return (
    <Disclosure label="Show code">
      <CodePanel {...props} />
    </Disclosure>
  );
}
