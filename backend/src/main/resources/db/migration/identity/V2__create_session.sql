-- One signed-in device. Of its tokens only SHA-256 is kept.
create table session (
  person_id           bigint       not null,
  id                  char(12)     character set ascii collate ascii_bin not null,
  device              varchar(40)  not null,
  access_hash         char(43)     character set ascii collate ascii_bin not null,
  refresh_hash        char(43)     character set ascii collate ascii_bin not null,
  refresh_before_hash char(43)     character set ascii collate ascii_bin null comment 'traded for the present pair',
  opened_at           timestamp(3) not null,
  issued_at           timestamp(3) not null comment 'when the present pair was given out',
  seen_at             timestamp(3) not null comment 'when it was last in use, within some minutes',
  expires_at          timestamp(3) not null,
  version             int          not null comment 'grows with each pair',
  primary key (person_id, id),
  key session_expires_at (expires_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
