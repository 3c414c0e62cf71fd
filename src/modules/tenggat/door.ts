// What may others use of tenggat?
export { module } from './module.ts';
