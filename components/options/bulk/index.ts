export { BulkPage } from './bulk-page';
