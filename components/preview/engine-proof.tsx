import type { Profile } from '@/lib/jinja/types';
import type { PreviewResult } from '@/lib/proof/preview';
import type { Project } from '@/lib/project/types';
import { useProjects } from '@/components/stores/projects';

import { useConnection } from '@/components/stores/use-connection';
import { ProvePanel } from '../proof';

interface EngineProofProps {
  project: Project;
  profile: Profile;
  /** The result of our own rendering. */
  preview: PreviewResult | undefined;
}

/** The same link proven by MoEngage itself, if the author has connected it. */
export function EngineProof({ project, profile, preview }: EngineProofProps) {
  const { connection } = useConnection();
  const saved = useProjects(({ projects }) => projects.find(({ id }) => id === project.id));
  if (!connection?.hasCampaignKey) return null;
  const recipient = preview?.status === 'sent' ? { profile, payload: preview.payload } : undefined;
  // Rows are saved a moment after they are edited.
  const isUnsaved = JSON.stringify(saved?.fields) !== JSON.stringify(project.fields);
  return <ProvePanel project={project} recipient={recipient} isUnsaved={isUnsaved} />;
}
