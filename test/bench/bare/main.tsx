import { createRoot } from 'react-dom/client';

/** The smallest React page: the popup's first paint is compared with it. */
const root = document.querySelector('#root');
if (root) createRoot(root).render(<h1>A page made with React</h1>);
