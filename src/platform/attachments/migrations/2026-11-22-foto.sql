-- Photographs: the row of an original, named by the hash of its bytes. The bytes lie in objek/, sealed.
create table attachments_foto (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  ukuran bigint not null check (ukuran > 0),
  jenis text not null check (jenis in ('jpg', 'png', 'webp')),
  lebar integer not null check (lebar > 0),
  tinggi integer not null check (tinggi > 0),
  -- Hashes of the upright derivatives without metadata.
  besar text not null,
  kecil text not null,
  -- What the camera said, with or without a zone; its clock is nobody's proof.
  diambil text,
  diterima timestamptz not null,
  oleh text not null,
  -- 0 open, 1 internal, 2 restricted, 3 secret.
  kelas smallint not null check (kelas between 0 and 3),
  keadaan text not null default 'TIDAK_DIPINDAI'
    check (keadaan in ('TIDAK_DIPINDAI', 'MENUNGGU_PINDAI', 'BERSIH', 'TERINFEKSI', 'GAGAL_PINDAI'))
);

-- What the public sees of a photograph: one line per masking, the latest counts.
create table attachments_umum (
  no bigint generated always as identity primary key,
  foto text not null references attachments_foto (sha256),
  besar text not null,
  kecil text not null,
  kotak jsonb not null,
  dibuat timestamptz not null,
  oleh text not null
);

create index attachments_umum_foto on attachments_umum (foto, no);

create function attachments_tetap() returns trigger language plpgsql as $$
begin
  raise exception '%: a photograph is never changed', tg_table_name;
end
$$;

-- Only the state of the virus scan moves.
create trigger attachments_foto_tetap before delete or update of sha256, ukuran, jenis, lebar, tinggi, besar, kecil,
  diambil, diterima, oleh, kelas on attachments_foto
  for each row execute function attachments_tetap();

create trigger attachments_umum_tetap before delete or update on attachments_umum
  for each row execute function attachments_tetap();
