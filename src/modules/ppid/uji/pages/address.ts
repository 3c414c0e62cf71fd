// At which addresses do consequence tests stand?
export const DIKECUALIKAN = '/ppid/dikecualikan';
export const MEJA_UJI = '/kerja/ppid/uji';
export const UJI_BARU = `${MEJA_UJI}/baru`;

export const ujiPath = (id: string): string => `${MEJA_UJI}/${id}`;
export const ujiUbahPath = (id: string): string => `${MEJA_UJI}/${id}/ubah`;
export const ujiLangkahPath = (id: string, siapa: string): string => `${MEJA_UJI}/${id}/${siapa}`;
