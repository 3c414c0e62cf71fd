// What does the citizen's side of the information desk bring to the house?
import type { Part } from '#platform/module';
import { defineRoute, definePost, type Route } from '#platform/module';
import { BERKAS, BUKA, CABUT, ISI, IZIN, JAWAB, KALENDER, KUNCI, LENGKAPI, MINTA, PERIKSA_TANDA, PPID, TANDA, UBAH, ULANG } from './address.ts';
import { bukaBody, giveKunci, giveSoal, lengkapiApiBody, nomorParams, permohonanBody, statusAnswer, takeCabutApi, takeLengkapiApi, takePermohonan, takeStatus } from './api.ts';
import { keberatanBody, takeKeberatanApi } from './api-keberatan.ts';
import { showDepan } from './depan.tsx';
import { berkasBody, cabutBody, izinBody, jawabBody, lengkapiBody, takeCabut, takeIzin, takeJawab, takeLengkapi, takeUbah, takeUlang, ubahBody } from './lacak/laku.ts';
import { giveBerkas, giveKalender, giveTanda, kasusBody, takeBuka, tracked } from './lacak/lacak.tsx';
import { BERKAS_BANYAK, SEMUA_BYTES } from './minta/berkas.ts';
import { showKantor } from './minta/kantor.tsx';
import { isiQuery, mintaBody, mintaQuery } from './minta/langkah.ts';
import { showIsi, takeMinta } from './minta/terima.tsx';
import { search } from './search.ts';
import { periksaBody, showPeriksaTanda, takePeriksaTanda } from './tanda/periksa.tsx';
import { apiText } from './text-api.ts';
import { depanText as text } from './text-depan.ts';

const DAY = 86_400;
const files = { media: 'files', files: BERKAS_BANYAK, largest: SEMUA_BYTES, keepsText: true } as const;
const program = { media: 'json', signed: true } as const;
const API = '/api/ppid/permohonan';

const umum: readonly Route[] = [
  defineRoute({ id: 'ppid.depan', path: PPID, epoch: [], maxAge: 300, handle: showDepan }),
  definePost({ id: 'ppid.minta', path: MINTA, query: mintaQuery, handle: showKantor }),
  definePost({ id: 'ppid.minta-isi', path: ISI, query: isiQuery, handle: showIsi }),
  definePost({ id: 'ppid.minta-kirim', path: ISI, body: mintaBody, ...files, handle: takeMinta }),
  definePost({ id: 'ppid.periksa-tanda', path: PERIKSA_TANDA, handle: showPeriksaTanda }),
  definePost({ id: 'ppid.periksa-tanda-kirim', path: PERIKSA_TANDA, body: periksaBody, handle: takePeriksaTanda }),
];

const kasus: readonly Route[] = [
  definePost({ id: 'ppid.lacak-buka', path: BUKA, body: kasusBody, handle: takeBuka }),
  definePost({ id: 'ppid.lacak-lengkapi', path: LENGKAPI, body: lengkapiBody, ...files, handle: takeLengkapi }),
  definePost({ id: 'ppid.lacak-jawab', path: JAWAB, body: jawabBody, handle: takeJawab }),
  definePost({ id: 'ppid.lacak-ubah', path: UBAH, body: ubahBody, handle: takeUbah }),
  definePost({ id: 'ppid.lacak-cabut', path: CABUT, body: cabutBody, handle: takeCabut }),
  definePost({ id: 'ppid.lacak-izin', path: IZIN, body: izinBody, handle: takeIzin }),
  definePost({ id: 'ppid.lacak-ulang', path: ULANG, body: kasusBody, handle: takeUlang }),
  definePost({ id: 'ppid.lacak-berkas', path: BERKAS, body: berkasBody, handle: giveBerkas }),
  definePost({ id: 'ppid.lacak-kalender', path: KALENDER, body: kasusBody, handle: giveKalender }),
  definePost({ id: 'ppid.lacak-tanda', path: TANDA, body: kasusBody, handle: giveTanda }),
];

const api: readonly Route[] = [
  defineRoute({ id: 'ppid.api-kunci', path: KUNCI, summary: apiText.kunci, type: 'application/json', maxAge: DAY, open: true, handle: giveKunci }),
  definePost({ id: 'ppid.api-soal', path: '/api/ppid/soal', summary: apiText.soal, type: 'application/json', handle: giveSoal }),
  definePost({ id: 'ppid.api-permohonan', path: API, summary: apiText.permohonan, type: 'application/json', body: permohonanBody, ...program, handle: takePermohonan }),
  definePost({ id: 'ppid.api-status', path: '/api/ppid/status', summary: apiText.status, answer: statusAnswer, body: bukaBody, ...program, handle: takeStatus }),
  definePost({ id: 'ppid.api-lengkapi', path: `${API}/:nomor/lengkapi`, summary: apiText.lengkapi, answer: statusAnswer, params: nomorParams, body: lengkapiApiBody, ...program, handle: takeLengkapiApi }),
  definePost({ id: 'ppid.api-cabut', path: `${API}/:nomor/cabut`, summary: apiText.cabut, answer: statusAnswer, params: nomorParams, body: bukaBody, ...program, handle: takeCabutApi }),
  definePost({ id: 'ppid.api-keberatan', path: `${API}/:nomor/keberatan`, summary: apiText.keberatan, type: 'application/json', params: nomorParams, body: keberatanBody, ...program, handle: takeKeberatanApi }),
];

export const part: Part = {
  routes: [...umum, ...kasus, ...api],
  services: [
    { id: 'ppid.minta', bay: 'informasi', label: text.minta, detail: text.mintaRinci, state: 'buka', href: PPID },
    { id: 'ppid.keberatan', bay: 'informasi', label: text.keberatan, detail: text.keberatanRinci, state: 'buka', href: '/lacak' },
  ],
  search: [search],
  tracked: [tracked],
  firstPages: () => Promise.resolve([PPID]),
  async *publicPaths() {
    // Asking itself needs the server; what can be asked and by which key receipts are signed does not.
    for (const path of [PPID, KUNCI]) yield await Promise.resolve({ path, version: '1' });
  },
};
