// What happens when somebody does something? (effect and trail in one transaction)
export { type Act, type Actor, type Facts, operator, perform, performAll, record } from './perform.ts';
export { type Once, type Performed, performOnce } from './once.ts';
