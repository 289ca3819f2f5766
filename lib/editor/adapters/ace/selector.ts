export default '.ace_editor';
