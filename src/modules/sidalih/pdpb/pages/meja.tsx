// Which quarters are mine, which recap is overdue, and how is a quarter opened?
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { formatDay, properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, StateTag } from '#design/desk';
import { Button, ErrorSummary, PostForm, Select, TextInput } from '#design/forms';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { type SignedIn, scopeOf } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import { BASE_TREE, findAreas } from '#platform/offices';
import { getPaket } from '../../aturan/packs.ts';
import { hariDi } from '../../daftar/today.ts';
import { bukaTriwulan } from '../actions/triwulan.ts';
import { KERJA, LIHAT } from '../permissions.ts';
import { type Periode, lastApproved, listPeriode } from '../store/rekap.ts';
import { PAKET_PDPB } from '../terbit.ts';
import { mejaText as text } from '../text-meja.ts';
import { pdpbText } from '../text.ts';
import { akhirTriwulan, bacaTriwulan, geser, namaTriwulan, rentang, terlambat, tingkatOf, triwulanDari, tulisTriwulan } from '../triwulan.ts';
import { MEJA, mejaPath } from './address.ts';

type Ask = DeskRequest<unknown, unknown, { readonly kode?: string | undefined; readonly triwulan?: string | undefined }>;

const STATE = { BUKA: 'dibuka', MASUKAN: 'menunggu', COKTAS: 'menunggu', PLENO: 'terkirim', DIUMUMKAN: 'terkirim', TUTUP: 'ditutup' } as const;

function nodesOf({ deps, who }: Pick<Ask, 'deps' | 'who'>, id: string): AreaCode[] {
  const permission = deps.registry.permissions.get(id);
  return permission === undefined ? [] : scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
}

export const namesOf = async (deps: Pick<Deps, 'database'>, codes: readonly AreaCode[]): Promise<Map<string, string>> =>
  new Map((await findAreas(deps.database.db, BASE_TREE, codes)).map(({ kode, nama }) => [String(kode), kode === NATION ? 'Indonesia' : properName(nama)]));

export async function showMeja(request: Ask, error?: string): Promise<Outcome> {
  const { deps, lang, ticket, body } = request;
  const found = (await Promise.all(nodesOf(request, LIHAT).map((node) => listPeriode(deps.database.db, node)))).flat();
  const rows = [...new Map(found.map((one) => [`${tulisTriwulan(one)}/${one.kode}`, one])).values()];
  const names = await namesOf(deps, [...new Set(rows.map(({ kode }) => kode))]);
  const columns: Column<Periode>[] = [
    { kind: 'link', key: 'wilayah', title: say(lang, pdpbText.wilayah), get: (row) => ({ text: names.get(row.kode) ?? row.kode, href: mejaPath(row, row.kode), ...(row.simulasi ? { note: say(lang, pdpbText.simulasi) } : {}) }) },
    { kind: 'text', key: 'triwulan', title: say(lang, pdpbText.triwulan), get: (row) => namaTriwulan(lang, row) },
    { kind: 'text', key: 'tahap', title: say(lang, text.tahap), get: ({ keadaan }) => <StateTag state={STATE[keadaan]}>{say(lang, text[keadaan])}</StateTag> },
  ];
  const now = triwulanDari(hariDi(deps.clock, NATION));
  const quarters = [0, -1, -2, -3].map((by) => geser(now, by));
  const own = nodesOf(request, KERJA)[0];
  const title = say(lang, text.menu);
  const view = (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#buka', text: error }]} />}
      <DeskHead title={title} />
      {rows.length === 0 ? <Note>{say(lang, text.kosong)}</Note> : <DataTable id="triwulan" caption={title} quietCaption columns={columns} rows={rows} rowKey={(row) => `${tulisTriwulan(row)}/${row.kode}`} />}
      {own !== undefined && (
        <Section id="buka" title={say(lang, text.buka)}>
          <PostForm action={MEJA} fields={ticket(MEJA)}>
            <TextInput id="kode" name="kode" label={say(lang, text.bukaWilayah)} value={body.kode ?? own} inputMode="numeric" maxLength={4} required />
            <Select id="triwulan-baru" name="triwulan" label={say(lang, text.bukaTriwulan)} options={quarters.map((one) => ({ value: tulisTriwulan(one), label: namaTriwulan(lang, one) }))} />
            <Button>{say(lang, text.buka)}</Button>
          </PostForm>
        </Section>
      )}
    </>
  );
  return { kind: 'page', title, body: view, nav: 'sidalih.pdpb', scripts: ['table'], ...(error === undefined ? {} : { state: 'invalid' as const }) };
}

export async function takeBuka(request: Ask): Promise<Outcome> {
  const { deps, lang, body, actor } = request;
  const [kode, at] = [parseAreaCode(body.kode ?? ''), bacaTriwulan(body.triwulan ?? '')];
  if (!kode.ok || at === undefined || !nodesOf(request, KERJA).includes(kode.value)) return showMeja(request, say(lang, text.tolakPDPB_WILAYAH));
  const done = await bukaTriwulan(deps, { ...at, kode: kode.value }, PAKET_PDPB, actor);
  return done.ok ? { kind: 'redirect', to: mejaPath(at, kode.value) } : showMeja(request, say(lang, text[`tolak${done.refusal.code}`]));
}

/** What should stand decided by now and does not; one line an office. */
export async function pdpbTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const paket = getPaket(PAKET_PDPB);
  const nodes = nodesOf({ deps, who }, KERJA);
  const names = await namesOf(deps, nodes);
  const tasks = await Promise.all(
    nodes.map(async (node): Promise<DeskTask[]> => {
      const tingkat = tingkatOf(node);
      if (tingkat === undefined) return [];
      const due = terlambat(paket, tingkat, await lastApproved(deps.database.db, node), hariDi(deps.clock, node));
      if (due === undefined) return [];
      const detail = say(lang, text.tugasTerlambatRinci, { batas: formatDay(lang, akhirTriwulan(due)), bulan: String(rentang(paket, tingkat) * 3) });
      return [{ id: `sidalih.pdpb/${node}`, group: 'lewat', title: say(lang, text.tugasTerlambat, { triwulan: namaTriwulan(lang, due), tempat: names.get(node) ?? node }), detail, node, href: MEJA, act: say(lang, text.lihat) }];
    }),
  );
  return tasks.flat();
}

export const nodeOf = (who: SignedIn | undefined): AreaCode => who?.mandates[0]?.node ?? NATION;
