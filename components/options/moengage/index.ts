export { MoEngagePage } from './moengage-page';
