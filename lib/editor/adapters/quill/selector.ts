export default '.ql-container';
