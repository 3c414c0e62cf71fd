-- House-to-house check. Every entry as it came (from a phone signed, from a page, from paper): append-only, its text sealed.
-- perangkat: the device, `daring/<account>` or `kertas/<desa>`; cacah: its own count, no number says two things.
-- keadaan: TERAP (stands), CATAT (kept, changes nothing), BENTROK (another hand said otherwise), TUNDA (the list or the
-- station is closed), TOLAK (against the rules). sidik: keyed hash of the text. keluarga: keyed index of the family.
create table sidalih_coklit_pesan (
  perangkat text not null,
  cacah int not null check (cacah > 0),
  daftar text not null references sidalih_daftar (id),
  kode text not null,
  asal text not null check (asal in ('HP', 'DARING', 'KERTAS')),
  jenis text not null check (jenis in ('V', 'U', 'B', 'T', 'N', 'S', 'H')),
  pemilih uuid,
  keluarga bytea,
  keadaan text not null check (keadaan in ('TERAP', 'CATAT', 'BENTROK', 'TUNDA', 'TOLAK')),
  sebab text not null default '',
  sidik text not null,
  berkas text not null,
  tanda text not null,
  oleh text not null,
  akun text not null,
  peran text not null,
  pada timestamptz not null,
  diterima timestamptz not null,
  primary key (perangkat, cacah)
);

create index sidalih_coklit_pesan_tps on sidalih_coklit_pesan (daftar, kode, diterima);
create index sidalih_coklit_pesan_pemilih on sidalih_coklit_pesan (daftar, pemilih);
create index sidalih_coklit_pesan_tunggu on sidalih_coklit_pesan (daftar, kode) where keadaan in ('BENTROK', 'TUNDA');

create trigger sidalih_coklit_pesan_tetap before update or delete on sidalih_coklit_pesan for each row execute function sidalih_tetap();

-- What the PPS decided about an entry that did not stand by itself.
create table sidalih_coklit_putusan (
  perangkat text not null,
  cacah int not null,
  daftar text not null references sidalih_daftar (id),
  pilihan text not null check (pilihan in ('PAKAI', 'TETAP')),
  alasan text not null,
  pelaku text not null,
  peran text not null,
  pada timestamptz not null,
  primary key (perangkat, cacah),
  foreign key (perangkat, cacah) references sidalih_coklit_pesan (perangkat, cacah)
);

-- The outcome that stands for a voter. rekam: the count of the record behind it; oleh: whose hand.
create table sidalih_coklit_pemilih (
  daftar text not null references sidalih_daftar (id),
  pemilih uuid not null,
  hasil text not null check (hasil in ('SESUAI', 'UBAH', 'BARU', 'TMS', 'TIDAK_DITEMUI')),
  kode smallint,
  kali smallint not null default 0,
  dari smallint not null,
  selesai boolean not null,
  rekam int not null,
  oleh text not null,
  perangkat text not null,
  cacah int not null,
  pada timestamptz not null,
  primary key (daftar, pemilih),
  foreign key (daftar, pemilih) references sidalih_pemilih (daftar, id)
);

-- Slip and sticker given to a family at a station.
create table sidalih_coklit_keluarga (
  daftar text not null references sidalih_daftar (id),
  kode text not null,
  keluarga bytea not null,
  perangkat text not null,
  cacah int not null,
  pada timestamptz not null,
  primary key (daftar, kode, keluarga)
);

-- Where a station stands, with counts drawn from the records after each entry.
create table sidalih_coklit_tps (
  daftar text not null references sidalih_daftar (id),
  kode text not null,
  keadaan text not null default 'BERJALAN' check (keadaan in ('BERJALAN', 'DISERAHKAN', 'DITERIMA', 'DIKEMBALIKAN')),
  catatan text not null default '',
  total int not null,
  selesai int not null,
  sesuai int not null,
  ubah int not null,
  baru int not null,
  tms int not null,
  tak_ditemui int not null,
  sinkron timestamptz,
  sejak timestamptz,
  primary key (daftar, kode)
);
