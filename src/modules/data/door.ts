// What may others use of the open-data room?
export { module } from './module.ts';
