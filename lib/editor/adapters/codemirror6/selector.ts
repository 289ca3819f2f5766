export default '.cm-editor';
