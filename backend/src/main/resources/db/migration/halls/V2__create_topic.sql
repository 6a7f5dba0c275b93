-- Never deleted. Counters and the status change by guarded statements; who changes one locks its row first.
create table topic (
  id               bigint        not null primary key,
  community_id     bigint        not null,
  hall_id          bigint        not null,
  organisation_id  bigint        not null comment 'the node of the hall',
  path             varchar(200)  character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node',
  raised_by        bigint        not null,
  written_by       bigint        not null comment 'who has raised it, or who acts for her',
  request_id       varchar(64)   character set ascii collate ascii_bin null comment 'so that a repeat after a crash finds it',
  title            varchar(30)   not null,
  ask              varchar(20)   not null,
  status           varchar(20)   not null,
  place            varchar(60)   null,
  station_id       bigint        null,
  node_id          bigint        null,
  content_state    varchar(20)   not null,
  content_hash     char(64)      character set ascii collate ascii_bin not null,
  reason           varchar(200)  null,
  office           varchar(60)   null,
  merged_into      bigint        null,
  seconds          int           not null default 0,
  seconds_needed   smallint      null comment 'what held when it was taken',
  seconds_until    timestamp(3)  null,
  support          int           not null default 0,
  concern          int           not null default 0,
  oppose           int           not null default 0,
  question         int           not null default 0,
  comments         int           not null default 0 comment 'that everyone can read',
  summary          varchar(2000) null,
  summary_at       timestamp(3)  null,
  version_id       bigint        not null comment 'of the text that counts now',
  voted_version_id bigint        null,
  rules_id         bigint        null comment 'in force when it was put to the vote',
  ballot_id        bigint        null comment 'the latest one',
  raised_at        timestamp(3)  not null,
  version          int           not null,
  shown            tinyint generated always as
    (case when content_state = 'PASSED' and status <> 'WITHDRAWN' then 1 else 0 end) stored,
  stage            varchar(20) generated always as
    (case when status in ('RAISED', 'SCREENED') then 'RAISING'
          when status in ('SECONDED', 'DELIBERATING') then 'TALKING'
          when status in ('VOTING', 'DECIDED', 'PUBLIC_NOTICE') then 'DECIDING'
          when status in ('EXECUTING', 'REOPENED') then 'DOING'
          when status in ('EVALUATED', 'CLOSED') then 'JUDGING'
          else 'ENDED' end) stored,
  unique key topic_request (raised_by, request_id),
  key topic_raised_by (raised_by, id),
  key topic_hall (hall_id, shown, id),
  key topic_hall_status (hall_id, shown, status, id),
  key topic_hall_stage (hall_id, shown, stage, id),
  key topic_seconds_until (status, seconds_until, id),
  key topic_merged_into (merged_into),
  constraint topic_counts check (
    seconds >= 0 and support >= 0 and concern >= 0 and oppose >= 0 and question >= 0 and comments >= 0)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Never deleted. Version 1 is what was raised, and is checked with the topic.
create table topic_version (
  id            bigint        not null primary key,
  community_id  bigint        not null,
  topic_id      bigint        not null,
  number        int           not null,
  text          varchar(2000) not null,
  fingerprint   char(64)      character set ascii collate ascii_bin not null,
  note          varchar(200)  null,
  author_id     bigint        not null,
  content_state varchar(20)   not null,
  content_hash  char(64)      character set ascii collate ascii_bin not null,
  at            timestamp(3)  not null,
  unique key topic_version_number (topic_id, number),
  key topic_version_author (author_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Who supports a topic: once each.
create table topic_second (
  topic_id     bigint       not null,
  person_id    bigint       not null,
  community_id bigint       not null,
  at           timestamp(3) not null,
  primary key (topic_id, person_id),
  key topic_second_person (person_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Where somebody stands on a topic: one stance each. Only their numbers are shown.
create table topic_stance (
  topic_id     bigint       not null,
  person_id    bigint       not null,
  community_id bigint       not null,
  stance       varchar(20)  not null,
  at           timestamp(3) not null,
  primary key (topic_id, person_id),
  key topic_stance_person (person_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

create table topic_comment (
  id            bigint       not null primary key,
  community_id  bigint       not null,
  topic_id      bigint       not null,
  parent_id     bigint       not null default 0 comment '0 for what replies to no comment',
  author_id     bigint       not null,
  by_host       boolean      not null,
  request_id    varchar(64)  character set ascii collate ascii_bin null comment 'so that a repeat after a crash finds it',
  text          varchar(500) not null,
  content_state varchar(20)  not null,
  content_hash  char(64)     character set ascii collate ascii_bin not null,
  withdrawn     boolean      not null default false,
  replies       int          not null default 0 comment 'that everyone can read',
  at            timestamp(3) not null,
  shown         tinyint generated always as
    (case when content_state = 'PASSED' and withdrawn = false then 1 else 0 end) stored,
  unique key topic_comment_request (author_id, request_id),
  key topic_comment_list (topic_id, parent_id, shown, id),
  key topic_comment_author (author_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- What has happened. Never deleted.
create table topic_step (
  id           bigint       not null primary key,
  community_id bigint       not null,
  topic_id     bigint       not null,
  status       varchar(20)  not null,
  actor_id     bigint       not null comment '0 for the server by itself',
  note         varchar(300) null,
  at           timestamp(3) not null,
  key topic_step_topic (topic_id, id),
  key topic_step_actor (actor_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Pairs of neighbouring characters in the titles of topics that are not over, as org.linli.shared.text.Bigrams makes them.
create table topic_title (
  hall_id  bigint   not null,
  pair     bigint   not null,
  topic_id bigint   not null,
  pairs    smallint not null comment 'how many different ones the title has',
  primary key (hall_id, pair, topic_id),
  key topic_title_topic (topic_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- What was counted for the year of a hall: each thing counts once a topic.
create table topic_counted (
  topic_id bigint      not null,
  kind     varchar(20) not null,
  primary key (topic_id, kind)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
