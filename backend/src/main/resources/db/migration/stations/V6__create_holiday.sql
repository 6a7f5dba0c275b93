create table holiday (
  day        date         not null primary key,
  name       varchar(20)  not null,
  working    boolean      not null comment 'people work on it, in place of a day off',
  created_at timestamp(3) not null
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
