create table staff_invitation (
  id              bigint       not null primary key,
  organisation_id bigint       not null,
  role            varchar(20)  not null,
  note            varchar(40)  null,
  ends_on         date         null comment 'the last day of the appointment; null while open-ended',
  code_hash       char(64)     character set ascii collate ascii_bin not null,
  invited_by      bigint       not null,
  accepted_by     bigint       null,
  created_at      timestamp(3) not null,
  expires_at      timestamp(3) not null,
  closed_at       timestamp(3) null comment 'when it was accepted or taken back',
  version         int          not null,
  unique key staff_invitation_code (code_hash),
  key staff_invitation_organisation (organisation_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
