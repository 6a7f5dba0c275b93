create table budget_round (
  id              bigint        not null primary key,
  community_id    bigint        not null,
  organisation_id bigint        not null,
  path            varchar(200)  character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node',
  title           varchar(60)   not null,
  introduction    varchar(1000) not null,
  budget_fen      int           not null,
  proposals_until timestamp(3)  not null,
  status          varchar(20)   not null,
  ballot_id       bigint        null comment 'null until it is put to the vote, and when the ballot was called off',
  cancel_reason   varchar(200)  null,
  opened_at       timestamp(3)  not null,
  decided_at      timestamp(3)  null,
  version         int           not null,
  key budget_round_organisation (organisation_id),
  constraint budget_round_money check (budget_fen between 1 and 2000000000)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- One row for each node from the top down to the round's own, and one for organisation 0, which stands for all.
create table budget_round_listing (
  organisation_id bigint not null,
  round_id        bigint not null,
  primary key (organisation_id, round_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
