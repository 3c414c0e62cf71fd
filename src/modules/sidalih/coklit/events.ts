// Which acts of the visits enter the trail beside entries and decisions?
export const CETAK = 'sidalih.coklit-cetak';
