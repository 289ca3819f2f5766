import { createRoot } from 'react-dom/client';

/** The least that a React page can show: what the popup's first paint is measured against. */
const root = document.querySelector('#root');
if (root) createRoot(root).render(<h1>A page made with React</h1>);
