/** How many days somebody has written; 0 for what notices and evaluations do not take. */
export function daysOf(written: string): number {
  const days = /^\d{1,2}$/.test(written.trim()) ? Number(written) : 0
  return days >= 3 && days <= 30 ? days : 0
}
