export { describeFindings, nameFindings } from './describe';
export { applyEdits } from './edits';
export { fixWhatHolds } from './fix-what-holds';
export { type FindProblems, mend } from './mend';
export { refuseFix, refuseMended, refuseShow, refuseUndoFix, tellFixed } from './outcomes';
export type {
  CheckedFinding,
  CheckReport,
  FixOutcome,
  MendedOutcome,
  ShowOutcome,
  UndoFixOutcome,
} from './types';
