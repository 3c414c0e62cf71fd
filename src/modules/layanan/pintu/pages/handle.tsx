// What happens at each page of the front door? (nothing is kept on the way; a destination counts one)
import { NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { pathIn } from '#design/reader';
import { nextDates } from '#modules/pemilu';
import type { FormRequest, Outcome, PageRequest } from '#platform/module';
import { hariKantor } from '../../kantor/hari.ts';
import { findIsyarat } from '../isyarat.ts';
import { KELUHAN, WBS, findKeinginan, semuaKeinginan } from '../keinginan.ts';
import { hitungRute, listPeriksa } from '../store/rute.ts';
import { pintuText as text } from '../text.ts';
import { findTujuan, pintuOf } from '../tujuan.ts';
import { INGIN, inginPath } from './address.ts';
import { CERITA_MAX, DuaPintuPage, InginPage, KertasPage, LanjutPage, LuarPage, SatuInginPage } from './pintu.tsx';

type Ask<P = unknown> = PageRequest<P, unknown>;
type Send = FormRequest<unknown, unknown, { readonly cerita?: string | undefined }>;
const NAV = 'layanan';
const LANJUT = `${INGIN}/${KELUHAN}/lanjut`;
const SEGEL = `${INGIN}/${KELUHAN}/wbs`;

const gone = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.tidakAda), onward: [{ href: INGIN, label: say(lang, text.kembali) }] });

export function showIngin({ deps, lang }: Ask): Outcome {
  const running = nextDates(deps.clock, 1).next.length > 0;
  return { kind: 'page', title: say(lang, text.judul), nav: NAV, body: <InginPage lang={lang} all={semuaKeinginan(running)} /> };
}

export function showKertas({ deps, lang }: Ask): Outcome {
  return { kind: 'page', title: say(lang, text.kertasJudul), nav: NAV, body: <KertasPage lang={lang} all={semuaKeinginan(false)} services={deps.registry.services} /> };
}

export function showSatu({ deps, lang, params }: Ask<{ readonly ingin: string }>): Outcome {
  const one = findKeinginan(params.ingin);
  if (one === undefined) return gone(lang);
  const title = say(lang, text.judulSatu, { ingin: say(lang, one.ingin) });
  return { kind: 'page', title, nav: NAV, body: <SatuInginPage lang={lang} one={one} services={deps.registry.services} /> };
}

/** Inside: on to the service. Outside: what to know before going. */
export async function showKe({ deps, lang, params }: Ask<{ readonly tujuan: string }>): Promise<Outcome> {
  const one = findTujuan(params.tujuan);
  const door = one?.kind === 'dalam' ? pintuOf(one, deps.registry.services) : undefined;
  if (one === undefined || (one.kind === 'dalam' && door === undefined)) return gone(lang);
  const { db } = deps.database;
  await hitungRute(db, hariKantor(deps.clock, NATION), one.slug);
  if (door !== undefined) return { kind: 'redirect', to: pathIn(lang, door.href) };
  if (one.kind === 'dalam') return gone(lang);
  const diperiksa = (await listPeriksa(db)).get(one.slug);
  return { kind: 'page', title: say(lang, one.nama), nav: NAV, body: <LuarPage lang={lang} one={one} diperiksa={diperiksa} /> };
}

export function showKeluhan(request: Pick<Send, 'deps' | 'lang' | 'ticket'>, error?: string): Outcome {
  const { deps, lang, ticket } = request;
  const one = findKeinginan(KELUHAN);
  if (one === undefined) return gone(lang);
  const title = say(lang, text.judulSatu, { ingin: say(lang, one.ingin) });
  const body = <SatuInginPage lang={lang} one={one} services={deps.registry.services} fields={ticket(inginPath(KELUHAN))} error={error} />;
  return { kind: 'page', title, nav: NAV, body, ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

/** Before anything is kept anywhere: words that belong under seal stop at two equal buttons. */
export function takeKeluhan(request: Send): Outcome {
  const { lang, ticket } = request;
  const cerita = wordsOf(request);
  if (cerita === '') return showKeluhan(request, say(lang, text.ceritaKosong));
  if (!findIsyarat(cerita)) return showLanjut(request);
  return { kind: 'page', title: say(lang, text.duaJudul), nav: NAV, body: <DuaPintuPage lang={lang} cerita={cerita} fields={{ lanjut: ticket(LANJUT), wbs: ticket(SEGEL) }} /> };
}

export function showLanjut(request: Send): Outcome {
  const { deps, lang } = request;
  const one = findKeinginan(KELUHAN);
  const cerita = wordsOf(request);
  if (one === undefined || cerita === '') return showKeluhan(request, say(lang, text.ceritaKosong));
  return { kind: 'page', title: say(lang, text.lanjutJudul), nav: NAV, body: <LanjutPage lang={lang} one={one} cerita={cerita} services={deps.registry.services} /> };
}

/** The words did not come along; what remains is one more in the day's count. */
export async function takeSegel({ deps, lang }: Pick<Send, 'deps' | 'lang'>): Promise<Outcome> {
  await hitungRute(deps.database.db, hariKantor(deps.clock, NATION), 'wbs');
  return { kind: 'redirect', to: pathIn(lang, inginPath(WBS)) };
}

function wordsOf({ body }: Send): string {
  return (body.cerita ?? '').normalize('NFC').replace(/[^\P{Cc}\n]/gu, ' ').replace(/\p{Cf}/gu, '').trim().slice(0, CERITA_MAX);
}
