-- The outcome of each mutation that came with a clientRequestId: what a repeat of it is told again.
create table request_outcome (
  person_id  bigint       not null comment '0 for strangers',
  request_id varchar(64)  character set utf8mb4 collate utf8mb4_0900_bin not null,
  operation  varchar(60)  not null,
  input_hash char(64)     character set utf8mb4 collate utf8mb4_0900_bin not null,
  outcome    mediumtext   null comment 'JSON, or sealed JSON where it holds a secret; null while the work goes on',
  created_at timestamp(3) not null,
  primary key (person_id, request_id),
  key request_outcome_created_at (created_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
