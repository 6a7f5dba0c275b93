-- WeChat messages to be sent, and what came of them. WAITING may be claimed from due_at on; SENDING is claimed until due_at,
-- and who has not said by then what came of it never will: it is UNKNOWN then and for ever.
create table message (
  id              bigint       not null primary key,
  person_id       bigint       not null,
  kind            varchar(20)  not null comment 'of the template',
  notification_id bigint       null comment 'null for one that sums up',
  dedupe_key      varchar(100) character set ascii collate ascii_bin not null,
  state           varchar(20)  not null,
  attempts        int          not null,
  due_at          timestamp(3) not null,
  outcome         varchar(40)  null comment 'why it was not sent',
  created_at      timestamp(3) not null,
  unique key message_once (person_id, dedupe_key),
  key message_due (state, due_at, id),
  key message_created_at (created_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
