// How do many figures, files or facts stand in rows?
export { DataTable } from './data-table.tsx';
export {
  firstDirection,
  readSort,
  sortRows,
  type BarColumn,
  type Column,
  type Direction,
  type LinkColumn,
  type NumberColumn,
  type ProgressColumn,
  type ShareColumn,
  type Sort,
  type TextColumn,
} from './column.ts';
export { DefinitionList, Files, type FileLink } from './lists.tsx';
export { EXAMPLES as TABLES_EXAMPLES } from './examples.tsx';
