export { checkedFormAnswer } from './answers';
export { isPassKitDashboard, PASSKIT_MATCHES } from './hosts';
export { type FormChoices, type FormKeys, planForm } from './plan';
export type { FieldOutcome, FieldStatus, FillOutcome, FormFieldId, UndoFormOutcome } from './types';
