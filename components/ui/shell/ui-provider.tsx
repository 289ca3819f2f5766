import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

import './styles';
import { Announcer } from '../feedback/announcer';
import { ErrorBoundary } from './error-boundary';
import { theme, variables } from './theme';

interface UiProviderProps {
  children: ReactNode;
  /** `test` switches transitions and portals off. */
  env?: 'default' | 'test';
}

/** Provides the theme, light or dark as in the system, and the live region for announcements. */
export function UiProvider({ children, env = 'default' }: UiProviderProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      env={env}
    >
      <ErrorBoundary>{children}</ErrorBoundary>
      <Announcer />
    </MantineProvider>
  );
}
