export { SnippetTab as default } from './snippet-tab';
