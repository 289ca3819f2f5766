export default '[data-lexical-editor]';
