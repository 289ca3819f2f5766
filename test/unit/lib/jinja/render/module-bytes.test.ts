import { expect, it, vi } from 'vitest';

import { renderTemplate } from '../../../../../lib/jinja';

const { moduleBytes } = vi.hoisted(() => ({ moduleBytes: vi.fn<() => Promise<Uint8Array>>() }));

vi.mock(import('../../../../../lib/jinja/render/module-bytes'), () => ({ moduleBytes }));

it('explains that the engine cannot be loaded, and tries again on the next call', async () => {
  const original = await vi.importActual<
    typeof import('../../../../../lib/jinja/render/module-bytes')
  >('../../../../../lib/jinja/render/module-bytes');
  moduleBytes.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  moduleBytes.mockImplementation(original.moduleBytes);

  expect(await renderTemplate('{{ 1 }}', {})).toEqual({
    status: 'failed',
    message: 'The part that renders templates could not be loaded. Reload Passlink and try again.',
  });
  expect(await renderTemplate('{{ 1 }}', {})).toEqual({ status: 'sent', output: '1' });
  await renderTemplate('{{ 2 }}', {});
  expect(moduleBytes).toHaveBeenCalledTimes(2);
});
