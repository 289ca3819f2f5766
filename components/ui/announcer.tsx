import { VisuallyHidden } from '@mantine/core';
import { create } from 'zustand';

const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: '', count: 0 }));

/** Speaks a result to screen readers; what is seen says it in its own place. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}

/** The live region, once a page. */
export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <VisuallyHidden>
      <output>
        {/* A new node for each announcement, so that the same words are spoken twice. */}
        <span key={count}>{text}</span>
      </output>
    </VisuallyHidden>
  );
}
