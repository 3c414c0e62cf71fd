// What may other rooms know of the information desk?
export { module } from './module.ts';
