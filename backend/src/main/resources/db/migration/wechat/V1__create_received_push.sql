-- What WeChat has pushed and what it was signed with, so that each event has its effect once.
create table received_push (
  hash        char(64)     character set utf8mb4 collate utf8mb4_0900_bin not null
              comment 'SHA-256 of what names the event, or of a nonce',
  received_at timestamp(3) not null,
  primary key (hash),
  key received_push_received_at (received_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
