// How does a table become a spreadsheet that any program opens?
export { MOST_ROWS, type Sheet, type SheetCell, type SheetColumn, XLSX, xlsxBytes, xlsxOf } from './book.ts';
