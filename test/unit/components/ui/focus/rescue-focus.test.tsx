import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';

import { rescueFocus } from '@/components/ui';

import { expectFocus, show } from '../support';

function List() {
  const [names, setNames] = useState(['one', 'two', 'three']);
  return (
    <div ref={rescueFocus}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          onClick={() => setNames(names.filter((other) => other !== name))}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

describe('rescueFocus', () => {
  it('moves the focus to the element that took the place of the removed one', async () => {
    const { user } = show(<List />);
    await user.click(button('two'));
    await expectFocus(() => button('three'));
  });

  it('moves it to the last element if nothing follows', async () => {
    const { user } = show(<List />);
    await user.click(button('three'));
    await expectFocus(() => button('two'));
  });

  it('leaves the focus alone if it has moved by itself', async () => {
    const { user } = show(<List />);
    button('one').focus();
    await user.click(button('three'));
    button('one').focus();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement?.textContent).toBe('one');
  });
});
