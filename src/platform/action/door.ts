// What happens when somebody does something? (effect and trail in one transaction)
export { type Act, type Actor, perform, operator } from './perform.ts';
