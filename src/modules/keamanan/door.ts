// What may other rooms know of the guard of the house?
export { module } from './module.ts';
