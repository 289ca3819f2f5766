export { SnippetTab } from './snippet-tab';
