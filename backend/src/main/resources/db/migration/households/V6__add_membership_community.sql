create index membership_community on membership (community_id, live, id);
