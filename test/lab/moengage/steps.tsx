import { classes } from './styles.ts';

const STEPS = ['Target users', 'Content', 'Schedule and goals'];

/** The number of the step that holds the message. */
export const CONTENT_STEP = 2;

/** The campaign's steps. Only the shown step's fields are in the page. */
export function Steps({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  return (
    <div className={classes.steps}>
      {STEPS.map((name, at) => (
        <div key={name} className="mds-steps__item">
          <div>{name}</div>
          <div
            role="button"
            tabIndex={0}
            aria-label={name}
            aria-current={at + 1 === step ? 'step' : undefined}
            className={classes.tab}
            onClick={() => onStep(at + 1)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') onStep(at + 1);
            }}
          >
            {at + 1}
          </div>
        </div>
      ))}
    </div>
  );
}
