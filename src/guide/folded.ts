// What no step shows before a result is unfolded or taken along: fetched once there is a result.

export { copy, formsOf } from './forms.ts';
export { Incident } from './Incident.tsx';
export { KeepPanel } from './KeepPanel.tsx';
export { LookAgain } from './LookAgain.tsx';
