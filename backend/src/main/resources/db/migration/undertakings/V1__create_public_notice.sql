-- What was decided about a topic, shown before it is done. Never deleted. The counters change by guarded statements.
create table public_notice (
  id           bigint        not null primary key,
  community_id bigint        not null,
  node_id      bigint        not null comment 'of the hall',
  path         varchar(200)  character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node',
  topic_id     bigint        not null,
  text         varchar(2000) not null,
  status       varchar(20)   not null,
  raised       int           not null default 0,
  unanswered   int           not null default 0,
  began_at     timestamp(3)  not null,
  ends_at      timestamp(3)  not null,
  ended_at     timestamp(3)  null,
  begun_by     bigint        not null,
  version      int           not null,
  live         tinyint generated always as (case when status = 'OPEN' then 1 end) stored,
  unique key public_notice_one_live (topic_id, live),
  key public_notice_topic (topic_id, id),
  key public_notice_due (status, ends_at, id),
  constraint public_notice_objections check (unanswered between 0 and raised)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Never deleted. The unique key lets a resident wait for one answer at a time.
create table objection (
  id            bigint       not null primary key,
  community_id  bigint       not null,
  notice_id     bigint       not null,
  person_id     bigint       not null,
  request_id    varchar(64)  character set ascii collate ascii_bin null comment 'so that a repeat after a crash finds it',
  text          varchar(500) not null,
  content_state varchar(20)  not null,
  content_hash  char(64)     character set ascii collate ascii_bin not null,
  raised_at     timestamp(3) not null,
  upheld        boolean      null,
  answer        varchar(500) null,
  answered_by   bigint       null,
  answered_at   timestamp(3) null,
  version       int          not null,
  waiting       tinyint generated always as (case when answered_at is null then 1 end) stored,
  unique key objection_one_waiting (notice_id, person_id, waiting),
  unique key objection_request (person_id, request_id),
  key objection_notice (notice_id, id),
  key objection_person (person_id, id),
  constraint objection_answered_whole check ((upheld is null) = (answered_at is null) and (answer is null) = (answered_at is null))
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
