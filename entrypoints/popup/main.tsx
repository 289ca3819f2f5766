import { browser } from '#imports';

import { startApp } from '@/components/popup/start';
import { userActivationItem } from '@/lib/storage/user-activation';

// The browser opens the popup there only for a click on the toolbar or a shortcut.
const isToolbarPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
if (isToolbarPopup) void userActivationItem.setValue(true);
else document.documentElement.dataset['frame'] = 'page';

await startApp();
