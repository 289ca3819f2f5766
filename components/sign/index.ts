export { SignTab as default } from './sign-tab';
