// How does the way of a request read, step by step, for the one who asked?
import type { TimelineItem } from '#design/answers';
import { parseDay } from '#kernel/day';
import { formatDate } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { isOpen } from '#platform/clocks';
import { recordedRole } from '#platform/identity';
import { jalurText } from '../../permohonan/text-jalur.ts';
import type { LangkahRow } from '../../permohonan/store/berkas.ts';
import { Baris } from '../baris.tsx';
import { lacakText as text } from '../text-lacak.ts';
import { batasDi, saatDi } from '../waktu.ts';
import { type Berkas, isiOf } from './muat.ts';

/** Inner work of the desk that says nothing to her. */
const DALAM = ['judul', 'pegang'];

function oleh(lang: Lang, peran: string): string {
  if (peran === 'warga') return say(lang, text.anda);
  return peran === 'sistem' ? say(lang, text.sistem) : say(lang, recordedRole(peran));
}

function hari(lang: Lang, value: string | number | undefined): string {
  const read = parseDay(String(value ?? ''));
  return read.ok ? formatDate(lang, read.value) : '';
}

/** What was said at the step, where it was said to her. */
function catatan(lang: Lang, row: LangkahRow): string | undefined {
  const isi = isiOf(row);
  const plain = (name: string): string => String(isi[name] ?? '');
  switch (row.langkah) {
    case 'jalur':
      return say(lang, text.catatanJalur, { jalur: say(lang, jalurText[isi['jalur'] === 'umum' ? 'umum' : 'pemilu']), alasan: plain('alasan') });
    case 'perpanjang':
      return say(lang, text.catatanPanjang, { lama: hari(lang, isi['lama']), baru: hari(lang, isi['baru']), alasan: plain('alasan') });
    case 'tanya':
      return plain('tanya');
    case 'jawab-tanya':
      return plain('jawab');
    case 'tolak-bukti':
      return plain('alasan');
    case 'tugaskan':
      return plain('unit');
    case 'cabut':
      return plain('gabung') === '' ? undefined : [say(lang, text.catatanGabung, { nomor: plain('gabung') }), plain('lisan') === '' ? '' : say(lang, text.catatanLisan)].filter((words) => words !== '').join(' ');
    case 'gabung':
    case 'usul-gabung':
      return [plain('nomor'), plain('alasan')].filter((words) => words !== '').join('. ');
    default:
      return undefined;
  }
}

/** Newest first; the written answer stands above while it is owed. */
export function perjalanan(lang: Lang, { p, langkah, jam, kantor }: Berkas): readonly TimelineItem[] {
  const done = langkah
    .filter(({ langkah: name }) => !DALAM.includes(name))
    .map((row, at, all): TimelineItem => {
      const note = catatan(lang, row);
      const name = row.langkah as Exclude<LangkahRow['langkah'], 'judul' | 'pegang'>;
      const state = at === all.length - 1 ? { state: 'now' as const } : {};
      return { title: say(lang, text[`langkah_${name}`]), byline: oleh(lang, row.peran), when: saatDi(lang, row.pada, p.kantor), ...state, ...(note === undefined || note === '' ? {} : { children: <Baris>{note}</Baris> }) };
    })
    .reverse();
  const next = jam.jawab !== undefined && isOpen(jam.jawab) ? [{ title: say(lang, text.nanti), byline: kantor, when: say(lang, text.nantiBatas, { batas: batasDi(lang, jam.jawab) }), state: 'next' as const }] : [];
  return [...next, ...done];
}
