import { browser } from '#imports';

import { startApp } from '@/components/popup/start';

const isToolbarPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
if (!isToolbarPopup) document.documentElement.dataset['frame'] = 'page';

await startApp();
