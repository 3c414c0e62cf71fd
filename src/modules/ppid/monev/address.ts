// Where does the yearly questionnaire stand?
export const MONEV = '/kerja/ppid/monev';
export const MONEV_SUSUN = `${MONEV}/susun`;
