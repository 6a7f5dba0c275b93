-- How a person wants to be told of a kind. No row: by WeChat.
create table notification_way (
  person_id bigint      not null,
  kind      varchar(20) not null,
  way       varchar(20) not null,
  primary key (person_id, kind)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
