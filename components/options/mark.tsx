/** Passlink's mark: a pass with a link's notch. */
export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden style={{ flex: 'none' }}>
      <rect x="1" y="3" width="18" height="14" rx="4" fill="#0d6863" />
      <path
        d="M6 10h8M7.5 7.5 5 10l2.5 2.5M12.5 7.5 15 10l-2.5 2.5"
        fill="none"
        stroke="#fff"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
