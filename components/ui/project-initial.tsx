// Not through the index: that loads the field catalog, which a first paint does not need.
import { colourIndex, initials } from '@/lib/project/naming';

/**
 * Background colours with enough contrast for white text (AA), and different enough from each
 * other.
 */
const COLOURS = ['#0d6863', '#8a3b12', '#5b3fa8', '#1f5fa8', '#8b2252', '#4a6112', '#6b4c1e'];

interface ProjectInitialProps {
  project: { id: string; name: string };
  /** Size in pixels; default 24. */
  size?: number;
}

/** The project's initials, on a colour that stays the same when the project is renamed. */
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
