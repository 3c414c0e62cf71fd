// Where does the desk of the information officer stand?

export const MEJA = '/kerja/ppid';
export const BARU = `${MEJA}/baru`;
export const UNIT = `${MEJA}/unit`;
export const DAFTAR = `${MEJA}/daftar`;
export const BERKAS = `${MEJA}/permohonan/:id`;
export const berkasPath = (id: string): string => `${MEJA}/permohonan/${id}`;
export const langkahPath = (id: string): string => `${berkasPath(id)}/langkah`;
export const putusPath = (id: string): string => `${berkasPath(id)}/putus`;
export const bukaPath = (id: string): string => `${berkasPath(id)}/pemohon`;
export const filePath = (id: string): string => `${berkasPath(id)}/file`;
export const filePribadiPath = (id: string): string => `${berkasPath(id)}/file-pribadi`;
export const catatPath = (id: string): string => `${berkasPath(id)}/catatan`;
export const tugasPath = (id: string): string => `${UNIT}/${id}`;
/** The answer's own pages, by the part that writes answers. */
export const jawabPath = (id: string): string => `${berkasPath(id)}/jawab`;
