// Which choice has most votes in each area, and where may no lead be named? (hasil.md 10: not before half of the stations are in)
import { formatPercent } from '#kernel/format';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import { type Placed, hueOf } from '#design/picture';
import type { Baris } from '../gabung/read.ts';
import { nameOf } from '../pages/area-head.tsx';
import { isEarly } from '../pages/progress.ts';
import { text } from './text.ts';
import type { View } from './view.ts';

/** `KOSONG` nothing read; `AWAL` fewer than half of the stations in; `SERI` two share the most votes; else the place of the first. */
export type Lead = { readonly at: number } | 'KOSONG' | 'AWAL' | 'SERI';

export function leadOf({ suara, tps }: Pick<Baris, 'suara' | 'tps'>): Lead {
  const most = Math.max(0, ...suara.map((n) => n ?? 0));
  if (most === 0) return 'KOSONG';
  if (isEarly(tps)) return 'AWAL';
  const first = suara.indexOf(most);
  return suara.lastIndexOf(most) === first ? { at: first } : 'SERI';
}

/** Every area with hue, number and words. */
export function placedAreas({ scene, peserta, corak, anak }: View): Placed[] {
  const { lang } = scene;
  return anak.map((one): Placed => {
    const [lead, nama] = [leadOf(one), nameOf(scene, one)];
    const base = { id: one.kode, name: nama };
    if (typeof lead === 'string') return { ...base, hue: null, sign: SIGNS[lead], title: `${nama}: ${say(lang, WORDS[lead])}` };
    const first = peserta[lead.at];
    const persen = formatPercent(lang, shares(one.suara)[lead.at] ?? 0);
    const title = say(lang, text.unggulDi, { tempat: nama, nomor: String(first?.no ?? 0), nama: first?.singkat ?? '', persen });
    return { ...base, hue: hueOf(corak, first?.no ?? 0), sign: String(first?.no ?? 0), title };
  });
}

const SIGNS = { KOSONG: '', AWAL: '–', SERI: '=' } as const;
const WORDS = { KOSONG: text.kosongDi, AWAL: text.awalDi, SERI: text.seriDi } as const;

/** The choices that lead somewhere, in ballot order, with the number of areas; then what stands without a hue. */
export function leadKey({ scene: { lang }, peserta, corak, anak }: View): Pick<Placed, 'name' | 'hue' | 'sign'>[] {
  const leads = anak.map(leadOf);
  const firsts = peserta.flatMap((one, at) => {
    const n = leads.filter((lead) => typeof lead === 'object' && lead.at === at).length;
    return n === 0 ? [] : [{ name: say(lang, text.unggulSebanyak, { nama: one.singkat, n: String(n) }), hue: hueOf(corak, one.no), sign: String(one.no) }];
  });
  const rest = (['SERI', 'AWAL', 'KOSONG'] as const).filter((state) => leads.includes(state));
  return [...firsts, ...rest.map((state) => ({ name: say(lang, WORDS[state]), hue: null, sign: SIGNS[state] }))];
}
