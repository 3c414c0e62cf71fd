// What may others use of layanan?
export { module } from './module.ts';
