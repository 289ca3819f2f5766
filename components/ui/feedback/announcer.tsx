import { VisuallyHidden } from '@mantine/core';
import { create } from 'zustand';

const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: '', count: 0 }));

/** Announces a result to screen readers. The screen shows it elsewhere. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}

/** The live region; one for each page. */
export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <VisuallyHidden>
      <output>
        {/* A new element for each announcement, so that repeated words are spoken again. */}
        <span key={count}>{text}</span>
      </output>
    </VisuallyHidden>
  );
}
