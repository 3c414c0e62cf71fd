// How is the verifier started? (node verifikasi.mjs)
import { verifikasi } from './verifikasi.ts';

process.exitCode = await verifikasi(process.argv.slice(2), (baris) => process.stdout.write(`${baris}\n`));
