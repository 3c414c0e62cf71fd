// What may others use of gaya?
export { module } from './module.ts';
