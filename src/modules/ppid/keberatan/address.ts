// Where does an objection stand, for her and for the officers?

export const KEBERATAN = '/ppid/keberatan';
export const MULAI = '/ppid/keberatan/mulai';
export const SEPAKAT = '/ppid/keberatan/sepakat';
export const BERKAS_SENGKETA = '/ppid/keberatan/berkas-sengketa';
export const BERKAS_ZIP = '/ppid/keberatan/berkas-sengketa.zip';
export const SURAT_KBR = '/ppid/keberatan/surat';
export const BEKU = '/ppid/keberatan/beku';
export const MEJA_KBR = '/kerja/ppid/keberatan';
export const BARU_KBR = `${MEJA_KBR}/baru`;
export const KASUS_KBR = `${MEJA_KBR}/:id`;
export const kasusPath = (id: string): string => `${MEJA_KBR}/${id}`;
export const actPath = (id: string, act: 'layani' | 'putus' | 'pendapat' | 'tanggapi' | 'berkas' | 'berkas.zip' | 'sidang' | 'sidang-setuju' | 'sidang-buka' | 'sidang.zip'): string => `${kasusPath(id)}/${act}`;
