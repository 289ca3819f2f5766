export { CheckTab } from './check-tab';
