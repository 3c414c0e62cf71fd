// Until when, why, and what happens when it moves? (the deadline engine: no module adds days to a date itself)
export { type ClockPause, type ClockRow, isLate, isOpen } from './clock.ts';
export { type ClocksAt } from './compute.ts';
export { type ExtendFault, changeRule, extendClock, pauseClock, resumeClock, stopClock, voidClock } from './change.ts';
export { type ClockMove, type ClockPoint, type Owners, type Told } from './event.ts';
export { type Explanation, explainClock, explainMoves, explainPlan } from './explain.ts';
export { type IcsClock, icsOf } from './ics.ts';
export { type Words, explanationLines, timeOf } from './lines.ts';
export { progressOf } from './progress.ts';
export { countMoves } from './preview.ts';
export { type Recomputed, recomputeClocks } from './recompute.ts';
export { type DeadlineBook, type DeadlineRule, getRule, makeDeadlineBook, ruleInForce } from './rules.ts';
export { ClockRefused, type NewClock, type StartFault, planClock, startClock } from './start.ts';
export { readClock as findClock, readClocksOf as clocksOf, readClocksOfMany as clocksOfMany, readLate as countLate, readOpenIn as openClocks } from './store/clock.ts';
export { type HistoryKind, type HistoryRow, readHistoryOf as clockHistory, readLastMoves as lastMoves } from './store/history.ts';
export { warnClocks } from './warn.ts';
export { checkWindow, closedWindowLine, windowOpen, windowState } from './window.ts';
export { missingYears } from './years.ts';
