// How does a test get an office with two counters, a clock that it can turn, and guests? (KPU Kota Samarinda, WITA, a Monday)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Actor, Once } from '#platform/action';
import type { Clock } from '#platform/clock';
import { settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, type Module, makeRegistry, makeVersions } from '#platform/module';
import { testDatabase } from '../../../../test/fixture.ts';
import { findService } from '../katalog/layanan.ts';
import { datangLangsung } from '../loket/actions/tiba.ts';
import { writeLoket } from '../loket/store/loket.ts';
import { pesanKunjungan } from './actions/pesan.ts';
import { type Isian } from './isian.ts';
import { ATURAN_JAM } from './janji.ts';
import { kunjunganText } from './text-modul.ts';

export const KANTOR = '6472' as AreaCode;
export const RESEPSI: Actor = { id: 'r1', role: 'resepsionis', node: KANTOR };
export const PETUGAS: Actor = { id: 'p1', role: 'petugas_layanan', node: KANTOR };
export const TAMU: Actor = { id: 'tamu', role: 'tamu', node: KANTOR };
/** Monday 23 November 2026, 08.00 in Samarinda. */
export const SENIN = Date.parse('2026-11-23T00:00:00Z');
export const MENIT = 60_000;

const uji: Module = { id: 'layanan', needs: [], name: kunjunganText.nama, clocks: ATURAN_JAM, retention: 'uji' };

export interface Aula {
  readonly deps: Deps;
  /** Turns the clock to this instant. */
  set(ms: number): void;
  /** Turns it on by minutes. */
  pass(minutes: number): void;
  book(over?: Partial<Isian>, slot?: number, layanan?: string): Promise<Awaited<ReturnType<typeof pesanKunjungan>>>;
  /** Number and id of a guest without a booking. */
  walkIn(over?: Partial<Isian>, layanan?: string): Promise<{ readonly id: string; readonly nomor: string; readonly antre: string }>;
  once(): Once;
  close(): Promise<void>;
}

export const tamu = (over: Partial<Isian> = {}): Isian => ({
  nama: 'Siti',
  lembaga: '',
  jenis: 'warga',
  uraian: '',
  pejabat: '',
  jumlah: 1,
  kontak: undefined,
  prioritas: false,
  butuh: [],
  butuhLain: '',
  bahasa: 'id',
  foto: false,
  ...over,
});

export async function aula(counters = 2, { folder, modules = [uji] }: { readonly folder?: string; readonly modules?: readonly Module[] } = {}): Promise<Aula> {
  const own = await testDatabase({ areas: true });
  let now = SENIN;
  const clock: Clock = { now: () => now };
  const settings = settingsSchema.parse({ PENDOPO_LOG: 'silent', ...(folder === undefined ? {} : { PENDOPO_DATA: folder }) });
  const deps: Deps = { database: own.database, clock, log: makeLog('silent'), settings, keys: sampleKeys(), registry: makeRegistry(modules), versions: makeVersions(modules, clock, () => deps) };
  for (let nomor = 1; nomor <= counters; nomor += 1) await writeLoket(own.database.db, KANTOR, { nomor, nama: `Loket ${String(nomor)}`, keadaan: 'BUKA', layanan: ['informasi', 'pengaduan'] });
  const once = (): Once => ({ key: randomUUID(), form: 'uji', body: 'uji' });
  const service = (kode: string) => {
    const found = findService(kode);
    assert(found !== undefined, 'a service of the catalogue');
    return found;
  };
  return {
    deps,
    set: (ms) => void (now = ms),
    pass: (minutes) => void (now += minutes * MENIT),
    once,
    book: (over = {}, slot = SENIN + 26 * 60 * MENIT, layanan = 'informasi') =>
      pesanKunjungan(deps, once(), { kantor: KANTOR, layanan: service(layanan), slot, isi: tamu(over), foto: undefined, sumber: 'WEB', dibantu: false, standar: null, holder: '', pass: null, origin: 'https://uji.test' }),
    walkIn: async (over = {}, layanan = 'informasi') => {
      const done = await datangLangsung(deps, once(), { kantor: KANTOR, layanan: service(layanan), isi: tamu(over), sumber: 'MEJA', dibantu: false, standar: null, actor: RESEPSI, tangan: 'resepsionis' });
      assert(done.ok, 'a walk-in');
      return done.value;
    },
    close: () => own.close(),
  };
}
