create table booking_quota (
  owner_id     bigint      not null comment 'a room or a service',
  whose        varchar(20) not null,
  period       varchar(10) not null,
  community_id bigint      null,
  most         smallint    not null,
  primary key (owner_id, whose, period)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
