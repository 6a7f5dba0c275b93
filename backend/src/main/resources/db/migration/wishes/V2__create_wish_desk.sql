-- Staff asks somebody to take what nobody has claimed: parts that are offered are taken, and nobody else can claim them.
alter table wish
  add column parts_offered int not null default 0 after parts_taken,
  add constraint wish_parts_offered check (
    parts_offered >= 0
    and parts_offered + parts_delivered + parts_confirmed + parts_disputed <= parts_taken);

-- An offer that was not taken is not live.
alter table wish_claim drop key wish_claim_one_live;
alter table wish_claim drop column live;
alter table wish_claim
  add column live tinyint generated always as
    (case when state in ('GIVEN_UP', 'LATE', 'ANNULLED', 'DECLINED') then null else 1 end) stored;
alter table wish_claim
  add unique key wish_claim_one_live (wish_id, claimer_id, live),
  add key wish_claim_community (community_id, state, confirmed_at);

-- What waits for staff, at each node from the top down to the wish's own, so that a page is one range of the key.
create table wish_desk (
  organisation_id bigint       not null,
  kind            varchar(20)  not null,
  claim_id        bigint       not null,
  since           timestamp(3) not null,
  primary key (organisation_id, kind, since, claim_id),
  key wish_desk_claim (claim_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
