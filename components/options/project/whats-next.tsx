import { browser } from '#imports';
import { Button, Text, Title } from '@mantine/core';

import { DRAFT_PASSES } from '../../ui';
import classes from './whats-next.module.css';

function openPopup(): void {
  window.open(browser.runtime.getURL('/popup.html'), '_blank', 'noopener');
}

/** What to do with a new project. */
export function WhatsNext({ hasSecret }: { hasSecret: boolean }) {
  return (
    <section aria-labelledby="whats-next" className={classes.panel}>
      <Title order={2} id="whats-next">
        What next
      </Title>
      <ol className={classes.steps}>
        {!hasSecret && <li>Add the secret below: without it, links cannot be signed.</li>}
        <li>Open a MoEngage template and click into a link field.</li>
        <li>Choose “Insert SmartPass link” at the field’s end.</li>
        <li>Send yourself a test and open its link, best from a Draft project. {DRAFT_PASSES}</li>
      </ol>
      <div className={classes.actions}>
        <Button variant="default" onClick={openPopup}>
          Open Passlink in a tab
        </Button>
        <Text size="sm" c="dimmed">
          To sign a single link right away.
        </Text>
      </div>
    </section>
  );
}
