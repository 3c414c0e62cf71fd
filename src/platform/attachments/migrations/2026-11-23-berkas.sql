-- General files of forms: one row for each file of a case. The bytes lie in objek/, sealed unless everybody may read them.
create table attachments_berkas (
  id uuid primary key,
  -- Of the bytes as kept, hex.
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Name of its object.
  objek text collate "C" not null,
  ukuran bigint not null check (ukuran > 0),
  jenis text not null check (jenis in ('pdf', 'jpg', 'png', 'webp', 'docx', 'xlsx', 'csv', 'txt')),
  -- Sealed: what a sender calls a file often names a person.
  nama text not null,
  kelas text not null check (kelas in ('umum', 'terbatas')),
  -- It can run something or cannot be looked into: to download only, labelled.
  aktif boolean not null,
  modul text not null,
  guna text not null,
  untuk text not null,
  oleh text not null,
  dibuat bigint not null,
  keadaan text not null check (keadaan in ('TIDAK_DIPINDAI', 'MENUNGGU_PINDAI', 'BERSIH', 'TERINFEKSI', 'GAGAL_PINDAI')),
  pindai_percobaan integer not null default 0,
  -- Milliseconds: next look of the scanner.
  pindai_berikut bigint not null
);

create index attachments_berkas_untuk on attachments_berkas (modul, untuk, dibuat);

create index attachments_berkas_objek on attachments_berkas (objek);

create index attachments_berkas_pindai on attachments_berkas (pindai_berikut) where keadaan in ('TIDAK_DIPINDAI', 'MENUNGGU_PINDAI');

-- Only the state of the scan moves.
create function attachments_berkas_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'attachments_berkas: a file is never changed';
end
$$;

create trigger attachments_berkas_tetap before update of id, sha256, objek, ukuran, jenis, nama, kelas, aktif, modul, guna, untuk, oleh, dibuat
  on attachments_berkas for each row execute function attachments_berkas_tetap();

-- Objects that lost a row: taken off the disk once nothing names them.
create table attachments_buang (
  objek text collate "C" primary key,
  -- Since when nobody may hold it, in milliseconds.
  sejak bigint not null
);

-- One-use links; the key is SHA-256 of what stands in the address.
create table attachments_tautan (
  kunci text collate "C" primary key,
  berkas uuid not null references attachments_berkas (id) on delete cascade,
  habis bigint not null
);

create index attachments_tautan_habis on attachments_tautan (habis);
