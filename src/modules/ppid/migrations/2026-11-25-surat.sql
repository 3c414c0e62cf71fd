-- Letters of the desk: frozen when sent, sealed because they name who asked, vouched for by the public log through their code.
create table ppid_surat (
  id uuid primary key,
  nomor text not null unique,
  kode text not null unique,
  jenis text not null,
  permohonan uuid not null references ppid_permohonan (id),
  perkara text,
  kantor text not null,
  tanggal date not null,
  penanda text not null,
  isi text not null,
  pdf bytea not null,
  ukuran int not null,
  sha256 text not null,
  dibuat timestamptz not null
);
create index ppid_surat_permohonan on ppid_surat (permohonan, dibuat);
create function ppid_surat_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'ppid_surat: a letter is never changed, a correction is a new letter';
end
$$;
create trigger ppid_surat_tetap before update of nomor, kode, jenis, permohonan, perkara, kantor, tanggal, penanda, ukuran, sha256, dibuat on ppid_surat
  for each row execute function ppid_surat_tetap();
