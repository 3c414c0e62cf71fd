-- Acts that were asked for once and must not happen twice (keamanan.md 4.5). The key itself is not kept, and the answer
-- is sealed with it: who reads the table can neither repeat an act nor see what was answered.
create table action_sekali (
  kunci text primary key,
  formulir text not null,
  badan text not null,
  jawaban text,
  sampai timestamptz not null
);

create index action_sekali_sampai on action_sekali (sampai);
