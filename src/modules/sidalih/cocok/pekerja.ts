// Who weighs one part after the other? (a thread of its own; what it finishes lies in the work folder)
import { parentPort, workerData } from 'node:worker_threads';
import { type Bekal, partFile, writePart } from './kerja.ts';
import { Mesin, type Satuan } from './mesin.ts';
import { skemaPemilih } from './skema.ts';

const { tugas, bobot, folder } = workerData as Bekal;
const mesin = new Mesin({ ...tugas, model: { skema: skemaPemilih, ...bobot } });

parentPort?.on('message', (satuan: Satuan) => {
  writePart(partFile(folder, satuan), mesin.weigh(satuan));
  parentPort?.postMessage(satuan);
});
