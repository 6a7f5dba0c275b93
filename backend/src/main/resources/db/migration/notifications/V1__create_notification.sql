-- What people have been told. The unique key lets an event that is delivered again tell nobody twice.
create table notification (
  id              bigint        not null primary key,
  person_id       bigint        not null,
  kind            varchar(20)   not null,
  wording         varchar(40)   not null comment 'key of its texts',
  arguments       varchar(4000) not null comment 'JSON: what its texts are filled with',
  page            varchar(120)  null,
  organisation_id bigint        null comment 'the node where it happened',
  urgent          boolean       not null comment 'whether the person is called when she cannot be reached',
  dedupe_key      varchar(100)  character set ascii collate ascii_bin not null,
  created_at      timestamp(3)  not null,
  read_at         timestamp(3)  null,
  unique key notification_once (person_id, dedupe_key),
  key notification_person (person_id, id),
  key notification_kind (person_id, kind, id),
  key notification_unread (person_id, read_at, id),
  key notification_created_at (created_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
