export { describeFindings, nameFindings } from './describe';
export { applyEdits } from '../text/edits';
export { likeSecrets } from './excerpt';
export { applyFixes } from './apply-fixes';
export { type FindProblems, mend } from './mend';
export {
  refuseFix,
  refuseMended,
  refuseReplace,
  refuseShow,
  refuseUndoFix,
  tellFixed,
} from './outcomes';
export {
  planRecipe,
  recipeEdits,
  type RecipePlan,
  type RefusedRecipe,
  refuseRecipe,
} from './recipe';
export type {
  CheckedFinding,
  CheckReport,
  FixOutcome,
  MendedOutcome,
  ReplaceOutcome,
  ReplacementOffer,
  ShowOutcome,
} from './types';
