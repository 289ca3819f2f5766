import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { useOpenPage } from '@/components/open-page/use-open-page';
import type { PageReport } from '@/lib/editor/types';

import { answerWith, sent } from '../ui/support';

const template = (text: string): PageReport => ({
  status: 'template',
  editor: 'ace',
  label: 'Code editor',
  template: text,
  blocks: [],
  linkField: false,
  single: false,
  caret: false,
});

beforeEach(() => {
  vi.restoreAllMocks();
  window.history.replaceState(null, '', '?tabId=7');
});

it('drops the result of an outdated reading of the page, however late it comes', async () => {
  let finish: ((report: PageReport) => void) | undefined;
  const slow = new Promise<PageReport>((resolve) => {
    finish = resolve;
  });
  answerWith({ readPage: () => slow });
  const { result } = renderHook(useOpenPage);
  await waitFor(() => expect(sent).toHaveBeenCalledWith('readPage', { tabId: 7 }));

  answerWith({ readPage: () => template('{{ UserAttribute.new }}') });
  await act(() => result.current.readAgain());
  expect(result.current.attributes).toEqual([{ object: 'UserAttribute', name: 'new' }]);

  await act(async () => finish?.(template('{{ UserAttribute.old }}')));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(result.current.attributes).toEqual([{ object: 'UserAttribute', name: 'new' }]);
});
