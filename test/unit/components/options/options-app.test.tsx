import { browser } from '#imports';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { OptionsApp } from '@/components/options/options-app';
import { UiProvider } from '@/components/ui';

import { expectAccessible, expectFocus, freshBrowser, openOptions, project } from './support';

describe('the options page', () => {
  beforeEach(async () => {
    await freshBrowser([project({ name: 'Gold card' })]);
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
      manifest_version: 3,
      name: 'Passlink',
      version: '1.2.3',
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it('goes from place to place, marks the current one and moves the focus along', async () => {
    const { user } = await openOptions();
    const about = await screen.findByRole('link', { name: 'About' });
    const focus = vi.spyOn(screen.getByRole('main'), 'focus');
    await user.click(about);
    expect(await screen.findByRole('heading', { name: 'About Passlink' })).toBeTruthy();
    expect(about.getAttribute('aria-current')).toBe('page');
    await expectFocus(screen.getByRole('main'));
    // The heading stays in sight.
    expect(focus).toHaveBeenCalledWith({ preventScroll: true });
    await expectAccessible();
  });

  it('remembers the place for the next time', async () => {
    const { user } = await openOptions();
    await user.click(await screen.findByRole('link', { name: 'About' }));
    await screen.findByRole('heading', { name: 'About Passlink' });
    expect(window.localStorage.getItem('passlink:options-place')).toBe('#/about');
  });

  it('shows its version and where data is kept', async () => {
    await openOptions('#/about');
    expect(await screen.findByText('Version 1.2.3')).toBeTruthy();
    expect(screen.getByText(/no server but MoEngage’s/)).toBeTruthy();
    expect(screen.getByText(/encrypted there/)).toBeTruthy();
  });

  it('shows a skeleton only if loading takes long', async () => {
    vi.useFakeTimers();
    render(
      <UiProvider env="test">
        <OptionsApp />
      </UiProvider>,
    );
    expect(screen.queryByText('Loading projects')).toBeNull();
    act(() => vi.advanceTimersByTime(300));
    expect(screen.getByText('Loading projects')).toBeTruthy();
    vi.useRealTimers();
  });
});
