create table deed (
  id              bigint       not null primary key,
  action          varchar(60)  not null,
  actor_id        bigint       not null comment '0 for the server by itself',
  session_id      varchar(12)  character set ascii collate ascii_bin not null,
  subject_id      bigint       not null comment '0 for nobody in particular',
  organisation_id bigint       not null comment '0 for none',
  path            varchar(200) character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node; empty for none',
  role            varchar(20)  null comment 'by which the actor did it',
  purpose         varchar(200) null,
  at              timestamp(3) not null,
  seal_number     bigint       null comment 'position in the chain; null until sealed',
  seal            char(64)     character set ascii collate ascii_bin null comment 'SHA-256 of the seal before and of the deed',
  unique key deed_seal_number (seal_number),
  key deed_subject (subject_id, id),
  key deed_actor (actor_id, id),
  key deed_path (path, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
