// Which settings does the operator have, what do they mean, and which value stops the start?
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

/** One documented setting. `docs/operate.md` is held to this list by a test. */
export const settingsSchema = z.object({
  PENDOPO_PORT: port.default(8080).describe('Port that the public pages answer on.'),
  PENDOPO_HOST: z.string().min(1).default('0.0.0.0').describe('Network address to listen on.'),
  PENDOPO_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('Folder of the embedded database and of derived files. One process at a time.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional()
    .describe('Address of a PostgreSQL server, version 15 or later. Empty: the embedded database in PENDOPO_DATA.'),
  PENDOPO_PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address by which readers reach this server, used in feeds and catalogues. Empty: taken from each request.'),
  PENDOPO_KEYS: z
    .string()
    .min(1)
    .optional()
    .describe("Folder of the server's secrets, readable by its owner alone. Empty: kunci in PENDOPO_DATA. Several servers on one database share it."),
  PENDOPO_PROXY: z
    .enum(['off', 'on'])
    .default('off')
    .describe('on: a proxy of our own stands before this server, and the last entry of its X-Forwarded-For is the visitor. off: the socket is.'),
  PENDOPO_LOG_ORIGIN: z
    .string()
    .max(200)
    .regex(/^[^\s+\p{Cc}]+$/u, 'must hold no blank and no plus, like catatan.contoh.id/log')
    .optional()
    .describe('Name under which the public log is signed, for good. Empty: host of PENDOPO_PUBLIC_URL and /log, else localhost/log.'),
  PENDOPO_LOG_POLICY: z
    .string()
    .min(1)
    .optional()
    .describe('File that names the witnesses of the public log and their quorum (C2SP tlog-policy). Empty: the log goes without witnesses.'),
  PENDOPO_PUBLICATION: z
    .string()
    .min(1)
    .optional()
    .describe('Folder that `publish --out` writes. While the database is away, public pages are answered from it and say so.'),
  PENDOPO_PUBLISH_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_080)
    .optional()
    .describe('Every so many minutes the open data are published into PENDOPO_PUBLICATION, if anything changed. Empty: only by the command.'),
  PENDOPO_SMTP: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+\/?$/, 'must be like smtp://host:587 or smtps://name:password@host:465')
    .optional()
    .describe('Mail server. smtps:// is encrypted from the start; smtp:// is encrypted where the server offers it. Empty: letters wait, and the desk says so.'),
  PENDOPO_MAIL_FROM: z
    .email()
    .optional()
    .describe('Address that letters come from; its domain also stands in their ids. Needed with PENDOPO_SMTP.'),
  PENDOPO_CLAMD: z
    .string()
    .regex(/^(\/\S+|[^\s/:]+:\d{1,5})$/, 'must be host:port or the path of a socket')
    .optional()
    .describe('Virus scanner (clamd) that every uploaded document passes before anybody may download it. Empty: none, and lists say "Tidak dipindai".'),
  PENDOPO_DEMO: z
    .enum(['auto', 'on', 'off'])
    .default('auto')
    .describe('on: an empty database is filled with simulated results, and every page of them says so. auto: only the embedded one.'),
  PENDOPO_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe message that is written to standard error.'),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type SettingName = keyof typeof settingsSchema.shape;
