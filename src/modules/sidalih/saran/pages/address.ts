// At which addresses do letters of the supervisor stand?

export const SARAN = '/kerja/saran-perbaikan';
export const SARAN_BARU = '/kerja/saran-perbaikan/baru';
export const saranPath = (id: string): string => `${SARAN}/${id}`;
export const barisPath = (id: string): string => `${saranPath(id)}/baris`;
export const terbitPath = (id: string): string => `${saranPath(id)}/terbit`;
export const lanjutPath = (id: string): string => `${saranPath(id)}/lanjut`;
