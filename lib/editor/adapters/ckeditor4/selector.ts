export default '.cke, .cke_editable';
