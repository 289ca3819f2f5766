export default '.fr-box, .fr-element, .fr-view';
