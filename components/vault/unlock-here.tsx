import { lazyPart, Waiting } from '../ui';
import classes from './unlock-here.module.css';

const UnlockForm = lazyPart(
  async () => (await import('.')).UnlockForm,
  <Waiting label="Locked" rows={3} />,
);

/** Unlocks the vault on a page whose other parts need no secret. */
export function UnlockHere() {
  return (
    <div className={classes.card}>
      <UnlockForm takesFocus={false} />
    </div>
  );
}
