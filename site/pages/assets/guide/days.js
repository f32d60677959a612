// @ts-check
/**
 * Which days offices work, and when a period ends: catalog/working_days.py and functions/domain/due.py again,
 * proved equal by a test. Days are ISO texts, times are minutes after midnight in Hà Nội.
 */

/** @typedef {{off: Record<string, string>, worked: Record<string, string>}} Calendar */
/** @typedef {{value: number, unit: string, cut_off?: number}} Limit */
/** @typedef {{day: string, minute: number | null}} Due */

const DAY = 86400000;
const OPEN = [[420, 690], [810, 1020]];
const HOURS_A_DAY = 8;

/** @param {string} day @param {number} count */
const plus = (day, count) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** 0 is Sunday. @param {string} day */
const weekday = (day) => new Date(Date.parse(day)).getUTCDay();

/** @param {string} day @param {Calendar} calendar */
const isWorking = (day, calendar) =>
  day in calendar.worked || (weekday(day) % 6 !== 0 && !(day in calendar.off));

/** @param {string} day @param {Calendar} calendar */
function workingDayFrom(day, calendar) {
  let found = day;
  while (!isWorking(found, calendar)) found = plus(found, 1);
  return found;
}

/** The day on which a period starts is not counted. @param {string} start @param {number} count @param {Calendar} calendar */
function afterWorkingDays(start, count, calendar) {
  let found = start;
  for (let left = count; left > 0; left -= 1) found = workingDayFrom(plus(found, 1), calendar);
  return workingDayFrom(found, calendar);
}

/** The same date *months* later, or the last day of that month. @param {string} start @param {number} months */
function sameDayLater(start, months) {
  const [year, month, date] = start.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** @param {Limit} limit @param {string} start @param {Calendar} calendar */
function lastDay({ value, unit }, start, calendar) {
  if (unit === "working_day") return afterWorkingDays(start, value, calendar);
  if (unit === "day") return workingDayFrom(plus(start, Math.ceil(value)), calendar);
  const months = workingDayFrom(sameDayLater(start, Math.trunc(value)), calendar);
  const days = Math.ceil((value % 1) * 30);
  return days ? workingDayFrom(plus(months, days), calendar) : months;
}

/** Walk through the office hours of working days. @param {Due} start @param {number} hours @param {Calendar} calendar @returns {Due} */
function afterHours(start, hours, calendar) {
  let left = hours * 60;
  for (let day = start.day; ; day = plus(day, 1)) {
    for (const [opens, closes] of isWorking(day, calendar) ? OPEN : []) {
      const begins = day === start.day ? Math.max(start.minute ?? 0, opens) : opens;
      const span = closes - begins;
      if (span > 0 && span >= left) return { day, minute: begins + left };
      left -= Math.max(span, 0);
    }
  }
}

/** The working day of *at*; after the hour of the cut-off, the next one. @param {Due} at @param {Calendar} calendar @param {number} cutOff @returns {Due} */
const sameDay = (at, calendar, cutOff) =>
  ({ day: workingDayFrom((at.minute ?? 0) >= cutOff * 60 ? plus(at.day, 1) : at.day, calendar), minute: null });

/** Whether a cut-off makes the limit the day of receipt, or the next. @param {Limit} limit */
const isSameDay = ({ value, unit, cut_off: cutOff }) => cutOff !== undefined && unit === "working_day" && value <= 1;

/** When a dossier received at *start* is due; no minute: by the end of that day. @param {Limit} limit @param {Due} start @param {Calendar} calendar @returns {Due} */
function due(limit, start, calendar) {
  if (isSameDay(limit)) return sameDay(start, calendar, limit.cut_off ?? 0);
  if (limit.unit === "hour") return afterHours(start, limit.value, calendar);
  if (limit.unit === "working_day" && limit.value % 1) return afterHours(start, limit.value * HOURS_A_DAY, calendar);
  return { day: lastDay(limit, start.day, calendar), minute: null };
}

/** The days between *start* and *end* that are not as usual. @param {string} start @param {string} end @param {Calendar} calendar */
function unusual(start, end, calendar) {
  const found = { off: /** @type {[string, string][]} */ ([]), worked: /** @type {[string, string][]} */ ([]), weekends: 0 };
  for (let day = plus(start, 1); day <= end; day = plus(day, 1)) {
    if (day in calendar.worked) found.worked.push([day, calendar.worked[day]]);
    else if (day in calendar.off) found.off.push([day, calendar.off[day]]);
    else if (weekday(day) % 6 === 0) found.weekends += 1;
  }
  return found;
}

/** Today where the offices are, whatever the device's own zone is. @param {number} [now] */
const today = (now = Date.now()) => new Date(now + 7 * 3600000).toISOString().slice(0, 10);

export { due, isSameDay, isWorking, plus, sameDay, today, unusual, weekday };
