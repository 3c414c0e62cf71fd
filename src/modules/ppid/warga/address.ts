// At which addresses does the information desk stand for those who ask? (no address bears a person, a code or a PIN)

export const PPID = '/ppid';
export const MINTA = '/ppid/minta';
export const ISI = '/ppid/minta/isi';
export const PERIKSA_TANDA = '/ppid/periksa-tanda';
export const KUNCI = '/api/ppid/kunci';

/** Acts on an opened case; the case travels sealed in the form. */
export const BUKA = '/lacak/ppid';
export const LENGKAPI = '/lacak/ppid/lengkapi';
export const JAWAB = '/lacak/ppid/jawab';
export const UBAH = '/lacak/ppid/ubah';
export const CABUT = '/lacak/ppid/cabut';
export const IZIN = '/lacak/ppid/izin';
export const ULANG = '/lacak/ppid/ulang';
export const BERKAS = '/lacak/ppid/berkas';
export const KALENDER = '/lacak/ppid/kalender';
export const TANDA = '/lacak/ppid/tanda-terima';

/** `/ppid/minta?kantor=3313,34` */
export const mintaDi = (kantor: readonly string[]): string => (kantor.length === 0 ? MINTA : `${MINTA}?kantor=${kantor.join(',')}`);
export const isiDi = (kantor: readonly string[]): string => `${ISI}?kantor=${kantor.join(',')}`;
