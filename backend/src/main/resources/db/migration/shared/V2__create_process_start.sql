-- Each start of a server takes the next number; its remainder by 1,024 marks the ids that the server makes.
create table process_start (
  id         int unsigned not null auto_increment primary key,
  started_at timestamp(3) not null
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
