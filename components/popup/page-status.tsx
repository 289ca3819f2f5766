import { Anchor } from '@mantine/core';
import { IconCircleFilled } from '@tabler/icons-react';

import type { OpenPage, useOpenPage } from '../open-page/use-open-page';
import { choiceWords, PointLinks } from './point-links';
import styles from './popup.module.css';

interface PageStatusProps {
  page: ReturnType<typeof useOpenPage>;
  /** Shows the page's shape, for a template that Passlink does not see. */
  onReport: () => void;
}

/** One line about the open tab: what is in it, or what to open. */
export function PageStatus({ page, onReport }: PageStatusProps) {
  return (
    <div className={styles.status}>
      <output className={styles.statusWords}>
        {page.report && (
          <>
            <IconCircleFilled
              size={8}
              className={styles.dot}
              data-found={page.report.status === 'template'}
              aria-hidden
            />
            {[statusWords(page), choiceWords(page.report)].filter(Boolean).join(' · ')}
          </>
        )}
      </output>
      <PointLinks page={page} />
      {page.report?.status === 'no-template' && (
        <Anchor component="button" type="button" size="xs" onClick={onReport}>
          Passlink does not see my template
        </Anchor>
      )}
    </div>
  );
}

function statusWords({ report, attributes }: OpenPage): string {
  if (report?.status === 'template') {
    const count = attributes.length;
    return `${report.label} · ${count === 1 ? '1 field' : `${count} fields`}`;
  }
  if (report?.status === 'no-template') {
    return 'No template on this page. Open one in its editor';
  }
  if (report?.status === 'closed-frame') return 'Drag-and-drop editor · not allowed in yet';
  return 'Open a MoEngage template to insert links';
}
