import { lazyPart, Waiting } from '../ui';
import classes from './unlock-here.module.css';

const UnlockForm = lazyPart(
  async () => (await import('.')).UnlockForm,
  <Waiting label="Locked" rows={3} />,
);

/** The way to a locked vault in the midst of a page whose other parts need no secret. */
export function UnlockHere() {
  return (
    <div className={classes.card}>
      <UnlockForm takesFocus={false} />
    </div>
  );
}
