// How does a public form make robots pay, without a tracker and without asking anybody for more than a moment?
export { ANSWER_FIELD, type Ask, PUZZLE_FIELD, type Pass, type PuzzleRefusal, type Puzzles, type Sent, makePuzzles, puzzlesOf } from './puzzles.ts';
export { LEVELS, solveChallenge } from './challenge.ts';
export { type Tally, makeTally } from './tally.ts';
export { spendPass } from './store.ts';
export { refusalWords } from './words.ts';
