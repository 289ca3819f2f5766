export default '.ck-editor, .ck-editor__editable';
