import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { answerWith, clipboardText, expectAccessible, sentOf } from '../ui/support';
import { button, openSnippet, SNIPPET, TEMPLATE } from './open-snippet';

/** A project whose passes hold nothing but one fixed text. */
const noting = (text: string) => ({
  fields: [
    {
      field: 'meta.note',
      value: { kind: 'text' as const, text },
      whenMissing: { kind: 'omit' as const },
    },
  ],
});

describe('the code', () => {
  it('is explained piece by piece, with the secret hidden here too', async () => {
    const { user } = await openSnippet(TEMPLATE);
    await user.click(button('Show code'));
    const explained = await screen.findByRole('region', { name: 'The code, explained' });
    const [first, ...more] = within(explained).getAllByRole('listitem');
    expect(first?.textContent).toContain('Marks where Passlink’s block begins');
    const surname = more.find(({ textContent }) => textContent?.startsWith('Surname'));
    expect(surname?.textContent).toBe(
      `Surname is Last Name, left out when missing.['person.surname',UserAttribute['Last Name']],`,
    );
    const signing = more.find(({ textContent }) => textContent?.startsWith('Signs'));
    expect(signing?.textContent).toContain(`convertToSHA256('••••••••')`);
    expect(more.at(-1)?.textContent).toContain('{{longURL}}');
    await expectAccessible();
  });

  it('is the only text that “select all” selects', async () => {
    const { user } = await openSnippet(TEMPLATE);
    await user.click(button('Show code'));
    await user.click(await screen.findByRole('radio', { name: 'Code' }));
    const shown = screen.getByRole('region', { name: 'Code with the secret hidden' });
    shown.focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(window.getSelection()?.toString()).toBe(shown.textContent);
  });

  it('says what to change if no snippet can be made', async () => {
    const { user } = await openSnippet(TEMPLATE, { variable: 'if' });
    await user.click(button('Show code'));
    expect((await screen.findByRole('alert')).textContent).toContain('“if”');
  });

  it('is shown without the secret and copied with it, which a message says', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ buildSnippet: () => SNIPPET });
    await user.click(button('Show code'));
    await user.click(await screen.findByRole('radio', { name: 'Code' }));
    const shown = screen.getByRole('region', { name: 'Code with the secret hidden' });
    expect(shown.textContent).toContain(`convertToSHA256('••••••••')`);
    await expectAccessible();

    await user.click(button('Copy code'));

    expect(await screen.findByText('Code copied. It contains the secret.')).toBeTruthy();
    expect(await clipboardText()).toBe(SNIPPET.block);
    expect(sentOf('buildSnippet')).toEqual([{ id: 'gold', style: 'quoted' }]);
  });

  it('has one line for push and SMS', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ buildSnippet: () => ({ block: '', reference: 'one line' }) });
    await user.click(button('Show code'));
    await user.click(await screen.findByRole('radio', { name: 'Push or SMS' }));
    await user.click(button('Copy code'));

    await waitFor(async () => expect(await clipboardText()).toBe('one line'));
    expect(sentOf('buildSnippet')).toEqual([{ id: 'gold', style: 'inline' }]);
  });

  it('has an address to approve and a variable’s code for a WhatsApp button', async () => {
    const { user } = await openSnippet(TEMPLATE, { utm: { utm_source: 'moengage' } });
    answerWith({ buildSuffixSnippet: () => 'the end' });
    await user.click(button('Show code'));
    await user.click(await screen.findByRole('radio', { name: 'WhatsApp button' }));
    const explained = screen.getByRole('region', { name: 'The code, explained' });
    const last = within(explained).getAllByRole('listitem').at(-1);
    expect(last?.textContent).toMatch(
      /^Prints the link without its beginning.*\{\{longURL\[34:\]\}\}$/,
    );
    expect(screen.getByText('https://pub1.pskt.io/c/gold1?data=')).toBeTruthy();
    expect(screen.getByText(/UTM parameters are left out/)).toBeTruthy();
    await user.click(button('Copy the address'));
    expect(await clipboardText()).toBe('https://pub1.pskt.io/c/gold1?data=');
    await user.click(button('Copy code'));
    await waitFor(async () => expect(await clipboardText()).toBe('the end'));
    expect(sentOf('buildSuffixSnippet')).toEqual([{ id: 'gold' }]);
    await expectAccessible();
  });

  it('measures a WhatsApp button’s longest address against the limit', async () => {
    const { user, change } = await openSnippet(TEMPLATE, noting('x'));
    await user.click(button('Show code'));
    await user.click(await screen.findByRole('radio', { name: 'WhatsApp button' }));
    // 34 in front, 24 of data for `{"meta.note":"x"}`, and 69 of signature.
    expect(await screen.findByText(/sample recipients has 126 of 2,000 characters/)).toBeTruthy();
    change(noting('x'.repeat(1500)));
    expect(await screen.findByText(/has 2,125 characters, and WhatsApp takes 2,000/)).toBeTruthy();
  });

  it('is one line in a content block, and templates refer to that block', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ buildContentBlock: () => 'one line' });
    await user.click(button('Show code'));
    await user.click(await screen.findByRole('radio', { name: 'Content block' }));
    expect(screen.getByText('passlink_longURL')).toBeTruthy();
    await user.click(button('Copy the reference'));
    expect(await clipboardText()).toBe("{{ContentBlock['passlink_longURL']}}");
    await user.click(button('Copy code'));
    await waitFor(async () => expect(await clipboardText()).toBe('one line'));
    expect(sentOf('buildContentBlock')).toEqual([{ id: 'gold' }]);
    await expectAccessible();
  });

  it('says that it contains no secret if a content block signs', async () => {
    const { user } = await openSnippet(TEMPLATE, { signing: 'content-block' });
    answerWith({ buildSnippet: () => SNIPPET });
    await user.click(button('Show code'));
    expect(await screen.findByText(/The content block passlink_sign_longURL signs/)).toBeTruthy();
    expect(screen.queryByText(/holds the secret/)).toBeNull();
    await user.click(button('Copy code'));
    expect(await screen.findByText('Code copied.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Content block' }));
    expect(screen.getByText('passlink_sign_longURL')).toBeTruthy();
    expect(screen.getByText(/Insert into templates as usual/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copy the reference' })).toBeNull();
    await expectAccessible();
  });
});
