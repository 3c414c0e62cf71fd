-- stasiun: on a laptop away from the centre, for an officer whom the centre has confirmed.
alter table identity_undangan drop constraint identity_undangan_jenis_check;
alter table identity_undangan add constraint identity_undangan_jenis_check check (jenis in ('undangan', 'pemulihan', 'pertama', 'stasiun'));
