import { browser } from '#imports';

import { startApp } from '@/components/popup/start';
import { authorHereItem } from '@/lib/storage/user-activation';

// Only a click on the toolbar, or a shortcut, opens it there.
const isToolbarPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
if (isToolbarPopup) void authorHereItem.setValue(true);
else document.documentElement.dataset['frame'] = 'page';

await startApp();
