export default '.ProseMirror';
