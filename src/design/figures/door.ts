// How are figures drawn? (every picture has its numbers in the page)
export { Bar, ResultRows, StackBar, Strip, type OptionResult } from './result.tsx';
export { Counter, Findings, Meter, type Count, type FindingCount, type MeterState } from './counts.tsx';
export { Hemicycle, seatPlaces, type HemicycleParty } from './hemicycle.tsx';
export { CutLine, SeatArc, SeatBars, SeatOrder, ThreeFacts, Verdict, type SeatHolder, type SeatLine } from './seats.tsx';
export { Ladder, type Rung, type RungState } from './ladder.tsx';
export { AreaMap, Scale, TileMap, type MapArea, type ScaleClass, type TileValue } from './maps.tsx';
export { TILE_GRID, type TilePlace } from './tile-grid.ts';
export { LineChart, type LinePoint } from './line-chart.tsx';
export { EXAMPLES as FIGURES_EXAMPLES } from './examples.tsx';
