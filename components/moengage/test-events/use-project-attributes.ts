import { useEffect, useState } from 'react';

import { FIRST_RECIPIENTS, profileOf } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import { proveSnippet } from '@/lib/preview/prove';
import { recipientsItem } from '@/lib/state/recipients';

/** What the project's pass would hold for the recipient that the author tries it with. */
export interface ProjectAttributes {
  payload: Record<string, string>;
  /** The recipient's `person.externalId`, by which PassKit would name them to MoEngage. */
  customerId: string | undefined;
}

/** Undefined while it is worked out, and where the recipient would get no pass. */
export function useProjectAttributes(project: Project | undefined): ProjectAttributes | undefined {
  const [found, setFound] = useState<{ of: Project; attributes: ProjectAttributes }>();
  useEffect(() => {
    let gone = false;
    const work = async (of: Project) => {
      const kept = (await recipientsItem.getValue())[of.id];
      const recipient =
        kept?.recipients.find(({ id }) => id === kept.chosenId) ?? FIRST_RECIPIENTS[0]!;
      const { renderTemplate } = await import('@/lib/jinja');
      const proof = await proveSnippet(of, profileOf(recipient, of.fields), {
        render: renderTemplate,
        throwawaySecret: () => crypto.randomUUID(),
      });
      if (gone || proof.status !== 'sent') return;
      const { payload } = proof;
      setFound({ of, attributes: { payload, customerId: payload['person.externalId'] } });
    };
    if (project) void work(project);
    return () => {
      gone = true;
    };
  }, [project]);
  return found && found.of === project ? found.attributes : undefined;
}
