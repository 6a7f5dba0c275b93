create table picture (
  id           bigint       not null primary key,
  owner_id     bigint       not null,
  name         char(32)     character set ascii collate ascii_bin not null comment 'random; part of its address',
  hash         char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of the large one',
  width        int          not null,
  height       int          not null,
  state        varchar(20)  not null,
  files_stored boolean      not null comment 'whether its files are all there',
  content_kind varchar(20)  null comment 'of what it is used for; null as long as nothing uses it',
  content_id   bigint       null,
  content_hash char(64)     character set ascii collate ascii_bin null,
  doomed       boolean      not null comment 'nobody can use it any more; its files and then its row go',
  created_at   timestamp(3) not null,
  unique key picture_name (name),
  key picture_owner (owner_id, id),
  key picture_content (content_id, content_kind),
  key picture_doomed (doomed, content_id, created_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
