// What may other rooms know of the proofs?
export { module } from './module.ts';
