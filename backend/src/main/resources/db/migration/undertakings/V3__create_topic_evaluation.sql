-- How those affected judge what was done about a topic. Never deleted. The counters change by guarded statements.
create table topic_evaluation (
  id           bigint       not null primary key,
  community_id bigint       not null,
  node_id      bigint       not null comment 'of the hall',
  topic_id     bigint       not null,
  status       varchar(20)  not null,
  ones         int          not null default 0,
  twos         int          not null default 0,
  threes       int          not null default 0,
  fours        int          not null default 0,
  fives        int          not null default 0,
  opens_at     timestamp(3) not null,
  closes_at    timestamp(3) not null,
  closed_at    timestamp(3) null,
  version      int          not null,
  live         tinyint generated always as (case when status = 'OPEN' then 1 end) stored,
  unique key topic_evaluation_one_live (topic_id, live),
  key topic_evaluation_topic (topic_id, id),
  key topic_evaluation_due (status, closes_at, id),
  constraint topic_evaluation_counts check (ones >= 0 and twos >= 0 and threes >= 0 and fours >= 0 and fives >= 0)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- One of a resident. The id names her words before moderation.
create table topic_score (
  id            bigint       not null primary key,
  community_id  bigint       not null,
  evaluation_id bigint       not null,
  person_id     bigint       not null,
  score         tinyint      not null,
  text          varchar(200) not null,
  content_state varchar(20)  null comment 'null where there are no words',
  content_hash  char(64)     character set ascii collate ascii_bin null,
  version       int          not null,
  unique key topic_score_one (evaluation_id, person_id),
  key topic_score_shown (evaluation_id, content_state, id),
  key topic_score_person (person_id),
  constraint topic_score_range check (score between 1 and 5)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
