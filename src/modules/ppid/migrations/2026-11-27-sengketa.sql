-- Letters of an objection that needs no request (ground b, UU 14/2008 Pasal 9 and 35): the objection is the case.
alter table ppid_surat alter column permohonan drop not null;
alter table ppid_surat add constraint ppid_surat_perkara check (permohonan is not null or perkara is not null);
drop index ppid_surat_satu;
create unique index ppid_surat_satu on ppid_surat ((coalesce(permohonan::text, '')), (coalesce(perkara, '')), langkah) where langkah is not null;
create index ppid_surat_keberatan on ppid_surat (perkara) where perkara is not null;
create index ppid_keberatan_bersurat on ppid_keberatan (diterima_pada);

-- Where an office takes payment for copies: one line a change, the newest one rules; nothing is changed or taken away.
create table ppid_rekening (
  kantor text not null,
  urut int not null check (urut > 0),
  cara text not null,
  dasar text not null,
  oleh text not null,
  pada timestamptz not null,
  primary key (kantor, urut)
);

-- The office's own bundle for the closed hearing (Pasal 43 ayat (3), Pasal 45): asked by one person, agreed by another. The passphrase is
-- not here, only the hash that tells whether somebody holds it.
create table ppid_berkas_sidang (
  id uuid primary key,
  sengketa uuid not null references ppid_sengketa (id),
  keberatan uuid not null references ppid_keberatan (id),
  kantor text not null,
  beban text not null,
  oleh text not null,
  pada timestamptz not null,
  setuju_oleh text check (setuju_oleh is distinct from oleh or setuju_oleh is null),
  setuju_pada timestamptz,
  frasa text,
  frasa_pada timestamptz
);
create index ppid_berkas_sidang_keberatan on ppid_berkas_sidang (keberatan, pada);

-- Registers that leave with who asked: wanted by one person, agreed by another, fetched by the first (section 20).
create table ppid_ekspor (
  id uuid primary key,
  kantor text not null,
  buku text not null check (buku in ('permohonan', 'keberatan')),
  dari date not null,
  sampai date not null check (sampai >= dari),
  alasan text not null,
  oleh text not null,
  pada timestamptz not null,
  setuju_oleh text check (setuju_oleh is distinct from oleh or setuju_oleh is null),
  setuju_pada timestamptz,
  ditolak boolean not null default false
);
create index ppid_ekspor_kantor on ppid_ekspor (kantor, pada);

-- A case before the commission or a court is whole: what was written or given out in it is not taken away meanwhile (section 14).
create function ppid_sengketa_utuh() returns trigger language plpgsql as $$
begin
  if exists (select 1 from ppid_keberatan as k join ppid_sengketa as s on s.keberatan = k.id where k.permohonan = old.permohonan and s.keadaan <> 'SENGKETA_SELESAI') then
    raise exception 'ppid_sengketa: nothing of a case in dispute is deleted';
  end if;
  return old;
end
$$;
create trigger ppid_surat_utuh before delete on ppid_surat for each row execute function ppid_sengketa_utuh();
create trigger ppid_catatan_utuh before delete on ppid_catatan for each row execute function ppid_sengketa_utuh();
create trigger ppid_pemohon_utuh before delete on ppid_pemohon for each row execute function ppid_sengketa_utuh();
