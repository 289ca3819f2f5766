/** Backgrounds that white text reads on (AA), far enough apart to tell projects by. */
const COLOURS = ['#0d6863', '#8a3b12', '#5b3fa8', '#1f5fa8', '#8b2252', '#4a6112', '#6b4c1e'];

interface ProjectInitialProps {
  project: { id: string; name: string };
  /** Pixels; default 24. */
  size?: number;
}

function colourOf(id: string): string {
  const sum = [...id].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
  return COLOURS[sum % COLOURS.length] ?? '#0d6863';
}

/** The project's first letter on a colour that stays its own when it is renamed. */
export function ProjectInitial({ project, size = 24 }: ProjectInitialProps) {
  const [initial = '·'] = new Intl.Segmenter().segment(project.name.trim());
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
        background: colourOf(project.id),
        color: '#fff',
        fontSize: size / 2,
        fontWeight: 600,
        lineHeight: 1,
      }}
    >
      {typeof initial === 'string' ? initial : initial.segment.toLocaleUpperCase()}
    </span>
  );
}
