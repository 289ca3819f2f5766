import { type DragEvent, type ReactNode, useState } from 'react';

import classes from './drop-zone.module.css';

interface DropZoneProps {
  onDrop: (file: File) => void;
  children: ReactNode;
}

/** Accepts a file dropped anywhere on it. The Import button does the same for the keyboard. */
export function DropZone({ onDrop, children }: DropZoneProps) {
  // Each child fires enter and leave events too, so only the last leave counts.
  const [depth, setDepth] = useState(0);
  return (
    <div
      className={classes.zone}
      onDragEnter={withFiles(() => setDepth((now) => now + 1))}
      onDragLeave={withFiles(() => setDepth((now) => now - 1))}
      onDragOver={withFiles(() => {})}
      onDrop={withFiles(([file]) => {
        setDepth(0);
        if (file) onDrop(file);
      })}
    >
      {children}
      {depth > 0 && <div className={classes.veil}>Drop the file to see what is in it</div>}
    </div>
  );
}

/** Ignores text and links, and accepts only files. */
function withFiles(handle: (files: FileList) => void) {
  return (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    handle(event.dataTransfer.files);
  };
}
