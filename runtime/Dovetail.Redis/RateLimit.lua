-- Takes permits of several limits, of all or of none, on the server's clock.
-- KEYS: one for each limit, all with one hash tag.
-- ARGV: how many permits; then of each limit: 'bucket' or 'window', its permits, its window in microseconds, its burst.
-- Returns 1 and 0 where they were taken, else 0 and the microseconds until they may be there.
-- TIME before writes needs Redis 5 or later, which replicate effects rather than scripts.

local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local wanted = tonumber(ARGV[1])

local function limit(i)
  local at = 2 + (i - 1) * 4
  return ARGV[at], tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2]), tonumber(ARGV[at + 3])
end

-- A bucket is its tokens and when they were counted.
local function tokens_of(key, permits, window, burst)
  local stored = redis.call('GET', key)
  if not stored then
    return burst
  end
  local tokens, counted = string.match(stored, '^(%S+) (%S+)$')
  local passed = math.max(0, now - tonumber(counted))
  return math.min(burst, tonumber(tokens) + passed * permits / window)
end

-- A window is the list of the times at which its permits were taken, the oldest first.
local function taken_of(key, window)
  local oldest = redis.call('LINDEX', key, 0)
  while oldest and now - tonumber(oldest) >= window do
    redis.call('LPOP', key)
    oldest = redis.call('LINDEX', key, 0)
  end
  return redis.call('LLEN', key)
end

local longest = 0
local tokens = {}
for i, key in ipairs(KEYS) do
  local kind, permits, window, burst = limit(i)
  local wait = 0
  if kind == 'bucket' then
    tokens[i] = tokens_of(key, permits, window, burst)
    wait = (wanted - tokens[i]) * window / permits
  else
    local missing = taken_of(key, window) + wanted - permits
    if missing > 0 then
      wait = tonumber(redis.call('LINDEX', key, missing - 1)) + window - now
    end
  end
  longest = math.max(longest, math.ceil(wait))
end

if longest > 0 then
  return {0, longest}
end

for i, key in ipairs(KEYS) do
  local kind, permits, window, burst = limit(i)
  if kind == 'bucket' then
    local left = tokens[i] - wanted
    local until_full = math.ceil((burst - left) * window / permits / 1000) + 1
    redis.call('SET', key, string.format('%.17g %.0f', left, now), 'PX', string.format('%.0f', until_full))
  else
    for _ = 1, wanted do
      redis.call('RPUSH', key, string.format('%.0f', now))
    end
    redis.call('PEXPIRE', key, string.format('%.0f', math.ceil(window / 1000) + 1))
  end
end

return {1, 0}
