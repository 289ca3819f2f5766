export default '.tox, .mce-content-body, .mce-tinymce';
