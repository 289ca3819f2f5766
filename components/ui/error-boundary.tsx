import { Component, type ReactNode } from 'react';

import { Empty } from './empty';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Under the whole page: a fault of ours leaves words and a way on, not an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main>
        <Empty
          title="Passlink stopped here"
          action={{ label: 'Open it again', onClick: () => window.location.reload() }}
        >
          What you saved is safe. If it stops here again, restart the browser.
        </Empty>
      </main>
    );
  }
}
