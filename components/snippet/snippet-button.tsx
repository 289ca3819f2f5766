import { Disclosure, lazyPart, Waiting } from '../ui';
import type { ButtonPanelProps } from './button-panel';

const ButtonPanel = lazyPart(
  async () => (await import('./button-panel')).ButtonPanel,
  <Waiting label="Opening the button" />,
);

/** A whole button, for templates that have none yet; closed at first. */
export function SnippetButton(props: ButtonPanelProps) {
  return (
    <Disclosure label="Button for the mail">
      <ButtonPanel {...props} />
    </Disclosure>
  );
}
