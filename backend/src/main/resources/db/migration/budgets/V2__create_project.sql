-- Never deleted. Who changes one holds the row of its round.
create table project (
  id            bigint        not null primary key,
  community_id  bigint        not null,
  round_id      bigint        not null,
  proposer_id   bigint        not null,
  request_id    varchar(64)   character set ascii collate ascii_bin null,
  title         varchar(100)  not null,
  text          varchar(1000) not null,
  cost_fen      int           null,
  status        varchar(20)   not null,
  reason        varchar(200)  null,
  place         smallint      null comment 'as an option of the ballot of the round',
  content_state varchar(20)   null,
  content_hash  char(64)      character set ascii collate ascii_bin null,
  proposed_at   timestamp(3)  not null,
  screened_at   timestamp(3)  null,
  version       int           not null,
  shown         tinyint generated always as
    (case when content_state = 'PASSED' and status <> 'WITHDRAWN' then 1 else 0 end) stored,
  unique key project_request (proposer_id, request_id),
  key project_shown (round_id, shown, id),
  key project_status (round_id, status, id),
  key project_proposer (proposer_id, round_id, id),
  constraint project_cost check (cost_fen > 0)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
