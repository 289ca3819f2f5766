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
    const words = [
      report.label,
      count === 1 ? '1 field' : `${count} fields`,
      noLink(report.inField),
    ];
    return words.filter(Boolean).join(' · ');
  }
  if (report?.status === 'no-template') {
    if (report.unwritable !== undefined) {
      return `${report.unwritable} · Passlink cannot write to it. Copy the code, or point at a field for it`;
    }
    if (report.fields) return 'Several fields take a link. Click into the one you mean';
    if (report.inField !== undefined) {
      return `${noLink(report.inField)}. Open the message in its editor`;
    }
    return 'No template on this page. Open one in its editor';
  }
  if (report?.status === 'closed-frame') return 'Drag-and-drop editor · not allowed in yet';
  return 'Open a MoEngage template to insert links';
}

/** Says of a field such as the Subject why nothing goes in there. */
function noLink(field: string | undefined): string {
  return field === undefined ? '' : `${field} takes no link`;
}
