export { describeFindings, nameFindings } from './describe';
export { mend } from './mend';
export { refuseFix, refuseShow, refuseUndoFix } from './outcomes';
export type { CheckedFinding, CheckReport, FixOutcome, ShowOutcome, UndoFixOutcome } from './types';
