export { checkedFormAnswer } from './answers';
export { isPassKitDashboard, PASSKIT_MATCHES } from './hosts';
export { type FormKeys, planForm } from './plan';
export type { FieldOutcome, FieldStatus, FillOutcome, FormFieldId } from './types';
