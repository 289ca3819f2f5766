import { Component, type ReactNode } from 'react';

import { Empty } from '../feedback/empty';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Wraps the whole page: after a fault of ours it shows a message and a way to continue. */
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
