// Not by the front door: it brings the field catalog, which a first paint can do without.
import { colourIndex, initials } from '@/lib/project/naming';

/** Backgrounds that white text reads on (AA), far enough apart to tell projects by. */
const COLOURS = ['#0d6863', '#8a3b12', '#5b3fa8', '#1f5fa8', '#8b2252', '#4a6112', '#6b4c1e'];

interface ProjectInitialProps {
  project: { id: string; name: string };
  /** Pixels; default 24. */
  size?: number;
}

/** The project's initials on a colour that stays its own when it is renamed. */
export function ProjectInitial({ project, size = 24 }: ProjectInitialProps) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-grid',
        placeItems: 'center',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: 6,
        background: COLOURS[colourIndex(project.id, COLOURS.length)],
        color: '#fff',
        fontSize: size * 0.42,
        fontWeight: 600,
        lineHeight: 1,
      }}
    >
      {initials(project.name)}
    </span>
  );
}
