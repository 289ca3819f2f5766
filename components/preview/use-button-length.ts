import { useEffect, useState } from 'react';

import { longestButtonLink } from '@/lib/proof/button-link';
import { EMPTY_PROFILE, profileOf } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import { recipientsItem, STARTING_RECIPIENTS } from '@/lib/storage/recipients';

import { entryOf, useStored } from '../stores/use-stored';
import { render, throwawaySecret } from './use-proof';

/**
 * The length of a WhatsApp button's longest address among the project's sample recipients, in
 * characters; undefined until it is known, and where no sample gets a link.
 */
export function useButtonLength(project: Project): number | undefined {
  const stored = useStored(recipientsItem);
  const [length, setLength] = useState<number>();
  useEffect(() => {
    if (!stored) return undefined;
    let stale = false;
    const { recipients } = entryOf(stored, project.id) ?? STARTING_RECIPIENTS;
    // Fallbacks may be longer than a sample's values, so one without any counts too.
    const profiles = [
      EMPTY_PROFILE,
      ...recipients.map((recipient) => profileOf(recipient, project.fields)),
    ];
    longestButtonLink(project, profiles, { render, throwawaySecret })
      // A snippet that cannot be made is reported where its code would be.
      .catch(() => undefined)
      .then((longest) => !stale && setLength(longest));
    return () => {
      stale = true;
    };
  }, [project, stored]);
  return length;
}
