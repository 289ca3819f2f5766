import { useEffect, useState } from 'react';

import { EMPTY_PROFILE, profileOf } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import { previewLink } from '@/lib/proof/preview';
import { recipientsItem, STARTING_RECIPIENTS } from '@/lib/storage/recipients';

/** The pass data that the project would make for its chosen sample recipient. */
export interface ProjectAttributes {
  payload: Record<string, string>;
  /** The recipient's `person.externalId`; PassKit would send it to MoEngage as the customer. */
  customerId: string | undefined;
}

const NONE: ProjectAttributes = { payload: {}, customerId: undefined };

/** Undefined while it is computed; empty for a recipient who would get no pass. */
export function useProjectAttributes(project: Project | undefined): ProjectAttributes | undefined {
  const [found, setFound] = useState<{ of: Project; attributes: ProjectAttributes }>();
  useEffect(() => {
    let gone = false;
    const work = async (of: Project) => {
      const ofProject = (await recipientsItem.getValue())[of.id] ?? STARTING_RECIPIENTS;
      const recipient = ofProject.recipients.find(({ id }) => id === ofProject.chosenId);
      const { renderTemplate } = await import('@/lib/jinja/render');
      const proof = await previewLink(
        of,
        recipient ? profileOf(recipient, of.fields) : EMPTY_PROFILE,
        {
          render: renderTemplate,
          throwawaySecret: () => crypto.randomUUID(),
        },
      );
      if (gone) return;
      const payload = proof.status === 'sent' ? proof.payload : {};
      setFound({ of, attributes: { payload, customerId: payload['person.externalId'] } });
    };
    if (project) void work(project);
    return () => {
      gone = true;
    };
  }, [project]);
  if (!project) return NONE;
  return found?.of === project ? found.attributes : undefined;
}
