// What is told by the clock each day, and to whom? (layanan.md 8: the list at 07.00, tomorrow's needs at 16.00, both of the office's own zone)
import type { AreaCode } from '#kernel/area-code';
import { type Day, addDays } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { notify } from '#platform/notify';
import { mejaPath } from './alamat.ts';
import { MODUL } from './kabar.ts';
import { zonaKantor } from './kantor-hari.ts';
import { type Kunjungan, listHari } from './store/kunjungan.ts';
import { countButuhHari, dropSekali, listKantorBerjanji, pertamaKali } from './store/sekali.ts';
import { nameOf } from './tabel-statistik.ts';
import { harianText as text } from './text-harian.ts';

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;
/** The office's own clock, "HH:MM". After the end nobody is told any more: it would be no news. */
const PAGI = { dari: '07:00', sampai: '12:00' } as const;
const SORE = { dari: '16:00', sampai: '20:00' } as const;
const SIMPAN_MS = 7 * 86_400_000;

/** Each list once an office and day, however often the clock ticks and on however many servers. Returns how many went out. */
export async function kabariHarian(deps: At): Promise<number> {
  const { db } = deps.database;
  const now = deps.clock.now();
  const iso = new Date(now).toISOString();
  // A day begins in the east: at one instant two dates are today somewhere.
  const days = [...new Set([atZone(iso, 'WIB').day, atZone(iso, 'WIT').day])];
  let n = 0;
  for (const day of days) n += await setiap(deps, await listKantorBerjanji(db, day), day, PAGI, hariIni);
  for (const day of days) n += await setiap(deps, await listKantorBerjanji(db, addDays(day, 1)), day, SORE, besok);
  await deps.database.transaction((inner) => dropSekali(inner, now - SIMPAN_MS));
  return n;
}

async function setiap(deps: At, offices: readonly AreaCode[], day: Day, { dari, sampai }: { readonly dari: string; readonly sampai: string }, tell: (db: Db, deps: At, kantor: AreaCode, day: Day) => Promise<boolean>): Promise<number> {
  let n = 0;
  for (const kantor of offices) {
    const here = atZone(new Date(deps.clock.now()).toISOString(), zonaKantor(kantor));
    if (here.day !== day || here.time < dari || here.time >= sampai) continue;
    if (await deps.database.transaction((db) => tell(db, deps, kantor, day))) n += 1;
  }
  return n;
}

async function keResepsi(db: Db, deps: At, kantor: AreaCode, apa: string, day: Day, subjek: Sentence, nilai: Readonly<Record<string, string>>, body: readonly string[]): Promise<void> {
  await notify(db, deps, {
    event: `layanan.${apa}`,
    module: MODUL,
    object: `${apa}/${kantor}/${day}`,
    to: { kind: 'peran', role: 'resepsionis', node: kantor },
    lang: 'id',
    subject: say('id', subjek, nilai),
    body,
    zone: zonaKantor(kantor),
    office: kantor,
    href: mejaPath(kantor),
  });
}

/** Times and services with how many; who comes and why stands at reception alone. */
async function hariIni(db: Db, deps: At, kantor: AreaCode, day: Day): Promise<boolean> {
  if (!(await pertamaKali(db, `hari-ini/${kantor}/${day}`, deps.clock.now()))) return false;
  const all = await listHari(db, kantor, day, ['DIPESAN', 'TERKONFIRMASI']);
  const belum = all.filter(({ keadaan }) => keadaan === 'DIPESAN').length;
  const body = [say('id', text.hariIniIsi, { hari: formatDay('id', day) }), ...menurutJam(all), ...(belum === 0 ? [] : [say('id', text.belum, { n: String(belum) })])];
  await keResepsi(db, deps, kantor, 'hari-ini', day, text.hariIni, { n: String(all.length) }, body);
  return true;
}

function menurutJam(all: readonly Kunjungan[]): string[] {
  const counts = new Map<string, { readonly k: Kunjungan; n: number }>();
  for (const k of all) {
    const key = `${String(k.slot)}/${k.layanan}`;
    const found = counts.get(key);
    if (found === undefined) counts.set(key, { k, n: 1 });
    else found.n += 1;
  }
  return [...counts.values()].map(({ k, n }) => say('id', text.baris, { jam: jamOf(k), layanan: nameOf('id', k.layanan), n: String(n) }));
}

const jamOf = (k: Kunjungan): string => (k.slot === null ? '' : atZone(new Date(k.slot).toISOString(), zonaKantor(k.kantor)).time.slice(0, 5).replace(':', '.'));

/** How many, never what: a need is read at the desk, by whoever receives the guest. */
async function besok(db: Db, deps: At, kantor: AreaCode, day: Day): Promise<boolean> {
  const next = addDays(day, 1);
  const n = await countButuhHari(db, kantor, next);
  if (n === 0 || !(await pertamaKali(db, `besok/${kantor}/${next}`, deps.clock.now()))) return false;
  const nilai = { n: String(n), hari: formatDay('id', next) };
  await keResepsi(db, deps, kantor, 'besok', next, text.besok, nilai, [say('id', text.besokIsi, nilai)]);
  return true;
}
