import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';

import { OldSecret } from '@/components/options/project/old-secret';
import { UiProvider } from '@/components/ui';
import type { TemplateWithOldSecret, RotationOutcome } from '@/lib/editor/types';

import { expectAccessible, project, sent } from '../support';

const MAIL: TemplateWithOldSecret = {
  tabId: 7,
  title: 'Spring mail',
  label: 'Code editor',
  links: 1,
};
const PUSH: TemplateWithOldSecret = { tabId: 9, title: '', label: 'Text field', links: 2 };

/** Tabs that contain the old secret until they are updated. */
function tabs(
  places: TemplateWithOldSecret[],
  outcomes: Record<number, RotationOutcome> = {},
): void {
  let left = places;
  sent.mockImplementation(async (type: string, { tabId }: { tabId: number }) => {
    if (type === 'templatesWithOldSecret') return left;
    const links = left.find((place) => place.tabId === tabId)?.links ?? 0;
    const outcome = outcomes[tabId] ?? { status: 'updated', updated: links };
    if (outcome.status === 'updated') left = left.filter((place) => place.tabId !== tabId);
    return outcome;
  });
}

beforeEach(() => void sent.mockReset());

const open = () =>
  render(
    <UiProvider env="test">
      <OldSecret project={project()} />
    </UiProvider>,
  );

it('shows nothing if no open template contains an old secret', async () => {
  tabs([]);
  open();
  await vi.waitFor(() =>
    expect(sent).toHaveBeenCalledWith('templatesWithOldSecret', expect.anything()),
  );
  expect(screen.queryByText(/old secret/)).toBeNull();
});

it('names the templates, updates them all, and says what is left to do', async () => {
  tabs([MAIL, PUSH]);
  open();
  expect(await screen.findByText(/3 links in open templates are still signed/)).toBeTruthy();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Spring mailCode editor',
    'Untitled pageText field',
  ]);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Update all 3' }));
  expect(await screen.findByText(/3 links updated. Save the templates/)).toBeTruthy();
});

it('says why one was not updated, counts the others, and offers another try', async () => {
  const message = 'The code editor does not allow changes now.';
  tabs([MAIL, PUSH], { 9: { status: 'refused', reason: 'unreachable', message, updated: 0 } });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Update all 3' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe(`One link updated. ${message}`);
  expect(screen.getByRole('button', { name: 'Update all 2' })).toBeTruthy();
});

it('checks again when the author comes back from a template', async () => {
  tabs([]);
  open();
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
  tabs([MAIL]);
  window.dispatchEvent(new Event('focus'));
  expect(await screen.findByText(/One link in an open template is still signed/)).toBeTruthy();
});
