import { Disclosure, lazyPart, Waiting } from '../ui';
import type { CodePanelProps } from './code-panel';

const CodePanel = lazyPart(
  async () => (await import('./code-panel')).CodePanel,
  <Waiting label="Opening the code" />,
);

/** The generated code, for those who want to see it; closed at first. Never shows the secret. */
export function SnippetCode(props: CodePanelProps) {
  return (
    <Disclosure label="Show code">
      <CodePanel {...props} />
    </Disclosure>
  );
}
