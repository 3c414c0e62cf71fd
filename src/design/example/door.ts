// What shape has a component's example?
export type { Example, Specimen } from './example.ts';
