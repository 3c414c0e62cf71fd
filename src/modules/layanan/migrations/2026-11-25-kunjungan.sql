-- Visits and their queue (layanan.md 6, 9, 10, 14). Nothing in layanan_kunjungan says who came: that stands sealed in
-- layanan_kunjungan_pribadi, with its own end.
create table layanan_slot (
  kantor text not null,
  layanan text not null,
  mulai timestamptz not null,
  kapasitas int not null,
  terisi int not null default 0,
  primary key (kantor, layanan, mulai),
  check (terisi >= 0 and terisi <= kapasitas)
);

-- A seat that waits ten minutes for a form with a missing field. pemegang: keyed hash of the browser's mark.
create table layanan_slot_tahan (
  kantor text not null,
  layanan text not null,
  mulai timestamptz not null,
  pemegang text not null,
  sampai timestamptz not null,
  primary key (kantor, layanan, mulai, pemegang)
);

-- kode_kunci: keyed index of the receipt code; kode_luring: hash of id and code, for a device without a network.
-- efektif: the time the guest queues by. antre_kunci: hash of the position page's token. lembaga_terbuka: organisation of a
-- participant of the election, for the monthly list. geser: seconds by which the device's clock was off.
create table layanan_kunjungan (
  id uuid primary key,
  kode_kunci text unique,
  kode_luring text,
  kantor text not null,
  layanan text not null,
  standar_versi text,
  sumber text not null check (sumber in ('WEB', 'KIOS', 'MEJA', 'LURING', 'KERTAS')),
  jenis_tamu text not null,
  jumlah int not null default 1,
  prioritas boolean,
  pejabat text,
  bahasa text not null default 'id',
  dibantu boolean not null default false,
  perlu_orang boolean not null default false,
  keadaan text not null,
  tanggal date not null,
  slot timestamptz,
  dipesan timestamptz,
  dikonfirmasi timestamptz,
  tiba timestamptz,
  efektif timestamptz,
  huruf text,
  nomor int,
  loket int,
  loket_tujuan int,
  dipanggil timestamptz,
  panggilan int not null default 0,
  panggil_akhir timestamptz,
  mulai timestamptz,
  selesai timestamptz,
  hasil text,
  kasus text,
  catatan text,
  sebab text,
  alih int not null default 0,
  ubah int not null default 0,
  kembali_pada int,
  antre_kunci text unique,
  token_terbit boolean not null default false,
  pemberitahuan int not null default 1,
  lembaga_terbuka text,
  perangkat uuid,
  geser int,
  versi int not null default 1,
  dibuat timestamptz not null,
  diubah timestamptz not null
);

create index layanan_kunjungan_hari on layanan_kunjungan (kantor, tanggal, keadaan);
create index layanan_kunjungan_janji on layanan_kunjungan (keadaan, slot);

-- isi: name, body and what it is about; kontak, butuh: each under its own seal, each with its own end.
create table layanan_kunjungan_pribadi (
  kunjungan uuid primary key references layanan_kunjungan (id),
  isi text,
  uraian text,
  kontak text,
  kontak_kunci text,
  kanal text,
  butuh text,
  foto text,
  inisial text,
  acuan timestamptz not null
);

create index layanan_kunjungan_pribadi_kontak on layanan_kunjungan_pribadi (kontak_kunci) where kontak_kunci is not null;
create index layanan_kunjungan_pribadi_acuan on layanan_kunjungan_pribadi (acuan);

-- sebelum: the row as it was, for taking a step back within two minutes. Nothing personal.
create table layanan_kunjungan_langkah (
  kunjungan uuid not null references layanan_kunjungan (id),
  urut int not null,
  peristiwa text not null,
  dari text,
  ke text not null,
  akun text not null,
  peran text not null,
  catatan text not null default '',
  sebelum text,
  pada timestamptz not null,
  primary key (kunjungan, urut)
);

create function layanan_langkah_tetap() returns trigger language plpgsql as $$
begin
  raise exception '%: what was written is never changed', tg_table_name;
end
$$;

create trigger layanan_kunjungan_langkah_tetap before update or delete on layanan_kunjungan_langkah for each row execute function layanan_langkah_tetap();

create table layanan_loket (
  kantor text not null,
  nomor int not null,
  nama text not null,
  keadaan text not null default 'TUTUP' check (keadaan in ('BUKA', 'JEDA', 'TUTUP')),
  layanan text not null,
  primary key (kantor, nomor)
);

-- One row an office and day: held while somebody is called, so that two counters never call one guest.
create table layanan_hari (
  kantor text not null,
  tanggal date not null,
  panggilan int not null default 0,
  terakhir_prioritas boolean not null default false,
  ditutup timestamptz,
  primary key (kantor, tanggal)
);

create table layanan_nomor (
  kantor text not null,
  tanggal date not null,
  huruf text not null,
  terakhir int not null,
  primary key (kantor, tanggal, huruf)
);

create table layanan_antrean (
  kantor text not null,
  tanggal date not null,
  huruf text not null,
  nomor int not null,
  kunjungan uuid not null references layanan_kunjungan (id),
  primary key (kantor, tanggal, huruf, nomor)
);

create table layanan_panggilan (
  kunjungan uuid not null references layanan_kunjungan (id),
  urut int not null,
  loket int not null,
  kali int not null,
  pada timestamptz not null,
  primary key (kunjungan, urut)
);

-- What a person of the office has to see to.
create table layanan_tindak (
  id uuid primary key,
  kantor text not null,
  jenis text not null,
  kunjungan uuid references layanan_kunjungan (id),
  isi text not null,
  dibuat timestamptz not null,
  selesai timestamptz,
  oleh text
);

create index layanan_tindak_buka on layanan_tindak (kantor) where selesai is null;

create table layanan_perangkat (
  id uuid primary key,
  kantor text not null,
  nama text not null,
  kunci text not null,
  akun text not null,
  dibuat timestamptz not null,
  dicabut timestamptz
);

create table layanan_sewa (
  perangkat uuid not null references layanan_perangkat (id),
  kantor text not null,
  huruf text not null,
  tanggal date not null,
  dari int not null,
  sampai int not null,
  primary key (kantor, tanggal, huruf, dari)
);

-- What devices have sent, as sent (sealed) and as answered. sidik: keyed hash of the entry.
create table layanan_luring (
  perangkat uuid not null references layanan_perangkat (id),
  cacah int not null,
  sidik text not null,
  isi text not null,
  jawaban text not null,
  pada timestamptz not null,
  diterima timestamptz not null,
  primary key (perangkat, cacah)
);

-- The week and nothing else: no visit, no contact, no number, no hour (layanan.md 10).
create table layanan_token_survei (
  hash text primary key,
  pendek text not null unique,
  layanan text not null,
  kantor text not null,
  minggu text not null,
  sampai date not null
);

create table layanan_token_hitung (
  kantor text not null,
  layanan text not null,
  minggu text not null,
  terbit int not null default 0,
  dipakai int not null default 0,
  primary key (kantor, layanan, minggu)
);

-- Priority and need codes outlive the visit as counts of a quarter and a province alone (layanan.md 13).
create table layanan_butuh_hitung (
  provinsi text not null,
  kuartal text not null,
  kode text not null,
  diminta int not null default 0,
  tidak_dapat int not null default 0,
  primary key (provinsi, kuartal, kode)
);
