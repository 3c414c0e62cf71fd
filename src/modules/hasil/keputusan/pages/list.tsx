// Which decrees are mine to record or decide, and how do they stand? (contests whose node an own mandate covers)
import type { VNode } from 'preact';
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead, Queue, type QueueRow, StateTag } from '#design/desk';
import { Button } from '#design/forms';
import { Note } from '#design/page';
import { type SignedIn, can } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import type { Kontes } from '../../contest.ts';
import { contestsFixedAt } from '../../contests.ts';
import type { Place } from '../../pages/address.ts';
import { ISI_SK, LIHAT_SK, USUL_SK } from '../permissions.ts';
import { type MejaSk, type NaskahKini, findMeja, pengusulOf } from '../standing.ts';
import type { KeadaanSk } from '../states.ts';
import { desk } from '../text-desk.ts';
import { text } from '../text-public.ts';
import { baruPath, naskahPath, putusPath } from './address.ts';
import { mejaOfContest, secondsNow } from './load.ts';
import { STATE_WORDS } from './words.ts';

const WAITING: readonly KeadaanSk[] = ['DRAF', 'USUL', 'BASI'];
const PUBLISHED: readonly KeadaanSk[] = ['BERLAKU', 'DIGANTI'];

const placeOf = ({ pemilu, pack }: Kontes): Place => ({ pemilu: pemilu.slug, kontes: pack.kode });

/** Would this permission let the officer in, once a fresh proof is given? */
function reaches(deps: Deps, who: SignedIn, kontes: Kontes, id: string): boolean {
  const permission = deps.registry.permissions.get(id);
  if (permission === undefined) return false;
  const answer = can(who, permission, mejaOfContest(kontes), deps.clock.now());
  return answer.allow || answer.reason === 'BUKTI_ULANG';
}

async function mejaOf(deps: Deps, who: SignedIn, id: string): Promise<MejaSk[]> {
  const nodes = [...new Set<AreaCode>([NATION, ...who.mandates.map(({ node }) => node)])];
  const all = (await Promise.all(nodes.map((node) => contestsFixedAt(deps.database.db, node)))).flat();
  const own = all.filter((kontes) => reaches(deps, who, kontes, id));
  const found = await Promise.all(own.map((kontes) => findMeja(deps.database.db, kontes, secondsNow(deps))));
  return found.filter((meja) => meja !== undefined);
}

export async function showList({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const all = await mejaOf(deps, who, LIHAT_SK);
  const rows = (states: readonly KeadaanSk[]): QueueRow[] =>
    all.flatMap((meja) => meja.naskah.filter(({ keadaan }) => states.includes(keadaan)).map((kini) => rowOf(lang, meja, kini)));
  const open = all.filter(({ kontes }) => reaches(deps, who, kontes, ISI_SK));
  const body: VNode = (
    <>
      <DeskHead title={say(lang, desk.judulDaftar)} />
      {all.length === 0 && <Note>{say(lang, desk.kosong)}</Note>}
      {all.length > 0 && (
        <Queue
          caption={say(lang, desk.judulDaftar)}
          heads={{ title: say(lang, desk.kolom) }}
          groups={[
            { id: 'menunggu', title: say(lang, desk.kelompokMenunggu), rows: rows(WAITING) },
            { id: 'terbit', title: say(lang, desk.kelompokTerbit), rows: rows(PUBLISHED) },
            { id: 'lepas', title: say(lang, desk.kelompokLepas), rows: rows(['DITARIK']) },
          ]}
          empty={say(lang, text.belum)}
        />
      )}
      {open.map(({ kontes }) => (
        <ActPanel key={kontes.pack.id} id={`baru-${kontes.pemilu.slug}-${kontes.pack.kode}`} title={`${say(lang, kontes.pack.nama)}, ${say(lang, kontes.pemilu.nama)}`}>
          <Button href={baruPath(placeOf(kontes))}>{say(lang, desk.baru)}</Button>
        </ActPanel>
      ))}
    </>
  );
  return { kind: 'page', title: say(lang, desk.judulDaftar), body, scripts: ['desk'] };
}

function rowOf(lang: Lang, { kontes }: MejaSk, { naskah, keadaan }: NaskahKini): QueueRow {
  const state = STATE_WORDS[keadaan];
  const href = naskahPath(placeOf(kontes), naskah.id);
  return {
    id: naskah.id,
    title: say(lang, text.pendek, { nomor: String(naskah.nomor), tahun: String(naskah.tahun) }),
    href,
    note: `${say(lang, kontes.pack.nama)}, ${say(lang, kontes.pemilu.nama)}`,
    state: <StateTag state={state.kind}>{say(lang, state.words)}</StateTag>,
    act: { label: say(lang, WAITING.includes(keadaan) ? desk.periksa : desk.lihat), href },
  };
}

/** Proposals that wait for a second member, and drafts that nobody proposed. */
export async function decreeTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  return (await mejaOf(deps, who, USUL_SK)).flatMap((meja) =>
    meja.naskah
      .filter(({ keadaan }) => WAITING.includes(keadaan))
      .map((kini): DeskTask => {
        const { naskah, keadaan } = kini;
        const values = { nomor: String(naskah.nomor), tahun: String(naskah.tahun) };
        return {
          id: `hasil.keputusan-${naskah.id}`,
          group: pengusulOf(kini) === who.account ? 'lain' : 'saya',
          title: say(lang, keadaan === 'USUL' ? desk.tugasUsul : desk.tugasDraf, values),
          node: meja.node,
          href: putusPath(placeOf(meja.kontes), naskah.id),
          act: say(lang, desk.periksa),
        };
      }),
  );
}
