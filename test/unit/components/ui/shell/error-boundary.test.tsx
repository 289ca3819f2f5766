import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { lazyPart } from '@/components/ui';

import { show } from '../support';

function Part({ name }: { name: string }) {
  return <p>Hello {name}</p>;
}

describe('a part whose code is loaded on demand', () => {
  it('appears once its code is loaded, with a placeholder until then', async () => {
    const Late = lazyPart(async () => Part, <p>Waiting</p>);

    show(<Late name="Ada" />);

    expect(screen.getByText('Waiting')).toBeTruthy();
    expect(await screen.findByText('Hello Ada')).toBeTruthy();
  });

  it('appears at once if its code was loaded before', async () => {
    const Late = lazyPart(async () => Part, <p>Waiting</p>);
    await Late.preload();

    show(<Late name="Ada" />);

    expect(screen.getByText('Hello Ada')).toBeTruthy();
  });

  it('shows a message and an action if its code cannot be loaded', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const Late = lazyPart<object>(() => Promise.reject(new Error('gone')));

    show(<Late />);

    expect(await screen.findByText('Passlink stopped here')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open it again' })).toBeTruthy();
    vi.restoreAllMocks();
  });
});
