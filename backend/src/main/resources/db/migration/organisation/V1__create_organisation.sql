create table organisation (
  id           bigint        not null primary key,
  parent_id    bigint        null,
  community_id bigint        null comment 'the community at the node or above it',
  kind         varchar(20)   not null,
  name         varchar(60)   not null,
  path         varchar(200)  character set utf8mb4 collate utf8mb4_0900_bin not null
    comment 'ids from the top down to the node in base 36, each followed by a full stop',
  population   int           null,
  introduction varchar(1000) null,
  phone        varchar(20)   null,
  zone         varchar(40)   not null,
  created_at   timestamp(3)  not null,
  version      int           not null,
  unique key organisation_path (path),
  key organisation_parent (parent_id, id),
  key organisation_kind (kind, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
