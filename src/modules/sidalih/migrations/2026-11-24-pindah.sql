-- Requests to move the vote (DPTb). rahasia: name, NIK, last six of the NKK, under one seal. daftar, pemilih: what the
-- silent look at the lists found; null = nothing. asal: the desa that the voter names, tujuan: a desa or kecamatan.
-- asal_tps, tps: 13 digits of both stations, once known. surat: the letter, sealed; sidik: its hash, as in the public log.
create table sidalih_pindah (
  id uuid primary key,
  paket text not null,
  alasan text not null,
  asal text not null,
  tujuan text not null,
  tps_diminta text,
  lewat text not null check (lewat in ('asal', 'tujuan')),
  rahasia text not null,
  daftar text references sidalih_daftar (id),
  pemilih uuid,
  asal_tps text,
  tps text,
  jk text,
  keadaan text not null,
  dicatat_asal boolean not null default false,
  dicatat_tujuan boolean not null default false,
  tolak text,
  nomor text,
  kode text,
  surat bytea,
  sidik text,
  versi int not null default 1,
  dibuat timestamptz not null,
  diubah timestamptz not null
);

-- A voter moves once.
create unique index sidalih_pindah_sekali on sidalih_pindah (paket, pemilih) where keadaan in ('DICEK', 'BUKTI_OK', 'DISETUJUI', 'SURAT_TERBIT', 'TERCATAT');
create unique index sidalih_pindah_kode on sidalih_pindah (kode);
create index sidalih_pindah_asal on sidalih_pindah (paket, asal_tps);
create index sidalih_pindah_tujuan on sidalih_pindah (paket, tps);

create table sidalih_pindah_langkah (
  pindah uuid not null references sidalih_pindah (id),
  urut int not null,
  langkah text not null,
  akun text not null,
  peran text not null,
  node text not null,
  catatan text not null default '',
  pada timestamptz not null,
  primary key (pindah, urut)
);

create function sidalih_pindah_tetap() returns trigger language plpgsql as $$
begin
  raise exception '%: what was written is never changed', tg_table_name;
end
$$;

create trigger sidalih_pindah_langkah_tetap before update or delete on sidalih_pindah_langkah for each row execute function sidalih_pindah_tetap();

-- Voters of the special list as their KPPS wrote them down on polling day.
create table sidalih_dpk (
  id uuid primary key,
  paket text not null,
  desa text not null,
  tps text not null,
  rt text not null,
  rw text not null,
  jk text not null,
  rahasia text not null,
  nik_kunci bytea not null,
  akun text not null,
  pada timestamptz not null,
  unique (paket, nik_kunci)
);

create index sidalih_dpk_tps on sidalih_dpk (paket, desa, tps);
