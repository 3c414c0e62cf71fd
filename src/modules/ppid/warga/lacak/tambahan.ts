// What else stands on the page of a case? (each part of the room adds its own: objection, dispute file)
import type { VNode } from 'preact';
import type { TrackRequest } from '#platform/module';
import { gabungTambahan } from '../../gabung/pages/warga.tsx';
import { terusTambahan } from '../../jawaban/pages/tambahan.tsx';
import { keberatanTambahan } from '../../keberatan/pages/warga.tsx';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';

/** Undefined where it has nothing to say about this request now. */
export type Tambahan = (request: TrackRequest, p: Permohonan) => Promise<VNode | undefined>;

/** Below what can be done with the request itself, in this order. A form of an addition carries `handle` and the field `berkas` with the id of the request. */
export const lacakTambahan: readonly Tambahan[] = [gabungTambahan, terusTambahan, keberatanTambahan];
