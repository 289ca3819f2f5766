import { useLayoutEffect, useState } from 'react';
import type { ChangeEvent } from 'react';
import { createRoot } from 'react-dom/client';

import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { ready } from '../hook.ts';
import { askedKilobytes, mailFragment } from '../templates/marketing-mail.ts';

type Draft = Record<'template' | 'imageSource' | 'targetUrl', string>;

/** What the page would save; the form writes it each time React has drawn. */
const shown: { draft: Draft } = {
  draft: {
    template: mailFragment(askedKilobytes(window.location.search)),
    imageSource: 'https://dashboard-01.moengage.com/lab/images/add-to-apple-wallet.svg',
    targetUrl: 'https://harbour.example/card',
  },
};

/** `?restore=1000`: puts the template's earlier text back that many milliseconds after a change. */
const restoreAfter = Number(new URLSearchParams(window.location.search).get('restore'));

/** Fields that show what React's state holds and nothing else. */
function DynamicContent() {
  const [draft, setDraft] = useState(shown.draft);
  const [saved, setSaved] = useState<string>();
  useLayoutEffect(() => {
    shown.draft = draft;
  }, [draft]);

  const change =
    (field: keyof Draft) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { template } = shown.draft;
      setDraft((before) => ({ ...before, [field]: event.target.value }));
      if (restoreAfter > 0 && field === 'template') {
        setTimeout(() => setDraft((now) => ({ ...now, template })), restoreAfter);
      }
    };

  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        setSaved(JSON.stringify(draft, null, 2));
      }}
    >
      <label>
        Template
        <textarea value={draft.template} onChange={change('template')} spellCheck={false} />
      </label>
      <label>
        Image source URL
        <input type="text" value={draft.imageSource} onChange={change('imageSource')} />
      </label>
      <label>
        Target URL
        <input
          type="text"
          placeholder="https://"
          value={draft.targetUrl}
          onChange={change('targetUrl')}
        />
      </label>
      <button className={styles.button} type="submit">
        Save
      </button>
      {saved !== undefined && (
        <pre className={styles.saved} aria-label="Saved">
          {saved}
        </pre>
      )}
    </form>
  );
}

const place = drawDashboard({ title: 'Dynamic content', channel: 'Email' });
createRoot(place).render(<DynamicContent />);
ready({
  getTemplate: () => shown.draft.template,
  getLink: () => shown.draft.targetUrl,
});
