-- A node has one hall at most.
create table hall (
  id              bigint        not null primary key,
  community_id    bigint        not null,
  organisation_id bigint        not null,
  path            varchar(200)  character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node',
  name            varchar(30)   not null,
  introduction    varchar(1000) not null,
  convener_id     bigint        null,
  seconds_needed  smallint      not null,
  seconding_days  smallint      not null,
  created_at      timestamp(3)  not null,
  version         int           not null,
  unique key hall_organisation (organisation_id),
  key hall_convener (convener_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- One row for each node from the top down to the hall's own, and one for organisation 0, which stands for all.
create table hall_listing (
  organisation_id bigint not null,
  hall_id         bigint not null,
  primary key (organisation_id, hall_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Never deleted. A row is written once; its status follows the ballot.
create table hall_rules (
  id            bigint       not null primary key,
  community_id  bigint       not null,
  hall_id       bigint       not null,
  kind          varchar(20)  not null,
  number        int          not null,
  text          text         not null,
  fingerprint   char(64)     character set ascii collate ascii_bin not null,
  status        varchar(20)  not null,
  in_force_from date         not null,
  ballot_id     bigint       null,
  proposed_by   bigint       not null,
  proposed_at   timestamp(3) not null,
  adopted_at    timestamp(3) null,
  proposed      tinyint generated always as (case when status = 'PROPOSED' then 1 end) stored,
  unique key hall_rules_number (hall_id, kind, number),
  unique key hall_rules_one_proposed (hall_id, kind, proposed),
  key hall_rules_in_force (hall_id, kind, status, in_force_from),
  key hall_rules_proposed_by (proposed_by)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- What has happened in a hall in a year; changed in the transaction of what happens.
create table hall_year (
  hall_id      bigint   not null,
  in_year      smallint not null comment 'by the clock of Asia/Shanghai',
  community_id bigint   not null,
  raised       int      not null default 0,
  taken        int      not null default 0,
  decided      int      not null default 0,
  done         int      not null default 0,
  done_hours   bigint   not null default 0 comment 'from raised to done, of all that were done',
  primary key (hall_id, in_year)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
