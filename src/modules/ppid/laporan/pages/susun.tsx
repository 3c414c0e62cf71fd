// How does the head of the desk prepare the yearly report and give it out?
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatDate } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, ErrorSummary, PostForm, Textarea } from '#design/forms';
import { Note, Section, SubNav } from '#design/page';
import { clocksOf } from '#platform/clocks';
import type { DeskRequest, HiddenField, Outcome } from '#platform/module';
import { hariKantor } from '../../jawaban/tahan.ts';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { MODULE } from '../../permohonan/jam.ts';
import { idLaporan, terbitkanLaporan } from '../actions/terbitkan.ts';
import { REGISTER, REGISTER_KBR, SUSUN, angkaPath, laporanPath } from '../address.ts';
import type { Dasar } from '../kata.ts';
import { type IsiLaporan, KATA, type Kata, susunIsi } from '../isi.ts';
import { readLaporan } from '../store/laporan.ts';
import { laporanText as text } from '../text-laporan.ts';
import { AngkaTables } from './angka.tsx';

const line = z.string().max(8_000).optional();
export const susunQuery = z.object({ tahun: z.string().regex(/^([0-9]{4})?$/).optional() });
export const susunBody = z.object({ tahun: z.string().regex(/^[0-9]{4}$/), kebijakan: line, petugas: line, anggaran: line, kendala: line });
type Ask<B = unknown> = DeskRequest<unknown, z.infer<typeof susunQuery>, B>;

const KOSONG: Kata = { kebijakan: '', petugas: '', anggaran: '', kendala: '' };
const YEARS = 3;

async function page(ask: Ask, tahun: number, kata: Kata | undefined, galat?: string): Promise<Outcome> {
  const { deps, lang, who } = ask;
  const { db } = deps.database;
  const kantor = kantorOf(who);
  const last = await readLaporan(db, kantor, tahun);
  const isi = await susunIsi(db, kantor, tahun, kata ?? last?.isi.kata ?? KOSONG);
  const jam = (await clocksOf(db, MODULE, idLaporan(kantor, tahun))).at(-1);
  const title = say(lang, text.susun, { tahun: String(tahun) });
  const now = Number(hariKantor(deps, kantor).slice(0, 4));
  const view = { lang, isi, galat, ticket: ask.ticket(SUSUN), tahunIni: now, batas: jam === undefined ? undefined : formatDate(lang, jam.jatuhTempo) };
  return { kind: 'page', title, tone: 'desk', ...(galat === undefined ? {} : { state: 'invalid' as const }), body: <SusunPage {...view} title={title} /> };
}

/** The officers' own register behind a figure; what no register holds is shown as everybody sees it. */
function dasarPath({ kantor, tahun }: IsiLaporan, angka: Dasar): string {
  if (angka === 'hemat') return angkaPath(kantor, tahun, angka);
  return `${angka.startsWith('kbr') || angka === 'sengketa' ? REGISTER_KBR : REGISTER}?tahun=${tahun}&angka=${angka}`;
}

interface SusunProps {
  readonly lang: Lang;
  readonly title: string;
  readonly isi: IsiLaporan;
  readonly ticket: readonly HiddenField[];
  readonly tahunIni: number;
  readonly batas: string | undefined;
  readonly galat: string | undefined;
}

function SusunPage({ lang, title, isi, ticket, tahunIni, batas, galat }: SusunProps): VNode {
  const years = Array.from({ length: YEARS }, (_, at) => tahunIni - at);
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#kebijakan', text: galat }]} />}
      <DeskHead title={title} {...(batas === undefined ? {} : { eyebrow: say(lang, text.batas, { hari: batas }) })} />
      <SubNav label={say(lang, text.tahunPilih)} items={years.map((year) => ({ href: `${SUSUN}?tahun=${year}`, label: String(year), current: year === isi.tahun }))} />
      <Note>{say(lang, text.susunMaksud)}</Note>
      <AngkaTables lang={lang} angka={isi.angka} jalur={isi.jalur} judul={say(lang, text.angka)} di={(angka) => dasarPath(isi, angka)} />
      <Section id="uraian" title={say(lang, text.lembarKata)}>
        <PostForm action={SUSUN} fields={[...ticket, { name: 'tahun', value: String(isi.tahun) }]}>
          {KATA.map((kata) => (
            <Textarea key={kata} id={kata} name={kata} label={say(lang, text[kata])} hint={say(lang, text.petunjuk)} value={isi.kata[kata]} rows={5} maxLength={4_000} />
          ))}
          <Button>{say(lang, text.tombol)}</Button>
        </PostForm>
      </Section>
    </>
  );
}

export async function showSusun(ask: Ask): Promise<Outcome> {
  const now = Number(hariKantor(ask.deps, kantorOf(ask.who)).slice(0, 4));
  return page(ask, ask.query.tahun === undefined || ask.query.tahun === '' ? now - 1 : Number(ask.query.tahun), undefined);
}

export async function takeSusun(ask: Ask<z.infer<typeof susunBody>>): Promise<Outcome> {
  const { deps, lang, who, body, actor, origin } = ask;
  const tahun = Number(body.tahun);
  const kata = Object.fromEntries(KATA.map((name) => [name, body[name] ?? ''])) as Kata;
  const kantor = kantorOf(who);
  const done = await terbitkanLaporan(deps, { kantor, tahun, kata, actor, origin });
  if (done.ok) return { kind: 'redirect', to: laporanPath(kantor, tahun) };
  const words = { LAPORAN_TAHUN: text.tolakTahun, LAPORAN_SAMA: text.tolakSama, LAPORAN_BALAPAN: text.tolakBalapan };
  return page(ask, tahun, kata, say(lang, words[done.refusal.code]));
}
