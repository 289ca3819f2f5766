export default '.CodeMirror';
