// In which states of a station are figures in force, so that another form is a correction? (hasil.md 2)
import type { StatusAngka } from '../figures.ts';

export const FILLED: readonly StatusAngka[] = ['TERBIT', 'TERBIT_BERCATATAN', 'DALAM_PERBAIKAN'];
