import { startApp } from '@/components/popup/start';

await startApp();
