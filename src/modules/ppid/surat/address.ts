// Where does an applicant take letters of a case? (no address bears a code; the case travels sealed)

export const SURAT_SAYA = '/ppid/surat-saya';
