-- Factors, invitations, proposals, failures and bound devices of officers (keamanan.md 1.1 to 1.6, 2.5).

-- Officers are listed by name, page after page.
create index identity_akun_nama on identity_akun (nama, id);

-- A link that was handed out; the key is SHA-256 of what stands in it.
create table identity_undangan (
  id uuid primary key,
  kunci text collate "C" not null unique check (length(kunci) = 64),
  akun uuid not null references identity_akun (id),
  -- pertama: of the first administrators; pemulihan: after the loss of the factors.
  jenis text not null check (jenis in ('undangan', 'pemulihan', 'pertama')),
  -- Who holds the link in hand; null = the operator at the server.
  pengundang uuid references identity_akun (id),
  dibuat bigint not null,
  sampai bigint not null,
  dipakai bigint,
  dibatalkan bigint
);

create index identity_undangan_akun on identity_undangan (akun, dibuat);

-- What one officer proposes and another must approve; the columns of the order are never changed.
create table identity_usulan (
  id uuid primary key,
  -- Null: the approval makes a new account under this name.
  akun uuid references identity_akun (id),
  nama text not null,
  surel text,
  telepon text,
  peran text not null,
  wilayah text collate "C" not null,
  partai text,
  sk text not null,
  mulai bigint not null,
  selesai bigint,
  menggantikan uuid references identity_mandat (id),
  pengusul uuid not null references identity_akun (id),
  dibuat bigint not null,
  sampai bigint not null,
  diputus bigint,
  pemutus uuid references identity_akun (id),
  setuju boolean,
  check ((diputus is null) = (setuju is null) and (diputus is null) = (pemutus is null)),
  check (pemutus is null or not setuju or pemutus <> pengusul)
);

create index identity_usulan_terbuka on identity_usulan (wilayah, sampai) where diputus is null;

create table identity_passkey (
  -- Credential id and public key (COSE), base64url.
  id text collate "C" primary key,
  akun uuid not null references identity_akun (id),
  kunci text collate "C" not null,
  penghitung bigint not null,
  transports text[] not null,
  jenis text not null check (jenis in ('singleDevice', 'multiDevice')),
  cadangan boolean not null,
  label text not null,
  dibuat bigint not null,
  dipakai bigint,
  -- The counter went back: somebody may hold a copy.
  dibekukan bigint
);

create index identity_passkey_akun on identity_passkey (akun);

-- Password and one-time code are one factor; the new pair waits until its first code is shown.
create table identity_sandi (
  akun uuid primary key references identity_akun (id),
  hash text,
  -- Sealed field (keamanan.md 6.3).
  benih text,
  -- Last accepted step of 30 seconds.
  langkah bigint not null default 0,
  sejak bigint,
  hash_baru text,
  benih_baru text,
  baru_sampai bigint,
  check ((hash is null) = (benih is null) and (hash is null) = (sejak is null)),
  check ((hash_baru is null) = (benih_baru is null) and (hash_baru is null) = (baru_sampai is null))
);

create table identity_kode_cadangan (
  akun uuid not null references identity_akun (id),
  nomor smallint not null check (nomor between 0 and 9),
  hash text not null,
  dipakai bigint,
  primary key (akun, nomor)
);

-- Challenges of passkeys: five minutes, one use, only for whoever asked.
create table identity_tantangan (
  tantangan text collate "C" primary key,
  tujuan text not null check (tujuan in ('daftar', 'masuk', 'bukti')),
  pemegang text collate "C" not null,
  sampai bigint not null
);

-- Failures of the last minutes by keyed hash: of what, the table does not tell, nor whether there is such an account.
create table identity_gagal (
  kunci text collate "C" not null,
  pada bigint not null
);

create index identity_gagal_kunci on identity_gagal (kunci, pada);

create index identity_gagal_pada on identity_gagal (pada);

create table identity_alarm (
  jenis text primary key,
  pada bigint not null
);

-- Devices that sign without a network; the key is P-256 in SPKI, base64url.
create table identity_perangkat (
  id uuid primary key,
  akun uuid not null references identity_akun (id),
  mandat uuid not null references identity_mandat (id),
  wilayah text collate "C" not null,
  label text not null,
  kunci text not null,
  dibuat bigint not null,
  dicabut bigint
);

create unique index identity_perangkat_satu on identity_perangkat (mandat) where dicabut is null;

create index identity_perangkat_akun on identity_perangkat (akun);

-- The beginning (awal) and the return after all administrators were lost (pulih).
create table identity_penyiapan (
  id uuid primary key,
  jenis text not null check (jenis in ('awal', 'pulih')),
  akun uuid[] not null,
  dibuka bigint not null,
  selesai bigint,
  digantikan bigint,
  -- argon2id of the offline recovery code.
  pemulihan text not null
);
