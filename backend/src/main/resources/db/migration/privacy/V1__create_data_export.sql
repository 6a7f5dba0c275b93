create table data_export (
  id          bigint       not null primary key,
  person_id   bigint       not null,
  running     bigint       null comment 'the person while the export is not done; keeps her from having two at once',
  state       varchar(20)  not null,
  progress    int          not null,
  attempt     int          not null comment 'grows with each server that takes it on',
  created_at  timestamp(3) not null,
  lease_until timestamp(3) null comment 'until when the server that works on it is believed to be alive',
  expires_at  timestamp(3) null comment 'when the file is deleted; null as long as it is not ready',
  key_sealed  varchar(120) character set ascii collate ascii_bin null comment 'of the file; sealed for the person',
  token_hash  char(64)     character set ascii collate ascii_bin null comment 'SHA-256 of the address that fetches it once',
  token_until timestamp(3) null,
  unique key data_export_running (running),
  unique key data_export_token (token_hash),
  key data_export_person (person_id, id),
  key data_export_state (state, lease_until),
  key data_export_expires_at (expires_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
