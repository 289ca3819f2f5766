import { expect, it } from 'vitest';

import scrollPlace from '../../../../lib/page/scroll-place.page';

function draw() {
  document.body.innerHTML = '<main><div class="editor"></div></main><aside></aside>';
  const main = document.querySelector('main');
  const aside = document.querySelector('aside');
  if (!main || !aside) throw new Error('Nothing drawn.');
  for (const element of [main, aside]) {
    element.scrollTo = ((to: ScrollToOptions) => {
      element.scrollTop = to.top ?? 0;
      element.scrollLeft = to.left ?? 0;
    }) as typeof element.scrollTo;
  }
  return { main, aside };
}

it('scrolls what is around the editors back to where it was, once', () => {
  const { main, aside } = draw();
  main.scrollTop = 120;
  scrollPlace('keep', '.editor');
  main.innerHTML = '<div class="editor">anew</div>';
  main.scrollTop = 0;
  aside.scrollTop = 30;
  scrollPlace('return', '.editor');
  expect(main.scrollTop).toBe(120);
  expect(aside.scrollTop).toBe(30);
  main.scrollTop = 40;
  scrollPlace('return', '.editor');
  expect(main.scrollTop).toBe(40);
});
