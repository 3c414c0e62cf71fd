// What may other rooms know of the officers' module?
export { module } from './module.ts';
