export { ProvePanel } from './prove-panel';
