-- When a person wants WeChat messages to stay quiet, by the clock of Shanghai. No row: never.
create table notification_preference (
  person_id  bigint not null primary key,
  quiet_from time   null,
  quiet_to   time   null
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
