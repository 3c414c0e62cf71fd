// What does an officer's desk consist of?
export { ActPanel, Facts, TwoPersons, type Fact } from './case.tsx';
export { PaperGrid, type PaperBox } from './paper.tsx';
export { CellSheet, type CellLine } from './cells.tsx';
export { Compare, differencesOf, type CompareCell, type CompareLayer, type CompareRow, type Difference } from './compare.tsx';
export { DeskFilter, type FilterGroup } from './filter.tsx';
export { Counters, Desk, DeskHead, Keys, type CounterItem } from './head.tsx';
export { DeskHeader, type DeskNavItem } from './bar.tsx';
export { Queue, type QueueGroup, type QueueRow } from './queue.tsx';
export { StateTag, STATE_KINDS, type StateKind } from './state.tsx';
export { EXAMPLES as DESK_EXAMPLES } from './examples.tsx';
