export { SignTab } from './sign-tab';
