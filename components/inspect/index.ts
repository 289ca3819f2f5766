export { InspectTab } from './inspect-tab';
