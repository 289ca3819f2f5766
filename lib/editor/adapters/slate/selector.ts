export default '[data-slate-editor]';
