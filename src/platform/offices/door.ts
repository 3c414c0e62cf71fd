// Where do areas, offices and their boundaries come from? (every function takes the connection first)
export { type Area, type AreaHit, type AreaLevel, BASE_TREE, type TreeOrigin, type TreeRow, areaPath, treeFaults } from './area.ts';
export type { BoundaryFault, BoundarySet } from './boundary.ts';
export { type BoundaryReading, readBoundaries, storeBoundaries } from './import-boundaries.ts';
export { KIP_BASIS, ZONE_BASIS } from './office-facts.ts';
export { type Office, officeCodeOf } from './office.ts';
export { ensureAreas } from './prepare.ts';
export { findNeighbours, listAncestors, officeOfArea, replaceTree, searchOffices } from './read.ts';
export { searchAreas } from './search-areas.ts';
export {
  countLevels,
  readArea as findArea,
  readAreas as findAreas,
  readChildren as listChildren,
  readLevel as listLevel,
  readOrigin as findTreeOrigin,
} from './store/area.ts';
export { readOffice as findOffice, readOffices as listOffices } from './store/office.ts';
export { type AreaShapes, readMapVersion as mapVersion, readShapes as areaShapes } from './store/boundary.ts';
