// What may other rooms know of the voter list?
export { module } from './module.ts';
