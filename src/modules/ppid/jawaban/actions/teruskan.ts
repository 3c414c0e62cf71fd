// What happens when another office of the tree holds the information? (ppid.md section 12: nothing moves without her word)
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { findOffice } from '#platform/offices';
import { daftarkan } from '../../permohonan/actions/ajukan.ts';
import { AJUKAN_EVENT, LANGKAH_EVENT } from '../../permohonan/events.ts';
import type { Permintaan } from '../../permohonan/isian.ts';
import type { At } from '../../permohonan/jam.ts';
import { openPemohon } from '../../permohonan/rahasia.ts';
import { ANSWERED, OPEN } from '../../permohonan/states.ts';
import { listButir, readPemohon } from '../../permohonan/store/berkas.ts';
import { type Permohonan, lockPermohonan } from '../../permohonan/store/permohonan.ts';
import { insertTerusan, listTerusan, writeTerusan } from '../store/jawaban.ts';

export type TerusRefusal = Refusal<'TERUSAN' | 'PERMOHONAN_TIADA' | 'E_KEADAAN'>;

/** The first office offers; its own clock stops only at its written notice. TERUSAN: no such office, the own one, or offered already. */
export async function tawarkan(at: At, one: { readonly id: string; readonly actor: Actor; readonly kode: string }): Promise<Result<undefined, TerusRefusal>> {
  const code = parseAreaCode(one.kode.trim());
  const office = code.ok ? await findOffice(at.database.db, code.value) : undefined;
  return performAll<Result<undefined, TerusRefusal>>(at.database, at.clock, async (db) => {
    const p = await lockPermohonan(db, one.id);
    if (p === undefined) return { value: refuse('PERMOHONAN_TIADA'), acts: [] };
    if (office === undefined || office.kode === p.kantor) return { value: refuse('TERUSAN'), acts: [] };
    if (![...OPEN, 'TIDAK_DIKUASAI'].includes(p.keadaan)) return { value: refuse('E_KEADAAN'), acts: [] };
    if (!(await insertTerusan(db, p.id, office.kode, one.actor.id, isoInstant(at.clock)))) return { value: refuse('TERUSAN'), acts: [] };
    return { value: ok(undefined), acts: [{ event: LANGKAH_EVENT, actor: one.actor, kind: 'permohonan', object: p.id, node: p.kantor, facts: { langkah: 'tawarkan', kantor: office.kode } }] };
  });
}

/**
 * She agrees, by the button or by voice: same question, same person, own number and own clock from this moment in the receiving
 * office's zone; the check of her identity is carried over, so nobody asks for it again.
 */
export async function teruskan(at: At, one: { readonly id: string; readonly actor: Actor; readonly kantor: AreaCode }): Promise<Result<{ readonly nomor: string }, TerusRefusal>> {
  return performAll<Result<{ readonly nomor: string }, TerusRefusal>>(at.database, at.clock, async (db) => {
    const p = await lockPermohonan(db, one.id);
    if (p === undefined) return { value: refuse('PERMOHONAN_TIADA'), acts: [] };
    const offered = (await listTerusan(db, p.id)).find(({ kantor, hasil }) => kantor === one.kantor && hasil === null);
    if (offered === undefined) return { value: refuse('TERUSAN'), acts: [] };
    if (![...OPEN, ...ANSWERED, 'DISERAHKAN'].some((state) => state === p.keadaan)) return { value: refuse('E_KEADAAN'), acts: [] };
    const row = await readPemohon(db, p.id);
    const pemohon = row === undefined ? undefined : openPemohon(at.keys, p.id, row.rahasia);
    if (row === undefined || pemohon === undefined) return { value: refuse('E_KEADAAN'), acts: [] };
    const permintaan: Permintaan = {
      kantor: one.kantor, jenis: p.jenisPemohon, pemohon, rincian: p.rincian, butir: (await listButir(db, p.id)).map(({ teks }) => teks), bentuk: p.bentuk,
      penyampaian: p.penyampaian, kabarSurel: row.kabarSurel, izinArsip: p.izinArsip, embargo: false, bahasa: p.bahasa,
    };
    const made = await daftarkan(db, at, { permintaan, kanal: p.kanal, actor: one.actor, identitas: identitasTerus(p), identitasCara: p.identitasCara, berkas: [], dibantu: p.dibantu, asal: p.id });
    const taken = await writeTerusan(db, p.id, one.kantor, made.id, isoInstant(at.clock));
    assert(taken, 'an offer that was there is taken up');
    const acts = [
      { event: AJUKAN_EVENT, actor: one.actor, kind: 'permohonan', object: made.id, node: one.kantor, facts: { asal: p.nomor, nomor: made.nomor } },
      { event: LANGKAH_EVENT, actor: one.actor, kind: 'permohonan', object: p.id, node: p.kantor, facts: { langkah: 'teruskan', nomor: made.nomor } },
    ];
    return { value: ok({ nomor: made.nomor }), acts };
  });
}

/** Whatever stood at the first office stands here: what nobody rejected counts as seen. */
function identitasTerus({ identitas }: Pick<Permohonan, 'identitas'>): 'diterima' | 'belum' {
  return identitas === 'diterima' || identitas === 'menunggu' ? 'diterima' : 'belum';
}
