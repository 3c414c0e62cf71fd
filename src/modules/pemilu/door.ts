// What may other rooms know of elections: their rules, their tree, their stations, their dates?
export { type Learnt, type StationTotals, endSimulation, learnStations, stationTotals, takeOver, treeOf } from './elections.ts';
export { type Form, type JadwalTahap, type KontesCode, type KontesPack, type Opsi, type PemiluPack, type PemiluSlug, type Sel, TAHAP, type Tahap } from './pack.ts';
export { findKontes, findPemilu, listPemilu } from './packs.ts';
export { type StationPlan, type StationSource, isStation, stationNumbers } from './stations.ts';
export { type ElectionState, readStates as listStates } from './store/election.ts';
export { readCounts as stationCounts, readPlan as stationsOf, readPlans as stationPlan, readPlansOf as stationPlansOf } from './store/station.ts';
export { type NextDates, type ScheduleDate, datedStages, findSchedule, listSchedules, nextDates, todayOf } from './dates.ts';
export type { Schedule, Stage } from './schedule.ts';
export { module } from './module.ts';
