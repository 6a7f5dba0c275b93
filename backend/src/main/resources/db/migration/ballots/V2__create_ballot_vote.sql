-- Who may vote, and who has. Nothing here leads to a vote: no time, no order, no number that a vote has as well.
create table ballot_roll (
  ballot_id    bigint  not null,
  elector_id   bigint  not null comment 'a person, or the node of a household',
  community_id bigint  not null,
  has_cast     boolean not null default false,
  primary key (ballot_id, elector_id),
  key ballot_roll_elector (elector_id, ballot_id),
  key ballot_roll_cast (ballot_id, has_cast, elector_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Votes. Ids are random; all votes of a ballot are written anew, under new ids, when it is closed.
create table ballot_vote (
  id           bigint       not null primary key,
  ballot_id    bigint       not null,
  community_id bigint       not null,
  receipt      char(64)     not null,
  sealed       varchar(400) null comment 'the choice, until the ballot is closed',
  choice       varchar(128) null comment 'the choice, when it is closed',
  elector_id   bigint       null comment 'only where names stand beside votes',
  unique key ballot_vote_receipt (ballot_id, receipt),
  unique key ballot_vote_elector (ballot_id, elector_id),
  key ballot_vote_page (ballot_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Papers that one person has entered and another one has not yet.
create table ballot_paper_batch (
  id           bigint       not null primary key,
  ballot_id    bigint       not null,
  community_id bigint       not null,
  entered_by   bigint       not null,
  papers       int          not null,
  sealed       text         not null,
  entered_at   timestamp(3) not null,
  key ballot_paper_batch_ballot (ballot_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
