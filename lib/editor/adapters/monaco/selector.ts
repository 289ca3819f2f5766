export default '.monaco-editor';
