-- Tells what is known of some sessions, each unless something newer is known. A stale reader so never undoes what was
-- told after it had read. KEYS: the sessions. ARGV: version, what is known of it, lifetime in ms.
for _, key in ipairs(KEYS) do
  local known = redis.call('GET', key)
  if not known or tonumber(string.match(known, '^%d+') or 0) <= tonumber(ARGV[1]) then
    redis.call('SET', key, ARGV[2], 'PX', ARGV[3])
  end
end
return 1
