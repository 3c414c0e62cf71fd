// Which day is it at the office that keeps this list? (clocks run in the zone of the office; sidalih.md 6)
export { localDay as hariDi } from '#platform/clock';
