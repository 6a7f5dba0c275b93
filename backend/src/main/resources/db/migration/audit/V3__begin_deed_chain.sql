insert into deed_chain (id, head_number, head_seal, base_number, base_seal)
values (1, 0, repeat('0', 64), 0, repeat('0', 64));
