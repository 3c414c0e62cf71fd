-- Accounts, mandates and sessions of officers (keamanan.md 1). Instants are milliseconds since 1970 in UTC.
create table identity_akun (
  id uuid primary key,
  nama text not null check (nama <> ''),
  -- Name typed at sign-in, printed on the slip; never a NIK.
  masuk text collate "C" not null unique,
  -- BERAKHIR is read from the mandates and never stored: nothing has to run when a decree ends.
  keadaan text not null check (keadaan in ('DIUNDANG', 'TERDAFTAR', 'AKTIF', 'DIBEKUKAN', 'DICABUT')),
  -- Sealed fields (keamanan.md 6.3).
  surel text,
  telepon text,
  dibuat bigint not null,
  diubah bigint not null
);

create table identity_mandat (
  id uuid primary key,
  akun uuid not null references identity_akun (id),
  peran text not null,
  wilayah text collate "C" not null,
  partai text,
  sk text not null check (sk <> ''),
  mulai bigint not null,
  -- Up to but not including: 24.00 on the clock of the place; null = no end named.
  selesai bigint,
  -- Ended before that, by replacement, transfer or withdrawal.
  ditutup bigint,
  sebab text,
  pengangkat uuid references identity_akun (id),
  dibuat bigint not null,
  check (selesai is null or mulai < selesai),
  check ((ditutup is null) = (sebab is null))
);

create index identity_mandat_akun on identity_mandat (akun);

create index identity_mandat_wilayah on identity_mandat (wilayah, peran);

-- The key is SHA-256 of the cookie: a stolen table opens no session.
create table identity_sesi (
  kunci text collate "C" primary key check (length(kunci) = 64),
  akun uuid not null references identity_akun (id),
  dibuka bigint not null,
  terlihat bigint not null,
  -- When a factor was last proven.
  bukti bigint,
  -- Family of browser and system, never the whole header.
  peramban text not null
);

create index identity_sesi_akun on identity_sesi (akun, dibuka);
