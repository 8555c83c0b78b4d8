-- The state of one bucket in Redis: the same as token_table.py, which explains it.
-- KEYS[1]: the bucket's only key, a packed table. ARGV: see RedisStore.
-- Answers are texts of whole numbers, because Lua would round them.
local LEASE, LOST_LIFE, RESERVE_LIFE = 5000000, 10000000, 600000000
local AGE_STEP, AHEAD, WHOLE, KEEP = 100000, 50000, 1000000, 1000000
local BEAT, MAX_LOOK, PATIENCE = 1700000, 20000000, 30000000
local BACKOFF, RECOVERY_STEP, MIN_RECOVERY_STEP, MIN_SHARE = 800000, 100000, 6250, 50000
local FORGET_429_AFTER = 60000000
local STEP_BACK, MOST_TOKENS = 1000000, 10000
local ANYBODY, NOBODY = '*', -1000

-- Places in the packed lists.
local EPOCH, RUN, NOW, CAPACITY, WINDOW, SERIAL, HOLD, LIMITED, SLOW_SINCE, SLOW_SHARE, SLOW_STEP, FREE,
  MEMBERS, OFFSET = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
local DUE, DATE, CLAIM, CLAIM_SEQUENCE = 1, 2, 3, 4 -- of a free token
local PRIORITY, JOINED = 1, 2 -- of a want
local GIVEN, GIVEN_DUE, GIVEN_DATE = 1, 2, 3 -- of a token not seen yet
local PROCESS, SEQUENCE, REPORTED, LEASED, HELD, RESERVE, WANTED, KEPT, UNSEEN, WANTS =
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10

local ANSWER = '%s %s' .. string.rep(' %.0f', 14)

local floor, max, min, format = math.floor, math.max, math.min, string.format
local key, channel, bucket = KEYS[1], ARGV[1], ARGV[2]

-- The server's run id, as the caller has learnt it on this connection: the state of another one
-- was copied, and is old.
local run = ARGV[3]
local t, now
local packed = redis.call('GET', key)
if packed then t = cmsgpack.unpack(packed) end

local function another_run() return not t or t[RUN] ~= run end

-- The table's time never goes back. Where the machine's clock was set back, the table would stand
-- still until the clock has caught up: so from then on its time runs ahead of the clock. What has
-- passed since the last report is not known and counts for nothing, which makes tokens late only.
-- A smaller step is waited for, as its correction would be a step forward.
do
  local time = redis.call('TIME')
  now = tonumber(time[1]) * 1000000 + tonumber(time[2])
  if not another_run() then -- else it was the time of another machine
    if t[NOW] - now - t[OFFSET] > STEP_BACK then t[OFFSET] = t[NOW] - now end
    now = max(now + t[OFFSET], t[NOW])
  end
end

local function share()
  if t[SLOW_SINCE] == 0 then return WHOLE end
  local recovered = floor(t[SLOW_STEP] * (now - t[SLOW_SINCE]) / max(1, t[WINDOW]))
  return min(WHOLE, t[SLOW_SHARE] + recovered)
end

local function allowed() return max(1, floor(t[CAPACITY] * share() / WHOLE)) end

local function held_by_all()
  local count = 0
  for _, each in ipairs(t[MEMBERS]) do count = count + each[HELD] end
  return count
end

local function later(one, other) -- of two free tokens
  if one[DUE] ~= other[DUE] then return one[DUE] > other[DUE] end
  return one[DATE] > other[DATE]
end

local function next_free() -- but for as many as the limit is lower after a 429
  local place = t[CAPACITY] - allowed() + 1
  return t[FREE][place] and place
end

local function line(fields)
  for place, each in ipairs(fields) do
    if type(each) == 'number' then fields[place] = string.format('%.0f', each) end
  end
  return table.concat(fields, ' ')
end

if ARGV[4] == 'look' then -- what can be seen of it, for people
  if another_run() then return false end
  local first = t[FREE][1]
  local fields = { bucket, t[CAPACITY], t[WINDOW], #t[FREE], first and max(0, first[DUE] - now) or -1,
    max(0, t[HOLD] - now), share(), t[LIMITED] }
  for _, each in ipairs(t[MEMBERS]) do
    fields[#fields + 1] = each[PROCESS]
    fields[#fields + 1] = each[HELD]
    fields[#fields + 1] = #each[WANTS]
  end
  return line(fields)
end

-- The report.
local number = tonumber
local words = {}
for word in string.gmatch(ARGV[4], '%S+') do words[#words + 1] = word end
local process, sequence, epoch, new_epoch = words[1], number(words[2]), words[3], words[4]
if epoch == '-' then epoch = '' end
local capacity, window = min(number(words[5]), MOST_TOKENS), number(words[6])
local held = number(words[7])
local seen, reserve, leaving = number(words[8]), number(words[9]), words[10] == '1'
local refusal_wait, refusal_age, served = number(words[11]), number(words[12]), number(words[13])
local again = words[14] == '1'
local settles_in = number(ARGV[5] or 0)
local gives, wants = {}, {}
do
  local last = 15 + 2 * number(words[15])
  for place = 16, last, 2 do gives[#gives + 1] = { number(words[place]), number(words[place + 1]) } end
  for place = last + 1, #words do wants[#wants + 1] = number(words[place]) end
end

if another_run() then -- new, lost, another server's, or an older state of it
  local lost = t ~= nil or epoch ~= ''
  if not lost then
    local listens = channel .. ':' .. bucket
    local count = redis.pcall('PUBSUB', 'NUMSUB', listens, listens .. ':' .. process)
    lost = type(count) == 'table' and (count[2] or 0) > (count[4] or 0) -- others than who reports
  end
  local due, claim = 0, ''
  if lost then
    due, claim = now + LOST_LIFE + window, ANYBODY
  elseif settles_in > 0 then -- whoever holds tokens may not have found this server yet
    due, claim = now + settles_in + window, ANYBODY
  end
  t = { new_epoch, run, now, capacity, window, 0, 0, 0, 0, WHOLE, RECOVERY_STEP, {}, {}, 0 }
  for _ = 1, capacity do
    t[FREE][#t[FREE] + 1] = { due, 0, claim, 0 }
  end
end
t[NOW] = now

local function find(name)
  for place, each in ipairs(t[MEMBERS]) do
    if each[PROCESS] == name then return each, place end
  end
end

-- They are kept in order; of equal ones the first stays first. Those that are freed together differ
-- in nothing but their times.
local function free(tokens)
  table.sort(tokens, function(one, other) return later(other, one) end)
  local all, place, to = t[FREE], #t[FREE], #t[FREE] + #tokens
  for last = #tokens, 1, -1 do
    while place > 0 and later(all[place], tokens[last]) do
      all[to], place, to = all[place], place - 1, to - 1
    end
    all[to], to = tokens[last], to - 1
  end
end

-- Tokens that are not put back, as the limit has become lower.
local function too_many() return max(0, #t[FREE] + held_by_all() - t[CAPACITY]) end

local function remove(member, ended)
  local back = {}
  for index = 1, member[HELD] - too_many() do
    local life = index <= member[RESERVE] and RESERVE_LIFE or 0
    back[index] = { ended + LOST_LIFE + t[WINDOW] + life, 0, member[PROCESS], member[SEQUENCE] }
  end
  local _, place = find(member[PROCESS])
  table.remove(t[MEMBERS], place)
  member[HELD], member[UNSEEN], member[WANTS] = 0, {}, {}
  free(back)
end

local function join()
  local member = { process, 0, 0, 0, 0, 0, NOBODY, 0, {}, {} }
  t[MEMBERS][#t[MEMBERS] + 1] = member
  local function claim(name) -- those that would be away for longest first
    for place = #t[FREE], 1, -1 do
      local each = t[FREE][place]
      if each[CLAIM] == name and member[HELD] < held and each[DUE] > now
          and sequence >= each[CLAIM_SEQUENCE] then
        table.remove(t[FREE], place)
        member[HELD] = member[HELD] + 1
      end
    end
  end
  claim(process)
  if epoch ~= '' then claim(ANYBODY) end
  return member
end

local function tighten()
  local tighter = window > t[WINDOW] or capacity < t[CAPACITY]
  if window > t[WINDOW] then
    for _, each in ipairs(t[FREE]) do
      each[DUE] = each[DUE] + window - t[WINDOW]
      if each[DATE] ~= 0 then each[DATE] = each[DATE] + window - t[WINDOW] end
    end
    for _, member in ipairs(t[MEMBERS]) do
      for _, each in ipairs(member[UNSEEN]) do
        each[GIVEN_DUE] = each[GIVEN_DUE] + window - t[WINDOW]
        if each[GIVEN_DATE] ~= 0 then each[GIVEN_DATE] = each[GIVEN_DATE] + window - t[WINDOW] end
      end
    end
    t[WINDOW] = window
  end
  if capacity < t[CAPACITY] then
    t[CAPACITY] = capacity
    while #t[FREE] > 0 and #t[FREE] + held_by_all() > capacity do
      table.remove(t[FREE], 1)
    end
    while #t[FREE] + held_by_all() > capacity do
      local most = t[MEMBERS][1]
      for _, each in ipairs(t[MEMBERS]) do
        if each[HELD] > most[HELD] then most = each end
      end
      most[HELD] = most[HELD] - 1
    end
  end
  return tighter
end

local function take_back(member)
  local unseen = {}
  for _, each in ipairs(member[UNSEEN]) do
    if each[GIVEN] > seen then unseen[#unseen + 1] = each end
  end
  member[UNSEEN] = unseen
  local has, over, back = member[HELD] - #unseen, too_many(), {}
  local function put(due, date)
    member[HELD], over = member[HELD] - 1, over - 1
    if over < 0 then back[#back + 1] = { due, date, '', 0 } end
  end
  for _ = 1, has - held do put(now + LOST_LIFE + t[WINDOW], 0) end
  local given = max(0, min(has, held) - max(0, held - #gives))
  local part = t[CAPACITY] * share()
  local longer = max(0, t[WINDOW] - window)
  if part < WHOLE then longer = longer + floor(t[WINDOW] * WHOLE / part) - t[WINDOW] end
  local given_before = again and epoch ~= t[EPOCH]
  for index = 1, min(#gives, given) do
    local span, date = gives[index][1], gives[index][2]
    local due = (span ~= 0 or longer ~= 0) and now + span + longer or 0
    date = date ~= 0 and date + longer or 0
    if given_before then due, date = max(due, now + LOST_LIFE + t[WINDOW]), 0 end
    put(due, date)
  end
  free(back)
end

local function refuse()
  t[LIMITED] = t[LIMITED] + 1
  t[HOLD] = max(t[HOLD], now + max(t[WINDOW], refusal_wait))
  if t[SLOW_SINCE] == 0 then
    t[SLOW_SINCE], t[SLOW_SHARE], t[SLOW_STEP] = now, BACKOFF, RECOVERY_STEP
  elseif now - refusal_age >= t[SLOW_SINCE] then
    t[SLOW_SHARE] = max(MIN_SHARE, floor(BACKOFF * share() / WHOLE))
    t[SLOW_STEP] = max(MIN_RECOVERY_STEP, floor(t[SLOW_STEP] / 2))
    t[SLOW_SINCE] = now
  end
end

local function rank(want) return want[JOINED] - want[PRIORITY] * AGE_STEP end

local function note_wants(member)
  while #wants > t[CAPACITY] do table.remove(wants) end
  table.sort(wants, function(one, other) return one > other end)
  local before, kept = member[WANTS], {}
  for _ = 1, min(served, #before) do table.remove(before, 1) end
  for _, priority in ipairs(wants) do
    local oldest
    for place, each in ipairs(before) do
      if each[PRIORITY] == priority and (not oldest or each[JOINED] < before[oldest][JOINED]) then
        oldest = place
      end
    end
    local want = oldest and table.remove(before, oldest) or { priority, now }
    local place = #kept + 1 -- in the order of ranks; of equal ones the first stays first
    while place > 1 and rank(kept[place - 1]) > rank(want) do place = place - 1 end
    table.insert(kept, place, want)
  end
  for _ = 1, min(#member[UNSEEN], #kept) do table.remove(kept, 1) end
  member[WANTS] = kept
end

-- Processes that hold or want tokens, and that want some; who wants with the highest priority.
local busy, hungry, first, most, second
local function count_members()
  busy, hungry, first, most, second = 0, 0, nil, NOBODY, NOBODY
  for _, each in ipairs(t[MEMBERS]) do
    local wants = each[WANTS]
    if #wants > 0 then
      hungry = hungry + 1
      local top = NOBODY
      for _, want in ipairs(wants) do top = max(top, want[PRIORITY]) end
      if top > most then
        first, most, second = each, top, most
      else
        second = max(second, top)
      end
    end
    if #wants > 0 or each[HELD] > 0 then busy = busy + 1 end
  end
  busy = max(1, busy)
end

local function until_when(member)
  if #member[WANTS] == 0 or member[HELD] > 0 then return member[LEASED] end
  return max(member[LEASED], member[REPORTED] + PATIENCE)
end

local function wanted_by_others(member) return member == first and second or most end

local function next_member() -- a call of a higher priority than all of others' asks for no parts
  local part, best, best_full, best_rank = math.ceil(allowed() / busy), nil, nil, nil
  for _, each in ipairs(t[MEMBERS]) do
    if #each[WANTS] > 0 then
      local want = each[WANTS][1]
      local full, its_rank = each[HELD] >= part and want[PRIORITY] <= wanted_by_others(each), rank(want)
      local better
      if not best then
        better = true
      elseif full ~= best_full then
        better = best_full
      elseif its_rank ~= best_rank then
        better = its_rank < best_rank
      else
        better = each[PROCESS] < best[PROCESS]
      end
      if better then best, best_full, best_rank = each, full, its_rank end
    end
  end
  return best
end

local function serve()
  if t[SLOW_SINCE] ~= 0 and share() >= WHOLE and now - t[SLOW_SINCE] > FORGET_429_AFTER then
    t[SLOW_SINCE] = 0
  end
  count_members()
  local place, taken = next_free(), 0
  while hungry > 0 do
    local token = place and t[FREE][place + taken]
    if not token or token[DUE] > now + t[WINDOW] + AHEAD then break end
    local member = next_member()
    taken = taken + 1
    t[SERIAL] = t[SERIAL] + 1
    table.remove(member[WANTS], 1)
    if #member[WANTS] == 0 then hungry = hungry - 1 end
    member[UNSEEN][#member[UNSEEN] + 1] = { t[SERIAL], token[DUE], token[DATE] }
    member[HELD] = member[HELD] + 1
  end
  if taken == 0 then return end
  for to = place, #t[FREE] do t[FREE][to] = t[FREE][to + taken] end
end

local function kept() return share() == WHOLE and floor(allowed() / busy) or 0 end

local function look(member)
  if #member[WANTS] == 0 then return 0 end
  local turn = min(MAX_LOOK, BEAT + floor(3 * t[WINDOW] * hungry / (2 * allowed())))
  if #t[FREE] == 0 then return turn end
  local place = next_free()
  local due = place and t[FREE][place][DUE] or now
  return min(turn, max(floor(t[WINDOW] / 4), due - now - t[WINDOW] - AHEAD))
end

local function answer(member, last_seen) -- after count_members
  local fields = { format(ANSWER, bucket, t[EPOCH], member[SEQUENCE], member[HELD], t[CAPACITY],
    t[WINDOW], wanted_by_others(member), math.ceil(allowed() / busy), kept(),
    max(0, t[HOLD] - now), look(member), share(), t[LIMITED], t[SERIAL],
    max(0, member[LEASED] - now), now - member[REPORTED]) }
  for _, each in ipairs(member[UNSEEN]) do
    if each[GIVEN] > last_seen then
      fields[#fields + 1] =
        format(' %.0f %.0f %.0f', each[GIVEN], max(0, each[GIVEN_DUE] - now), each[GIVEN_DATE])
    end
  end
  return table.concat(fields)
end

local function take_again(member, serial)
  local unseen, taken, back = {}, {}, {}
  for _, each in ipairs(member[UNSEEN]) do
    local into = each[GIVEN] > serial and taken or unseen
    into[#into + 1] = each
  end
  member[HELD] = member[HELD] - #taken
  member[UNSEEN], member[WANTS] = unseen, {}
  for place, each in ipairs(taken) do back[place] = { each[GIVEN_DUE], each[GIVEN_DATE], '', 0 } end
  free(back)
  count_members()
end

-- What is told cannot be taken back: so a server that takes no writes now is found out before, by
-- writing what is there already. Within a script the first write decides.
local may_write = false
local function tell(name, text)
  if not may_write then redis.call('SET', key, packed, 'KEEPTTL') end
  may_write = true
  return redis.call('PUBLISH', name, text)
end

local function tell_others(caller, serial, news)
  local again = false
  count_members()
  for _, each in ipairs(t[MEMBERS]) do
    if each ~= caller then
      local leased = each[LEASED]
      local last = each[UNSEEN][#each[UNSEEN]]
      local granted = last and last[GIVEN] > serial
      if granted then each[LEASED] = max(each[LEASED], now + LEASE) end
      local wanted, keep = wanted_by_others(each), kept()
      local called = each[HELD] > 0 and wanted > each[WANTED]
      local less = wanted > NOBODY and keep < min(each[KEPT], each[HELD])
      if granted or called or less or news then
        each[WANTED], each[KEPT] = wanted, keep
        local heard = tell(channel .. ':' .. each[PROCESS], answer(each, 0))
        if granted and heard == 0 then
          each[LEASED], again = leased, true
          take_again(each, serial)
        end
      end
    end
  end
  return again
end

local function keep_until()
  local last = max(now, t[HOLD])
  for _, each in ipairs(t[FREE]) do last = max(last, each[DUE]) end
  for _, each in ipairs(t[MEMBERS]) do
    local life = each[RESERVE] > 0 and RESERVE_LIFE or 0
    last = max(last, until_when(each), each[LEASED] + life + LOST_LIFE + t[WINDOW])
  end
  if t[SLOW_SINCE] ~= 0 then
    local recovery = floor((WHOLE - t[SLOW_SHARE]) * t[WINDOW] / t[SLOW_STEP])
    last = max(last, t[SLOW_SINCE] + max(FORGET_429_AFTER, recovery))
  end
  return last + KEEP
end

local function save()
  redis.call('SET', key, cmsgpack.pack(t), 'PX', math.ceil((keep_until() - now) / 1000))
end

local ended = {}
for _, each in ipairs(t[MEMBERS]) do
  if until_when(each) <= now then ended[#ended + 1] = each end
end
for _, each in ipairs(ended) do remove(each, until_when(each)) end

local member = find(process)
if epoch ~= t[EPOCH] then seen = 0 end
if member and sequence <= member[SEQUENCE] then
  if sequence == member[SEQUENCE] then
    member[REPORTED], member[LEASED] = now, max(member[LEASED], now + LEASE)
  end
  save()
  count_members()
  return answer(member, seen)
end
local serial, hold_before = t[SERIAL], t[HOLD]
local tighter = tighten()
member = member or join()
member[SEQUENCE], member[REPORTED] = sequence, now
member[LEASED] = max(member[LEASED], now + LEASE)
member[RESERVE] = min(reserve, t[CAPACITY])
take_back(member)
if refusal_wait >= 0 then refuse() end
note_wants(member)
if leaving then remove(member, now) end
serve()
while tell_others(member, serial, tighter or t[HOLD] > hold_before) do
  serial, hold_before, tighter = t[SERIAL], t[HOLD], false
  serve()
end
local reply = answer(member, seen)
member[WANTED], member[KEPT] = wanted_by_others(member), kept()
save()
return reply
