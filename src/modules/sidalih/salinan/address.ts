// At which addresses do copies of the list stand? (officers and participants, and the public check; without language)
export const SALINAN = '/kerja/dpt/salinan';
export const PERIKSA = '/dpt/salinan/periksa';

export interface LetakSalinan {
  readonly paket: string;
  readonly kab: string;
}

export const salinanPath = ({ paket, kab }: LetakSalinan): string => `${SALINAN}/${paket}/${kab}`;
export const mintaPath = (at: LetakSalinan): string => `${salinanPath(at)}/minta`;
export const setujuiPath = (at: LetakSalinan): string => `${salinanPath(at)}/setujui`;
export const ambilPath = (at: LetakSalinan, kode: string): string => `${salinanPath(at)}/${kode}/ambil`;
export const terimaPath = (at: LetakSalinan, serah: string): string => `${salinanPath(at)}/serah/${serah}.pdf`;
