import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Waiting } from '@/components/ui';

import { show } from '../support';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('Waiting', () => {
  it('shows nothing for 300 ms, then what it waits for', () => {
    show(<Waiting label="Loading projects" />);
    act(() => vi.advanceTimersByTime(299));
    expect(screen.queryByText('Loading projects')).toBeNull();

    act(() => vi.advanceTimersByTime(1));
    expect(screen.getByText('Loading projects')).toBeTruthy();
  });
});
