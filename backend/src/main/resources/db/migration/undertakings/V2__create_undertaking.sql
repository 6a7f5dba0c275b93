-- A task of a topic or a meeting. Never deleted.
create table undertaking (
  id              bigint       not null primary key,
  community_id    bigint       not null,
  node_id         bigint       not null comment 'of the hall, or of the meeting',
  path            varchar(200) character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node',
  topic_id        bigint       null,
  meeting_id      bigint       null,
  title           varchar(60)  not null,
  post            varchar(30)  not null comment 'who does it, by office',
  organisation_id bigint       null comment 'who does it',
  person_id       bigint       null comment 'who of the staff tells how it gets on',
  due_on          date         not null,
  percent         tinyint      not null default 0,
  status          varchar(20)  not null,
  planned_by      bigint       not null,
  planned_at      timestamp(3) not null,
  ended_at        timestamp(3) null,
  version         int          not null,
  key undertaking_topic (topic_id, id),
  key undertaking_meeting (meeting_id, id),
  key undertaking_node (node_id, status, due_on, id),
  key undertaking_person (person_id, status, due_on, id),
  key undertaking_organisation (organisation_id),
  constraint undertaking_of_one check ((topic_id is null) <> (meeting_id is null)),
  constraint undertaking_percent check (percent between 0 and 100 and (status = 'DROPPED' or (percent = 100) = (status = 'DONE')))
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- How a task got on. Never deleted.
create table undertaking_step (
  id             bigint       not null primary key,
  community_id   bigint       not null,
  undertaking_id bigint       not null,
  kind           varchar(20)  not null,
  percent        tinyint      not null,
  text           varchar(500) not null,
  picture_ids    varchar(200) character set ascii collate ascii_bin not null comment 'with commas between them',
  content_state  varchar(20)  not null,
  content_hash   char(64)     character set ascii collate ascii_bin null comment 'null for what is not checked',
  author_id      bigint       not null,
  request_id     varchar(64)  character set ascii collate ascii_bin null comment 'so that a repeat after a crash finds it',
  at             timestamp(3) not null,
  version        int          not null,
  unique key undertaking_step_request (author_id, request_id),
  key undertaking_step_undertaking (undertaking_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
