import { type DragEvent, type ReactNode, useState } from 'react';

import classes from './drop-zone.module.css';

interface DropZoneProps {
  onDrop: (file: File) => void;
  children: ReactNode;
}

/** Takes a file dropped anywhere on it; the Import button does the same for the keyboard. */
export function DropZone({ onDrop, children }: DropZoneProps) {
  // Each child that is entered or left speaks up too: only the last leave is a leave.
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

/** Leaves text and links alone: only files are taken. */
function withFiles(handle: (files: FileList) => void) {
  return (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    handle(event.dataTransfer.files);
  };
}
