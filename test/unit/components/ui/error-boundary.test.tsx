import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { lazyPart } from '@/components/ui';

import { show } from './support';

function Part({ name }: { name: string }) {
  return <p>Hello {name}</p>;
}

describe('a part whose code comes late', () => {
  it('is there once it has arrived, with something in its place until then', async () => {
    const Late = lazyPart(async () => Part, <p>Waiting</p>);

    show(<Late name="Ada" />);

    expect(screen.getByText('Waiting')).toBeTruthy();
    expect(await screen.findByText('Hello Ada')).toBeTruthy();
  });

  it('is there at once when it was brought before', async () => {
    const Late = lazyPart(async () => Part, <p>Waiting</p>);
    await Late.preload();

    show(<Late name="Ada" />);

    expect(screen.getByText('Hello Ada')).toBeTruthy();
  });

  it('leaves words and a way on when it cannot be brought', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const Late = lazyPart<object>(() => Promise.reject(new Error('gone')));

    show(<Late />);

    expect(await screen.findByText('Passlink stopped here')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open it again' })).toBeTruthy();
    vi.restoreAllMocks();
  });
});
