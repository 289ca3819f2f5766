import { browser } from '#imports';

import { startApp } from '@/components/popup/start';
import { userActivationItem } from '@/lib/storage/user-activation';

// Only a click on the toolbar, or a shortcut, opens it there.
const isToolbarPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
if (isToolbarPopup) void userActivationItem.setValue(true);
else document.documentElement.dataset['frame'] = 'page';

await startApp();
