// How is one event told to a client that follows the log? (hasil.md section 8: delta feed)
import { z } from 'zod';
import type { Kontes } from '../contest.ts';
import { CEK, JENIS, SEBAB } from '../figures.ts';
import type { Peristiwa } from '../store/feed.ts';
import { reasonShape } from './shapes.ts';
import { photosOf, reasonOf, wordsCell } from './twin-json.ts';

/** An event of an imported file has no other reason (hasil.md 2). */
const REASON = 'SUMBER_IMPOR';

const cell = z.int().min(0).nullable();

/** One line of the feed. */
export const deltaLine = z.object({
  seq: z.int().min(1),
  ts: z.iso.datetime({ offset: true }).describe('When it entered this system'),
  per: z.iso.datetime({ offset: true }).describe('Source time of the figures in force after this event'),
  kontes: z.string(),
  tps: z.string().regex(/^[0-9]{13}$/),
  lapisan: z.literal('C'),
  versi: z.int().min(1),
  jenis: z.enum(JENIS),
  status: z.string(),
  sebab: z.enum(SEBAB).nullable().describe('Reason code; null where an office only doubts or confirms'),
  oleh: reasonShape.optional().describe('Office that wrote the event; absent for imported files'),
  ubah: z.record(z.string(), z.tuple([cell, cell])).describe('By option id or cell name: before, after'),
  temuan_baru: z.array(z.enum(CEK)),
  temuan_selesai: z.array(z.enum(CEK)),
  temuan_tetap: z.array(z.enum(CEK)),
  foto: z.array(z.string()).optional().describe('All photographs, where this event changed them'),
  huruf: z.enum(['cocok', 'beda']).nullable().optional().describe('Do words and digits agree now; given where this event changed it'),
  simulasi: z.literal(true).optional(),
});
export type DeltaLine = z.infer<typeof deltaLine>;

export function lineOf(kontes: Kontes, event: Peristiwa, simulated: boolean): DeltaLine {
  return {
    seq: event.seq,
    ts: event.diterima,
    per: event.per,
    kontes: kontes.pack.id,
    tps: event.kode,
    lapisan: 'C',
    versi: event.versi,
    jenis: event.jenis,
    status: event.status,
    sebab: event.sebab === undefined ? REASON : event.sebab.kode,
    ...(event.sebab === undefined ? {} : { oleh: reasonOf(event.sebab) }),
    ubah: Object.fromEntries(Object.entries(event.ubah).map(([name, [before, after]]) => [name, [before, after]])),
    temuan_baru: [...event.temuanBaru],
    temuan_selesai: [...event.temuanSelesai],
    temuan_tetap: [...event.temuanTetap],
    ...(event.foto === null ? {} : { foto: photosOf(event.foto) }),
    ...(event.huruf === undefined ? {} : { huruf: wordsCell(event.huruf) }),
    ...(simulated ? { simulasi: true as const } : {}),
  };
}
